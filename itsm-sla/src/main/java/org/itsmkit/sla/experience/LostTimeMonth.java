package org.itsmkit.sla.experience;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;

/**
 * How much time people lost in one month. Immutable.
 *
 * @param mean the mean lost time of a ticket, zero or more
 * @param tickets how many tickets the mean stands for, zero or more
 */
public record LostTimeMonth(Duration mean, long tickets) {

    /**
     * Refuses what is negative.
     *
     * @throws InvalidInput naming the part
     */
    public LostTimeMonth {
        if (mean.isNegative()) {
            throw new InvalidInput("mean", "zero or more", mean);
        }
        if (tickets < 0) {
            throw new InvalidInput("tickets", "zero or more", tickets);
        }
    }
}
