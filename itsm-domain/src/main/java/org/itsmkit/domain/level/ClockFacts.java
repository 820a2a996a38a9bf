package org.itsmkit.domain.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.sla.clock.ClockFact;
import org.itsmkit.sla.target.ClockDefinition;
import org.itsmkit.sla.target.Moment;
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
        return definition(target).facts(hasStarted(heard), before, new Moment<>(occurredAt, sequence, after));
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

    private static ClockDefinition<Ticket> definition(Target target) {
        Field<?> restartsWith = target.restartsWith();
        ClockDefinition.Builder<Ticket> definition = ClockDefinition.<Ticket>define()
                .startsWhen(target.startsWhen()::test)
                .pausedWhen(target.pausedWhen()::test, ticket -> PauseReason.of(target.pausedWhen(), ticket))
                .metWhen(target.metWhen()::test)
                .cancelledWhen(target.cancelledWhen()::test);
        return restartsWith == null
                ? definition.build()
                : definition.resetsWith(ticket -> ticket.value(restartsWith)).build();
    }
}
