package org.itsmkit.domain.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.Calendars;
import org.jspecify.annotations.Nullable;

/**
 * An action that a workflow performs of its own accord when a ticket has waited.
 *
 * @param key the timer's name in its workflow
 * @param states the keys of the states it runs in
 * @param delay how long it waits
 * @param since the field that holds the instant it waits from, which the action is expected to set anew when it is to
 *     fire several times; null waits from when the state was entered, and for each time it has fired once more
 * @param when what must hold for it to run
 * @param times how often it fires, at most, before the state is left: 1 or more
 * @param action the action it performs
 */
public record Timer(
        String key,
        Set<String> states,
        Delay delay,
        @Nullable Field<Instant> since,
        Condition when,
        int times,
        String action) {

    /** How often any timer fires at most before the state is left. */
    public static final int MOST = 1_000;

    public Timer {
        Keys.check("timer", key);
        Keys.check("timer.action", action);
        states = Set.copyOf(states);
        if (times < 1 || times > MOST) {
            throw new InvalidInput("times of timer " + key, "1 to " + MOST, times);
        }
    }

    /** When it fires next for this ticket; empty when it does not run. */
    public Optional<Instant> dueAt(Ticket ticket, Calendars calendars) {
        if (!states.contains(ticket.state().key()) || fired(ticket) >= times || !when.test(ticket)) {
            return Optional.empty();
        }
        if (since != null) {
            return ticket.get(since).flatMap(start -> delay.after(start, calendars));
        }
        Optional<Instant> due = delay.after(ticket.stateSince(), calendars);
        for (int i = fired(ticket); i > 0; i--) {
            due = due.flatMap(start -> delay.after(start, calendars));
        }
        return due;
    }

    /** How often it has fired since the state was entered. */
    public int fired(Ticket ticket) {
        return ticket.timerFirings().getOrDefault(key, 0);
    }
}
