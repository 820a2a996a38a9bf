package org.itsmkit.sla.staffing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.itsmkit.sla.InvalidInput;

/**
 * The share of paid time in which people do not take contacts: breaks, training, meetings, leave, illness.
 *
 * @param share of the time, from 0 to less than 1; read as the decimal that it prints as, so that 14 agents and 0.3 are 20
 *     and not 21
 */
public record Shrinkage(double share) {

    /**
     * Refuses what is out of range.
     *
     * @throws InvalidInput if the share is not from 0 to less than 1
     */
    public Shrinkage {
        if (!(share >= 0 && share < 1)) {
            throw new InvalidInput("share", "a number from 0 to less than 1, such as 0.3", share);
        }
    }

    /**
     * How many people to schedule so that so many take contacts: &lceil;agents / (1 - share)&rceil;.
     *
     * @param agents from 0 to 10,000,000
     * @throws InvalidInput if the agents are out of range
     */
    public long scheduled(int agents) {
        Agents.require(agents, 0);
        BigDecimal present = BigDecimal.ONE.subtract(BigDecimal.valueOf(share));
        return BigDecimal.valueOf(agents)
                .divide(present, 0, RoundingMode.CEILING)
                .longValueExact();
    }
}
