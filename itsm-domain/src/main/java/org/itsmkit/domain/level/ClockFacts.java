package org.itsmkit.domain.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.sla.clock.ClockFact;
import org.jspecify.annotations.Nullable;

/**
 * Turns what happens to a ticket into what its clocks hear. The live clock and one computed anew from the journal are fed
 * by the same function.
 */
public final class ClockFacts {

    private ClockFacts() {}

    /**
     * What a clock of {@code target} that has heard {@code heard} hears of one entry; {@code before} is null when the entry
     * opened the ticket.
     */
    public static List<ClockFact> of(
            Target target,
            List<ClockFact> heard,
            @Nullable Ticket before,
            Ticket after,
            Instant occurredAt,
            long sequence) {
        List<ClockFact> facts = new ArrayList<>(2);
        boolean over = holds(target.metWhen(), after) || holds(target.cancelledWhen(), after);
        boolean wasOver = before != null && (holds(target.metWhen(), before) || holds(target.cancelledWhen(), before));
        boolean starts = holds(target.startsWhen(), after)
                && (began(target.startsWhen(), before, after) || wasOver && !hasStarted(heard));
        if (starts && !over) {
            facts.add(new ClockFact.Started(occurredAt, sequence));
        }
        if (began(target.cancelledWhen(), before, after)) {
            facts.add(new ClockFact.Cancelled(occurredAt, sequence));
        } else if (began(target.metWhen(), before, after)) {
            facts.add(new ClockFact.Met(occurredAt, sequence));
        } else if (wasOver && !over) {
            facts.add(new ClockFact.Reopened(occurredAt, sequence));
        }
        String pause = pause(target, after);
        String pauseBefore = before == null ? null : pause(target, before);
        // What stopped a clock ended its pause, so one that goes on is told anew.
        if (pause != null && (!pause.equals(pauseBefore) || wasOver && !over)) {
            facts.add(new ClockFact.Paused(occurredAt, sequence, pause));
        } else if (pause == null && pauseBefore != null) {
            facts.add(new ClockFact.Resumed(occurredAt, sequence));
        }
        if (restarted(target, before, after)) {
            facts.add(new ClockFact.Reset(occurredAt, sequence));
        }
        return facts;
    }

    /** What a clock of {@code target} hears of a whole journal. */
    public static List<ClockFact> of(Target target, Iterator<JournalEntry> journal) {
        List<ClockFact> facts = new ArrayList<>();
        Ticket ticket = null;
        while (journal.hasNext()) {
            JournalEntry entry = journal.next();
            Ticket after = History.apply(ticket, entry);
            facts.addAll(of(target, facts, ticket, after, entry.occurredAt(), entry.sequence()));
            ticket = after;
        }
        return facts;
    }

    private static boolean hasStarted(List<ClockFact> heard) {
        return heard.stream().anyMatch(fact -> fact.kind() == ClockFact.Kind.STARTED);
    }

    private static boolean began(Condition condition, @Nullable Ticket before, Ticket after) {
        return holds(condition, after) && (before == null || !holds(condition, before));
    }

    /** Why the clock is paused; null while it is not. */
    private static @Nullable String pause(Target target, Ticket ticket) {
        return holds(target.pausedWhen(), ticket) ? PauseReason.of(target.pausedWhen(), ticket) : null;
    }

    private static boolean holds(Condition condition, Ticket ticket) {
        return condition.test(ticket);
    }

    private static boolean restarted(Target target, @Nullable Ticket before, Ticket after) {
        return target.restartsWith() != null
                && before != null
                && !Objects.equals(before.value(target.restartsWith()), after.value(target.restartsWith()));
    }
}
