package org.itsmkit.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Command.FireTimer;
import org.itsmkit.domain.journal.Cause;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ThresholdReached;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.WorkItem;

/**
 * Looks at a ticket whose time has come: fires the timers that are due, and records the thresholds that were reached.
 * Everything is evaluated anew before it is done, so looking twice, or too early, does nothing.
 */
final class Wakes {

    static final String THRESHOLD_TEMPLATE = "service-level.threshold";

    /** More due timers than this in one look means that a workflow goes round. */
    private static final int MOST_ROUNDS = 100;

    private final Engine engine;

    Wakes(Engine engine) {
        this.engine = engine;
    }

    /** Does what is due and says when to look again. */
    Instant look(ClaimedWork claim, Instant now) {
        WorkItem work = claim.item();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<StoredTicket> stored = engine.storage().find(work.tenant(), work.ticket(), Readers.ENGINE);
            if (stored.isEmpty()) {
                return WorkItem.NEVER;
            }
            if (!fireTimer(stored.get(), now) && !announce(work, now)) {
                Instant next = engine.writes().nextWake(stored.get(), now);
                return next.isAfter(now) ? next : now.plus(WorkPump.LONGEST_DELAY);
            }
        }
        throw new IllegalStateException("Ticket " + work.ticket() + " still has something due after " + MOST_ROUNDS
                + " rounds; its workflow goes round.");
    }

    /** Fires the timer that has been due longest; false when none was, or when it did nothing. */
    private boolean fireTimer(StoredTicket stored, Instant now) {
        Ticket ticket = stored.ticket();
        Optional<Timer> due = engine.types().of(ticket.tenant(), ticket.type()).type().workflow().timers().stream()
                .filter(timer -> dueAt(timer, ticket).isBefore(now.plusNanos(1)))
                .min(Comparator.comparing((Timer timer) -> dueAt(timer, ticket)).thenComparing(Timer::key));
        if (due.isEmpty()) {
            return false;
        }
        Asking asking = Asking.engine(ticket.tenant(), Cause.timer(due.get().key()), "", 0, now);
        Outcome outcome = engine.commands()
                .execute(asking, ticket.id(), new FireTimer(due.get().key()));
        return outcome.ticket().version() > ticket.version();
    }

    private Instant dueAt(Timer timer, Ticket ticket) {
        return timer.dueAt(ticket, engine.with().calendars()).orElse(WorkItem.NEVER);
    }

    /** Records what was reached and has not been recorded; false when there is nothing. */
    private boolean announce(WorkItem work, Instant now) {
        Asking asking = Asking.engine(work.tenant(), Cause.timer("service-levels"), "", 0, now);
        TicketId id = work.ticket();
        return engine.commits()
                .attempt(
                        work.tenant(),
                        () -> engine.storage()
                                .find(work.tenant(), id, Readers.ENGINE)
                                .map(stored -> announce(asking, stored, engine.now(asking, stored.ticket())))
                                .orElse(false));
    }

    private boolean announce(Asking asking, StoredTicket stored, Instant now) {
        Ticket ticket = stored.ticket();
        List<ThresholdReached> reached =
                Thresholds.unannounced(engine.levels().read(ticket, stored.clocks(), now), stored.clocks());
        if (reached.isEmpty()) {
            return false;
        }
        KnownType type = engine.types().of(asking.tenant(), ticket.type());
        JournalEntry entry = engine.entry(asking, ticket, List.<TicketEvent>copyOf(reached), now);
        Change change = new Change(engine, asking, now).add(type, stored, entry, List.of());
        EffectWork notes = new EffectWork(engine, asking, change.first(), now);
        List<WorkItem> outbox = reached.stream()
                .flatMap(event ->
                        notes
                                .notification(THRESHOLD_TEMPLATE, Set.of(Role.ASSIGNEE, Role.AGENT), arguments(event))
                                .stream())
                .toList();
        change.work(outbox).commit();
        return true;
    }

    private static Map<String, String> arguments(ThresholdReached event) {
        return Map.of(
                "target",
                event.target(),
                "threshold",
                event.threshold(),
                "at",
                event.at().toString());
    }
}
