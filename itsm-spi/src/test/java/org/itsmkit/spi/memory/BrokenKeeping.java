package org.itsmkit.spi.memory;

import static org.itsmkit.spi.broken.Broken.by;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.LinkedTickets.Group;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.broken.Broken;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.LinkChange;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.tck.Rule;

/** Stores that are wrong about journals, links, commands, numbers or heads. */
final class BrokenKeeping {

    private BrokenKeeping() {}

    static Stream<Broken<Supplier<Storage>>> all() {
        return Stream.of(
                by("a journal is read backwards", journal(BrokenKeeping::reversed), Rule.JOURNAL, Rule.VERBATIM),
                by("a journal has a gap", journal(BrokenKeeping::gap), Rule.JOURNAL, Rule.VERBATIM),
                by("a journal is read with the entry itself", Inclusive::new, Rule.JOURNAL),
                by("a journal has no limit", Unlimited::new, Rule.JOURNAL),
                by("entries are reformatted", journal(BrokenKeeping::stripped), Rule.VERBATIM),
                by("long entries are cut", journal(BrokenKeeping::cut), Rule.VERBATIM),
                by("erasure is forgotten", BrokenWrites.committing(BrokenKeeping::unerased), Rule.ERASED),
                by(
                        "a link is never taken away",
                        BrokenWrites.committing(BrokenKeeping::linkedForever),
                        Rule.LINK_CHANGES),
                by("adding a link twice fails", TwiceFails::new, Rule.LINK_CHANGES),
                by("links are ordered by ticket alone", ByOther::new, Rule.LINKS),
                by("links of every type are listed", EveryType::new, Rule.LINKS),
                by("closed ones are counted as open", ClosedIsOpen::new, Rule.LINKED, Rule.TENANTS),
                by("only the named ones are counted", OnlyNamed::new, Rule.LINKED),
                by("linked tickets are counted without regard to their type", OneTypeForAll::new, Rule.LINKED),
                by(
                        "no command is recorded",
                        BrokenWrites.committing(it -> Edits.command(it, null)),
                        Rule.COMMANDS,
                        Rule.WHOLE),
                by("commands are recorded without digest", NoDigest::new, Rule.COMMANDS),
                by("the latest command is forgotten too", ForgetsMore::new, Rule.FORGETTING),
                by("commands are forgotten and not counted", Uncounted::new, Rule.FORGETTING),
                by("numbers begin at 0", FromZero::new, Rule.NUMBERS, Rule.TENANTS),
                by("two threads draw one number", RacingNumbers::new, Rule.NUMBERS),
                by("heads are ordered by signed ids", SignedHeads::new, Rule.HEADS),
                by("heads include the last one", InclusiveHeads::new, Rule.HEADS),
                by("closing twice fails", ClosedOnce::new, Rule.CLOSED_TWICE),
                by("the outbox dies with the process", OutboxInMemory::new, Rule.DURABLE),
                by("claimed work dies with the process", ClaimsInMemory::new, Rule.DURABLE, Rule.LEASES),
                by("the last commit was not written yet", WritesBehind::new, Rule.DURABLE),
                by("numbers begin anew with the process", NumbersInMemory::new, Rule.DURABLE));
    }

