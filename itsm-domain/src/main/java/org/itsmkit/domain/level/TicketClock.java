package org.itsmkit.domain.level;

import java.util.List;
import org.itsmkit.sla.clock.ClockFact;

/**
 * What one service-level clock of a ticket has heard of it: enough to read the clock at any time, under any policy.
 *
 * @param agreement the key of the agreement it runs under
 * @param version the version of that agreement
 * @param target the key of the target
 * @param facts in the order of the journal
 */
public record TicketClock(String agreement, int version, String target, List<ClockFact> facts) {

    public TicketClock {
        facts = List.copyOf(facts);
    }
}
