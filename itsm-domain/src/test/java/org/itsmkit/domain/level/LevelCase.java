package org.itsmkit.domain.level;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.type.TicketCase;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.clock.ClockFact;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.ServiceLevelClock;

/** A ticket in the hands of a test, and what one clock hears of it. An hour passes before each step. */
final class LevelCase {

    private final Target target;
    private final TicketCase it;
    private final List<ClockFact> facts = new ArrayList<>();

    LevelCase(Target target, TicketCase opened) {
        this.target = target;
        this.it = opened;
        hear(null);
    }

    LevelCase then(UnaryOperator<TicketCase> step) {
        Ticket before = it.ticket();
        step.apply(it.later(Duration.ofHours(1)));
        if (!it.accepted()) {
            throw new AssertionError(it.reasons());
        }
        hear(before);
        return this;
    }

    List<ClockFact> facts() {
        return facts;
    }

    List<ClockFact.Kind> kinds() {
        return facts.stream().map(ClockFact::kind).toList();
    }

    /** The clock an hour after the last step. */
    ClockReading reading() {
        return ServiceLevelClock.of(
                        target.policyFor(it.ticket().priority().orElse(null), BusinessCalendar.alwaysOpen()))
                .read(facts, it.now().plus(Duration.ofHours(1)));
    }

    private void hear(Ticket before) {
        facts.addAll(ClockFacts.of(
                target,
                List.copyOf(facts),
                before,
                it.ticket(),
                it.now(),
                it.ticket().version()));
    }
}
