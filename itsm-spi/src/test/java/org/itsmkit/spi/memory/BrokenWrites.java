package org.itsmkit.spi.memory;

import static org.itsmkit.spi.broken.Broken.by;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.broken.Broken;
import org.itsmkit.spi.storage.CommandIdTaken;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.tck.Rule;

/** Stores that break what a commit promises. */
final class BrokenWrites {

    private BrokenWrites() {}

    static Stream<Broken<Supplier<Storage>>> all() {
        return Stream.of(
                by("clocks are not read back", reading(it -> Edits.clocks(it, List.of())), Rule.ROUND_TRIP, Rule.WHOLE),
                by("due is kept to the millisecond", reading(BrokenWrites::millis), Rule.INSTANTS),
                by("titles are trimmed", reading(BrokenWrites::trimmed), Rule.TEXT),
                by("only the first work item is kept", committing(it -> Edits.work(it, first(it))), Rule.WHOLE),
                by("new tickets are not indexed", committing(BrokenWrites::unindexed), Rule.WHOLE, Rule.CONDITIONS),
                by("a lost race is not noticed", SilentLoser::new, Rule.STALE, Rule.NOTHING_LOST),
                by("the last writer wins", LastWriter::new, Rule.STALE, Rule.NOTHING_LOST),
                by("work and command are written first", WorkFirst::new, Rule.STALE, Rule.COMMAND_ONCE),
                by(
                        "what was relied on is not checked",
                        committing(it -> Edits.reliedOn(it, List.of())),
                        Rule.RELIED_ON,
                        Rule.TENANTS),
                by("opening twice is not noticed", SilentOpening::new, Rule.OPENED_ONCE, Rule.NOTHING_LOST),
                by("a taken number is an error of the database", ConstraintError::new, Rule.NUMBER_ONCE),
                by("a command is executed twice", TwiceExecuted::new, Rule.COMMAND_ONCE),
                by("tickets are written one by one", OneByOne::new, Rule.BOTH_OR_NEITHER, Rule.NEVER_HALF),
                by("two tickets are not seen together", Torn::new, Rule.NEVER_HALF),
                by("a ticket is read from a stale cache", StaleCache::new, Rule.READ_AT_ONCE, Rule.ROUND_TRIP));
    }

    private static List<WorkItem> first(WriteSet set) {
        return set.work().stream().limit(1).toList();
    }

    private static WriteSet unindexed(WriteSet set) {
        return Edits.eachTicket(set, it -> it.expectedVersion() == 0 ? Edits.indexed(it, Map.of()) : it);
    }

    private static StoredTicket millis(StoredTicket stored) {
        return stored.nextDue() == null
                ? stored
                : Edits.due(stored, stored.nextDue().truncatedTo(ChronoUnit.MILLIS));
    }

    private static StoredTicket trimmed(StoredTicket stored) {
        FieldValues fields = stored.ticket().fields();
        String title = stored.ticket().title();
        return fields.has(TicketFields.TITLE)
                ? Edits.fields(stored, fields.with(List.of(TicketFields.TITLE.to(title.strip()))))
                : stored;
    }

    private static Supplier<Storage> reading(UnaryOperator<StoredTicket> edit) {
        return () -> new ForwardingStorage() {
            @Override
            public Optional<StoredTicket> find(TenantId tenant, TicketId ticket, Readers readers) {
                return super.find(tenant, ticket, readers).map(edit);
            }
        };
    }

    static Supplier<Storage> committing(UnaryOperator<WriteSet> edit) {
        return () -> new ForwardingStorage() {
            @Override
            public void commit(WriteSet writes) {
                super.commit(edit.apply(writes));
            }
        };
    }

    private static final class SilentLoser extends ForwardingStorage {
        @Override
        public void commit(WriteSet writes) {
            try {
                super.commit(writes);
            } catch (StaleWrite e) {
                if (e.expected() == 0) {
                    throw e;
                }
            }
        }
    }

    /** Checks the version, and writes head and journal from what it read before. */
    private static final class LastWriter extends ForwardingStorage {
        private final Map<TicketId, Boolean> lost = new ConcurrentHashMap<>();

        @Override
        public void commit(WriteSet writes) {
            try {
                super.commit(writes);
            } catch (StaleWrite e) {
                if (e.expected() == 0 || lost.putIfAbsent(e.ticket(), true) != null) {
                    throw e;
                }
            }
        }
    }

    private static final class WorkFirst extends ForwardingStorage {
        @Override
        public void commit(WriteSet writes) {
            super.commit(Edits.reliedOn(Edits.tickets(writes, List.of()), List.of()));
            super.commit(Edits.work(Edits.command(writes, null), List.of()));
        }
    }

    private static final class SilentOpening extends ForwardingStorage {
        @Override
        public void commit(WriteSet writes) {
            try {
                super.commit(writes);
            } catch (StaleWrite e) {
                if (find(writes.tenant(), e.ticket(), Readers.ENGINE).isEmpty() || e.expected() > 0) {
                    throw e;
                }
            }
        }
    }

    private static final class ConstraintError extends ForwardingStorage {
        @Override
        public void commit(WriteSet writes) {
            try {
                super.commit(writes);
            } catch (StaleWrite e) {
                if (e.expected() == 0
                        && find(writes.tenant(), e.ticket(), Readers.ENGINE).isEmpty()) {
                    throw new IllegalStateException("unique constraint violated", e);
                }
                throw e;
            }
        }
    }

    private static final class TwiceExecuted extends ForwardingStorage {
        @Override
        public void commit(WriteSet writes) {
            try {
                super.commit(writes);
            } catch (CommandIdTaken e) {
                super.commit(Edits.command(writes, null));
            }
        }
    }

    private static class OneByOne extends ForwardingStorage {
        @Override
        public void commit(WriteSet writes) {
            WriteSet rest = writes;
            for (TicketWrite write : writes.tickets()) {
                super.commit(Edits.tickets(rest, List.of(write)));
                rest = Edits.reliedOn(Edits.command(Edits.work(rest, List.of()), null), List.of());
                LockSupport.parkNanos(100_000);
            }
        }
    }

    /** Right about conflicts when nobody else writes; readers see one ticket before the other. */
    private static final class Torn extends OneByOne {
        @Override
        public void commit(WriteSet writes) {
            boolean fits = writes.tickets().stream()
                    .allMatch(write -> write.expectedVersion()
                            == find(writes.tenant(), write.after().ticket().id(), Readers.ENGINE)
                                    .map(found -> found.ticket().version())
                                    .orElse(0L));
            if (fits) {
                super.commit(writes);
            } else {
                right.commit(writes);
            }
        }
    }

    private static final class StaleCache extends ForwardingStorage {
        private final Map<TicketId, StoredTicket> cache = new ConcurrentHashMap<>();

        @Override
        public Optional<StoredTicket> find(TenantId tenant, TicketId ticket, Readers readers) {
            Optional<StoredTicket> found = super.find(tenant, ticket, readers);
            return found.map(fresh -> cache.computeIfAbsent(ticket, id -> fresh));
        }
    }
}
