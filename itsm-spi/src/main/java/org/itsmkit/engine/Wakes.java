package org.itsmkit.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.approval.ApprovalCommand;
import org.itsmkit.domain.command.Command.FireTimer;
import org.itsmkit.domain.command.Command.OnApproval;
import org.itsmkit.domain.journal.Cause;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WriteSet;

/**
 * Looks at a ticket whose time has come: fires the timers that are due, and records the thresholds that were reached.
 * Everything is evaluated anew before it is done, so looking twice, or too early, does nothing.
 */
final class Wakes {

    /** More due timers than this in one look means that a workflow goes round. */
    private static final int MOST_ROUNDS = 100;

    private final Engine engine;

    Wakes(Engine engine) {
        this.engine = engine;
    }

    /** Does what is due, and settles the claim with when to look again. */
    void look(ClaimedWork claim, Instant now) {
        WorkItem work = claim.item();
        boolean changed = false;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<StoredTicket> stored = engine.storage().find(work.tenant(), work.ticket(), Readers.ENGINE);
            if (stored.isEmpty()) {
                engine.storage().done(claim);
                return;
            }
            if (fireTimer(stored.get(), now) || remind(stored.get(), now) || record(work, now)) {
                changed = true;
            } else if (settle(claim, stored.get(), changed, now)) {
                return;
            }
        }
        throw new IllegalStateException("Ticket " + work.ticket() + " still has something due after " + MOST_ROUNDS
                + " rounds; its workflow goes round.");
    }

    /**
     * Puts a fresh item in the place of the claimed one, unless the ticket was changed meanwhile: then whoever did knows
     * better, or it has to be looked at again.
     */
    private boolean settle(ClaimedWork claim, StoredTicket stored, boolean changed, Instant now) {
        Ticket ticket = stored.ticket();
        Optional<Instant> next = nextWake(stored, now);
        if (next.isEmpty()) {
            engine.storage().done(claim);
            return true;
        }
        if (changed && next.get().equals(stored.nextWake()) && next.get().isAfter(now)) {
            return true; // The change itself has put the next item there.
        }
        Instant at = next.get().isAfter(now) ? next.get() : now.plus(WorkPump.LONGEST_DELAY);
        ReliedOn asItIs = new ReliedOn(ticket.id(), ticket.version());
        try {
            engine.storage()
                    .commit(new WriteSet(
                            ticket.tenant(), List.of(), List.of(asItIs), null, List.of(FollowUps.wake(ticket, at))));
            return true;
        } catch (StaleWrite meanwhile) {
            return false;
        }
    }

    private Optional<Instant> nextWake(StoredTicket stored, Instant now) {
        Ticket ticket = stored.ticket();
        KnownType type = engine.types().of(ticket.tenant(), ticket.type());
        List<ServiceLevel> readings = engine.levels().read(ticket, stored.clocks(), now);
        return NextInstants.wake(
                ticket, type, readings, stored.clocks(), engine.with().calendars());
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
        Asking asking = Asking.engine(ticket.tenant(), Cause.timer(due.get().key()), now);
        Outcome outcome = engine.commands()
                .execute(asking, ticket.id(), new FireTimer(due.get().key()));
        return outcome.ticket().version() > ticket.version();
    }

    /** Reminds of, or ends, the approval that is due first by its policy's key; false when none was, or when it did nothing. */
    private boolean remind(StoredTicket stored, Instant now) {
        Ticket ticket = stored.ticket();
        Optional<String> due = ticket.approvals().entrySet().stream()
                .filter(approval -> approval.getValue()
                        .nextDue(engine.with().calendars())
                        .filter(at -> !at.isAfter(now))
                        .isPresent())
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
        if (due.isEmpty()) {
            return false;
        }
        Asking asking = Asking.engine(ticket.tenant(), Cause.timer(due.get()), now);
        OnApproval check = new OnApproval(due.get(), new ApprovalCommand.CheckDue());
        return engine.commands().execute(asking, ticket.id(), check).ticket().version() > ticket.version();
    }

    private Instant dueAt(Timer timer, Ticket ticket) {
        return timer.dueAt(ticket, engine.with().calendars()).orElse(WorkItem.NEVER);
    }

    /** Records what was reached and has not been recorded; false when there is nothing. */
    private boolean record(WorkItem work, Instant now) {
        Asking asking = Asking.engine(work.tenant(), Cause.timer("service-levels"), now);
        return engine.commits()
                .attempt(
                        asking,
                        () -> engine.storage()
                                .find(work.tenant(), work.ticket(), Readers.ENGINE)
                                .flatMap(stored -> recorded(asking, stored))
                                .isPresent());
    }

    private Optional<Ticket> recorded(Asking asking, StoredTicket stored) {
        Instant now = engine.now(asking, stored.ticket());
        KnownType type = engine.types().of(asking.tenant(), stored.ticket().type());
        return engine.writes()
                .recording(type, stored, now)
                .map(written -> new Change(engine, asking, now).add(written).commit());
    }
}