    private static Supplier<Storage> journal(UnaryOperator<List<SealedEntry>> edit) {
        return () -> new ForwardingStorage() {
            @Override
            public List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
                return edit.apply(super.journal(tenant, ticket, after, limit, readers));
            }
        };
    }

    private static List<SealedEntry> reversed(List<SealedEntry> entries) {
        List<SealedEntry> copy = new ArrayList<>(entries);
        Collections.reverse(copy);
        return copy;
    }

    private static List<SealedEntry> gap(List<SealedEntry> entries) {
        return entries.stream().filter(entry -> entry.sequence() != 9).toList();
    }

    private static List<SealedEntry> stripped(List<SealedEntry> entries) {
        return texts(entries, String::strip);
    }

    private static List<SealedEntry> cut(List<SealedEntry> entries) {
        return texts(entries, text -> text.substring(0, Math.min(text.length(), 65_535)));
    }

    private static List<SealedEntry> texts(List<SealedEntry> entries, UnaryOperator<String> edit) {
        return entries.stream()
                .map(it -> new SealedEntry(
                        it.tenant(), it.ticket(), it.sequence(), edit.apply(it.text()), it.disclosures(), it.hash()))
                .toList();
    }

    private static WriteSet unerased(WriteSet set) {
        return Edits.eachTicket(set, Edits::withoutErased);
    }

    private static WriteSet linkedForever(WriteSet set) {
        return Edits.eachTicket(
                set,
                it -> Edits.links(
                        it, it.links().stream().filter(LinkChange::added).toList()));
    }

    private static final class Inclusive extends ForwardingStorage {
        @Override
        public List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
            return super.journal(tenant, ticket, after - 1, limit, readers);
        }
    }

    private static final class Unlimited extends ForwardingStorage {
        @Override
        public List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
            return super.journal(tenant, ticket, after, Integer.MAX_VALUE, readers);
        }
    }

    private static final class TwiceFails extends ForwardingStorage {
        private final Set<Object> known = ConcurrentHashMap.newKeySet();

        @Override
        public void commit(WriteSet writes) {
            writes.tickets()
                    .forEach(write -> write.links().stream()
                            .filter(LinkChange::added)
                            .map(link -> List.of(write.after().ticket().id(), link))
                            .forEach(link -> {
                                if (!known.add(link)) {
                                    throw new IllegalStateException("duplicate key " + link);
                                }
                            }));
            super.commit(writes);
        }
    }

    private static final class ByOther extends ForwardingStorage {
        @Override
        public Page<TicketLink> links(
                TenantId tenant, TicketId ticket, LinkType type, String cursor, int limit, Readers readers) {
            Page<TicketLink> page = super.links(tenant, ticket, type, cursor, limit, readers);
            return new Page<>(
                    page.items().stream()
                            .sorted(Comparator.comparing(TicketLink::other))
                            .toList(),
                    page.cursor());
        }
    }

    private static final class EveryType extends ForwardingStorage {
        @Override
        public Page<TicketLink> links(
                TenantId tenant, TicketId ticket, LinkType type, String cursor, int limit, Readers readers) {
            return super.links(tenant, ticket, null, cursor, limit, readers);
        }
    }

    private static final class ClosedIsOpen extends ForwardingStorage {
        @Override
        public Linked linked(TenantId tenant, TicketId ticket, LinkType type, int limit) {
            Linked linked = super.linked(tenant, ticket, type, limit);
            return new Linked(
                    linked.groups().stream()
                            .map(group -> new Group(group.type(), Category.ACTIVE, group.count()))
                            .toList(),
                    linked.first());
        }
    }

    private static final class OnlyNamed extends ForwardingStorage {
        @Override
        public Linked linked(TenantId tenant, TicketId ticket, LinkType type, int limit) {
            Linked linked = super.linked(tenant, ticket, type, limit);
            return new Linked(
                    linked.groups().stream().limit(linked.first().size()).toList(), linked.first());
        }
    }

    private static final class OneTypeForAll extends ForwardingStorage {
        @Override
        public Linked linked(TenantId tenant, TicketId ticket, LinkType type, int limit) {
            Linked linked = super.linked(tenant, ticket, type, limit);
            return new Linked(
                    linked.groups().stream()
                            .map(group -> new Group("incident", group.category(), group.count()))
                            .toList(),
                    linked.first());
        }
    }

    private static final class NoDigest extends ForwardingStorage {
        @Override
        public Optional<CommandRecord> command(TenantId tenant, String commandId) {
            return super.command(tenant, commandId)
                    .map(it -> new CommandRecord(it.id(), "", it.ticket(), it.version(), it.executedAt()));
        }
    }

    private static final class ForgetsMore extends ForwardingStorage {
        @Override
        public int forgetCommands(Instant before) {
            return super.forgetCommands(before.plusNanos(1_000));
        }
    }

    private static final class Uncounted extends ForwardingStorage {
        @Override
        public int forgetCommands(Instant before) {
            super.forgetCommands(before);
            return 0;
        }
    }

    private static final class FromZero extends ForwardingStorage {
        @Override
        public long reserveNumbers(TenantId tenant, String sequence, int count) {
            return super.reserveNumbers(tenant, sequence, count) - 1;
        }
    }

    /** Reads, then writes. */
    private static final class RacingNumbers extends ForwardingStorage {
        private volatile long next = 1;

        @Override
        public long reserveNumbers(TenantId tenant, String sequence, int count) {
            long first = next;
            LockSupport.parkNanos(50_000);
            next = first + count;
            return first;
        }
    }

    private static final class SignedHeads extends ForwardingStorage {
        @Override
        public List<AnchorLeaf> heads(TenantId tenant, TicketId after, int limit) {
            List<AnchorLeaf> all = new ArrayList<>(super.heads(tenant, after, limit));
            all.sort(Comparator.comparing(leaf -> leaf.ticket().value()));
            return all;
        }
    }

    private static final class InclusiveHeads extends ForwardingStorage {
        @Override
        public List<AnchorLeaf> heads(TenantId tenant, TicketId after, int limit) {
            List<AnchorLeaf> all = new ArrayList<>();
            super.heads(tenant, null, Page.MOST).stream()
                    .filter(leaf -> leaf.ticket().equals(after))
                    .forEach(all::add);
            all.addAll(super.heads(tenant, after, limit));
            return all.stream().limit(limit).toList();
        }
    }

    private static final class ClosedOnce extends ForwardingStorage {
        private boolean closed;

        @Override
        public void close() {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            closed = true;
        }
    }

    private static final class OutboxInMemory extends ForwardingStorage {
        private boolean died;

        @Override
        Storage reopened() {
            died = true;
            return this;
        }

        @Override
        public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
            return died ? List.of() : super.claim(kinds, now, lease, limit);
        }
    }

    /** Takes work out of the outbox when it is claimed. */
    private static final class ClaimsInMemory extends ForwardingStorage {
        private final Set<String> claimed = new HashSet<>();

        @Override
        public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
            return super.claim(kinds, now, lease, limit).stream()
                    .filter(claim -> claimed.add(claim.item().id()))
                    .toList();
        }
    }

    private static final class WritesBehind extends ForwardingStorage {
        private final List<WriteSet> committed = new ArrayList<>();

        @Override
        public void commit(WriteSet writes) {
            super.commit(writes);
            committed.add(writes);
        }

        @Override
        Storage reopened() {
            ForwardingStorage disk = new ForwardingStorage();
            committed.subList(0, committed.size() - 1).forEach(disk::commit);
            return disk;
        }
    }

    private static final class NumbersInMemory extends ForwardingStorage {
        private Storage numbers = right;

        @Override
        Storage reopened() {
            numbers = new MemoryStorage();
            return this;
        }

        @Override
        public long reserveNumbers(TenantId tenant, String sequence, int count) {
            return numbers.reserveNumbers(tenant, sequence, count);
        }
    }
}
