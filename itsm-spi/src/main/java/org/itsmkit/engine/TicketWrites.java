package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.journal.Cause;
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
import org.itsmkit.spi.TicketChange;
import org.itsmkit.spi.storage.LinkChange;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketWrite;
import org.jspecify.annotations.Nullable;

/** Turns entries into what a store has to write: the new head, the sealed journal, clocks, labels and indexed values. */
final class TicketWrites {

    private static final Cause SERVICE_LEVELS = Cause.timer("service-levels");

    private final Collaborators with;
    private final LevelKeeper levels;
    private final Journals journals;

    TicketWrites(Collaborators with, LevelKeeper levels, Journals journals) {
        this.with = with;
        this.levels = levels;
        this.journals = journals;
    }

    /**
     * The write of an entry that follows {@code before}, or opens a ticket. Thresholds that were reached until then and not
     * yet recorded are recorded first, by an entry of their own: what the command does to the clocks cannot lose them.
     */
    Written of(KnownType type, @Nullable StoredTicket before, JournalEntry entry, List<LinkChange> links, Instant now) {
        List<ThresholdReached> reached = before == null ? List.of() : reached(before, now);
        if (before == null || reached.isEmpty()) {
            return of(type, before, List.of(entry), links, List.of(), List.of(), now);
        }
        List<JournalEntry> entries = List.of(recording(before.ticket(), reached, now), next(entry));
        return of(type, before, entries, links, List.of(), reached, now);
    }

    /** The write that records what was reached and not yet recorded; empty when there is nothing. */
    Optional<Written> recording(KnownType type, StoredTicket before, Instant now) {
        List<ThresholdReached> reached = reached(before, now);
        return reached.isEmpty()
                ? Optional.empty()
                : Optional.of(of(
                        type,
                        before,
                        List.of(recording(before.ticket(), reached, now)),
                        List.of(),
                        List.of(),
                        reached,
                        now));
    }

    /** The write of an entry that records an erasure, with the erased entries. */
    Written erasing(KnownType type, StoredTicket before, JournalEntry entry, List<SealedEntry> erased, Instant now) {
        return of(type, before, List.of(entry), List.of(), erased, List.of(), now);
    }

    /** The write of a whole history, of which nobody is told: thresholds passed until now count as recorded. */
    Written imported(KnownType type, List<JournalEntry> entries, Instant now) {
        Sealed sealed = sealed(null, entries);
        List<ServiceLevel> readings = levels.read(sealed.ticket, sealed.clocks, now);
        List<TicketClock> clocks = LevelKeeper.withoutMissed(readings, sealed.clocks);
        StoredTicket after = stored(type, sealed.ticket, clocks, readings, sealed.head);
        TicketWrite write =
                new TicketWrite(0, after, sealed.entries, type.indexed(sealed.ticket), List.of(), List.of());
        return new Written(null, write, sealed.changes, List.of());
    }

    private Written of(
            KnownType type,
            @Nullable StoredTicket before,
            List<JournalEntry> entries,
            List<LinkChange> links,
            List<SealedEntry> erased,
            List<ThresholdReached> reached,
            Instant now) {
        Sealed sealed = sealed(before, entries);
        List<ServiceLevel> readings = levels.read(sealed.ticket, sealed.clocks, now);
        StoredTicket after = stored(type, sealed.ticket, sealed.clocks, readings, sealed.head);
        long expected = before == null ? 0 : before.ticket().version();
        TicketWrite write =
                new TicketWrite(expected, after, sealed.entries, type.indexed(sealed.ticket), links, erased);
        return new Written(before, write, sealed.changes, reached);
    }

    /** What entries make of a ticket, and the journal they become. */
    private record Sealed(
            Ticket ticket,
            List<TicketClock> clocks,
            Sha256 head,
            List<SealedEntry> entries,
            List<TicketChange> changes) {}

    private Sealed sealed(@Nullable StoredTicket before, List<JournalEntry> entries) {
        TenantId tenant = entries.get(0).tenant();
        TicketId id = entries.get(0).ticket();
        Sha256 head = before == null ? JournalChain.genesis(tenant, id) : before.head();
        Ticket ticket = before == null ? null : before.ticket();
        List<TicketClock> clocks = before == null ? List.of() : before.clocks();
        List<SealedEntry> sealed = new ArrayList<>(entries.size());
        List<TicketChange> changes = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            JournalEntry entry = entries.get(i);
            SealedEntry next = JournalChain.seal(head, entry, with.salts());
            head = next.hash();
            sealed.add(next);
            Ticket after = History.apply(ticket, entry);
            clocks = levels.after(clocks, ticket, after, entry, soFar(before, entries.subList(0, i + 1)));
            ticket = after;
            changes.add(new TicketChange(entry, after));
        }
        return new Sealed(Objects.requireNonNull(ticket), clocks, head, sealed, changes);
    }

    private StoredTicket stored(
            KnownType type, Ticket ticket, List<TicketClock> clocks, List<ServiceLevel> readings, Sha256 head) {
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

    /** Nothing is reached before the ticket wants to be looked at. */
    private List<ThresholdReached> reached(StoredTicket stored, Instant now) {
        Instant wake = stored.nextWake();
        return wake == null || wake.isAfter(now)
                ? List.of()
                : Thresholds.unannounced(levels.read(stored.ticket(), stored.clocks(), now), stored.clocks());
    }

    private static JournalEntry recording(Ticket ticket, List<ThresholdReached> reached, Instant now) {
        return new JournalEntry(
                ticket.tenant(),
                ticket.id(),
                ticket.version() + 1,
                now,
                now,
                Actor.ENGINE,
                SERVICE_LEVELS,
                "",
                "",
                List.copyOf(reached));
    }

    /** The same entry, one place later. */
    private static JournalEntry next(JournalEntry entry) {
        return new JournalEntry(
                entry.tenant(),
                entry.ticket(),
                entry.sequence() + 1,
                entry.occurredAt(),
                entry.recordedAt(),
                entry.actor(),
                entry.cause(),
                entry.correlation(),
                entry.commandId(),
                entry.events());
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
