package org.itsmkit.sla.staffing;

import java.time.Duration;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * What a line has to reach, all of it: {@code StaffingGoal.answering(0.8, Duration.ofSeconds(20)).withMostOccupancy(0.85)}.
 *
 * @param share of the contacts to be answered within a time, from 0, which asks for nothing, to less than 1
 * @param within what time, zero or more
 * @param mostMeanWait the longest mean wait (ASA) allowed, more than zero; empty for any
 * @param mostOccupancy the largest share of their time that agents may be busy: more than 0, at most 1, which allows any
 */
public record StaffingGoal(double share, Duration within, Optional<Duration> mostMeanWait, double mostOccupancy) {

    /**
     * Refuses what is out of range.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public StaffingGoal {
        if (!(share >= 0 && share < 1)) {
            throw new InvalidInput("share", "a number from 0 to less than 1, such as 0.8", share);
        }
        Seconds.zeroOrMore("within", within);
        mostMeanWait.ifPresent(most -> Seconds.positive("mostMeanWait", most));
        if (!(mostOccupancy > 0 && mostOccupancy <= 1)) {
            throw new InvalidInput("mostOccupancy", "a number of more than 0 and at most 1", mostOccupancy);
        }
    }

    /** A service level: 0.8 within 20 seconds is what is called 80/20. */
    public static StaffingGoal answering(double share, Duration within) {
        return new StaffingGoal(share, within, Optional.empty(), 1);
    }

    /** A mean wait (ASA), and nothing else. */
    public static StaffingGoal meanWait(Duration most) {
        return new StaffingGoal(0, Duration.ZERO, Optional.of(most), 1);
    }

    /** The same goal with a longest mean wait (ASA). */
    public StaffingGoal withMostMeanWait(Duration most) {
        return new StaffingGoal(share, within, Optional.of(most), mostOccupancy);
    }

    /** The same goal with a largest occupancy. */
    public StaffingGoal withMostOccupancy(double most) {
        return new StaffingGoal(share, within, mostMeanWait, most);
    }

    /** Whether a line reaches all of it; an unstable one does not. */
    public boolean isMetBy(WaitingLine line) {
        return line.isStable()
                && line.occupancy().value().orElseThrow() <= mostOccupancy
                && mostMeanWait
                        .map(most -> line.meanWait().value().orElseThrow() <= Seconds.of(most))
                        .orElse(true)
                && line.serviceLevel(within).value().orElseThrow() >= share;
    }
}
