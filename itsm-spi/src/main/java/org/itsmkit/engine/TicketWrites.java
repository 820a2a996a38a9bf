package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.JournalChain;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.journal.Sha256;
import org.itsmkit.domain.journal.TicketEvent.ThresholdReached;
import org.itsmkit.domain.level.TicketClock;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.spi.storage.LinkChange;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.WorkItem;
import org.jspecify.annotations.Nullable;

/** Turns entries into what a store has to write: the new head, the sealed journal, clocks, labels and indexed values. */
final class TicketWrites {

    private final Collaborators with;
    private final LevelKeeper levels;
    private final Journals journals;
    private final KnownTypes types;

    TicketWrites(Collaborators with, KnownTypes types, LevelKeeper levels, Journals journals) {
        this.with = with;
        this.types = types;
        this.levels = levels;
        this.journals = journals;
    }

    /** The write of one entry on a ticket, or of the first entry of a new one. */
    TicketWrite of(
            KnownType type, @Nullable StoredTicket before, JournalEntry entry, List<LinkChange> links, Instant now) {
        return of(type, before, List.of(entry), links, List.of(), now);
    }

    /** The write of several entries that follow each other. */
    TicketWrite of(
            KnownType type,
            @Nullable StoredTicket before,
            List<JournalEntry> entries,
            List<LinkChange> links,
            List<SealedEntry> erased,
            Instant now) {
        TenantId tenant = entries.get(0).tenant();
        TicketId id = entries.get(0).ticket();
        Sha256 head = before == null ? JournalChain.genesis(tenant, id) : before.head();
        Ticket ticket = before == null ? null : before.ticket();
        List<TicketClock> clocks = before == null ? List.of() : before.clocks();
        List<SealedEntry> sealed = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            JournalEntry entry = entries.get(i);
            SealedEntry next = JournalChain.seal(head, entry, with.salts());
            head = next.hash();
            sealed.add(next);
            Ticket after = History.apply(ticket, entry);
            clocks = levels.after(clocks, ticket, after, entry, soFar(before, entries.subList(0, i + 1)));
            ticket = after;
        }
        Ticket after = Objects.requireNonNull(ticket);
        long expected = before == null ? 0 : before.ticket().version();
        return new TicketWrite(
                expected, stored(type, after, clocks, head, now), sealed, type.indexed(after), links, erased);
    }

    /** What is kept beside a ticket with these clocks. */
    StoredTicket stored(KnownType type, Ticket ticket, List<TicketClock> clocks, Sha256 head, Instant now) {
        List<ServiceLevel> readings = levels.read(ticket, clocks, now);
        return new StoredTicket(
                ticket,
                clocks,
                NextInstants.due(readings).orElse(null),
                NextInstants.wake(ticket, type, readings, clocks, with.calendars())
                        .orElse(null),
                with.access().labelsOf(ticket, type.type()),
                type.priorityRank(ticket),
                head);
    }

    /** The same, taking as announced whatever was passed before the ticket came here: nobody is told of the past. */
    StoredTicket withoutMissedThresholds(KnownType type, StoredTicket stored, Instant now) {
        List<ServiceLevel> readings = levels.read(stored.ticket(), stored.clocks(), now);
        List<ThresholdReached> missed = Thresholds.unannounced(readings, stored.clocks());
        if (missed.isEmpty()) {
            return stored;
        }
        List<TicketClock> clocks = new ArrayList<>(stored.clocks());
        for (ThresholdReached threshold : missed) {
            String announcement = TicketClock.announcement(threshold.cycle(), threshold.threshold());
            clocks.replaceAll(
                    clock -> clock.target().equals(threshold.target()) ? clock.announcing(announcement) : clock);
        }
        return stored(type, stored.ticket(), clocks, stored.head(), now);
    }

    /** When the ticket has to be looked at next; {@link WorkItem#NEVER} when it has not. */
    Instant nextWake(StoredTicket stored, Instant now) {
        KnownType type = types.of(stored.ticket().tenant(), stored.ticket().type());
        List<ServiceLevel> readings = levels.read(stored.ticket(), stored.clocks(), now);
        return NextInstants.wake(stored.ticket(), type, readings, stored.clocks(), with.calendars())
                .orElse(WorkItem.NEVER);
    }

    private Supplier<Iterator<JournalEntry>> soFar(@Nullable StoredTicket before, List<JournalEntry> fresh) {
        return () -> {
            Optional<Iterator<JournalEntry>> recorded =
                    Optional.ofNullable(before).map(stored -> journals.entries(stored.ticket()));
            return recorded.map(entries -> Iterators.concat(entries, fresh.iterator()))
                    .orElseGet(fresh::iterator);
        };
    }
}
