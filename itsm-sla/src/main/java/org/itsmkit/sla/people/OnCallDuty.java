package org.itsmkit.sla.people;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.itsmkit.sla.InvalidInput;

/**
 * What on-call duty may ask of people, by B. Beyer and others, "Site Reliability Engineering" (2016), chapter 11. The figures
 * are that book's experience; each can be given otherwise. Thread-safe.
 */
public final class OnCallDuty {

    /** At most a quarter of a person's time on call. */
    public static final double DEFAULT_SHARE = 0.25;

    /** At most half of a person's time for operations, on call and interruptions together. */
    public static final double OPERATIONS_SHARE = 0.5;

    /** At most two incidents in a shift of twelve hours. */
    public static final int INCIDENTS_PER_SHIFT = 2;

    /** The shift to which {@link #INCIDENTS_PER_SHIFT} applies. */
    public static final Duration SHIFT = Duration.ofHours(12);

    /** What each of two sites that share the duty should have at least, whatever the shares come to. */
    public static final int TEAM_OF_EACH_OF_TWO_SITES = 6;

    private OnCallDuty() {}

    /**
     * How many people it takes so that nobody is on call for more than a share of the time: people at once / share, rounded up.
     *
     * @param peopleAtOnce how many are on call at once, such as two for a first and a second; one or more
     * @param share more than 0, at most 1
     * @throws InvalidInput if a number is out of range
     */
    public static long minimumTeam(int peopleAtOnce, double share) {
        if (peopleAtOnce < 1) {
            throw new InvalidInput("peopleAtOnce", "one or more", peopleAtOnce);
        }
        // Below that the team would outnumber mankind.
        if (!(share >= 1e-9 && share <= 1)) {
            throw new InvalidInput("share", "more than 0 and at most 1, such as 0.25", share);
        }
        return BigDecimal.valueOf(peopleAtOnce)
                .divide(BigDecimal.valueOf(share), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** Whether a shift had more incidents than {@link #INCIDENTS_PER_SHIFT} in each {@link #SHIFT} allow. */
    public static boolean isOverloaded(long incidents, Duration shift) {
        if (incidents < 0) {
            throw new InvalidInput("incidents", "zero or more", incidents);
        }
        if (shift.isNegative() || shift.isZero()) {
            throw new InvalidInput("shift", "more than zero", shift);
        }
        BigDecimal allowed = BigDecimal.valueOf(INCIDENTS_PER_SHIFT).multiply(BigDecimal.valueOf(shift.toSeconds()));
        return BigDecimal.valueOf(incidents)
                        .multiply(BigDecimal.valueOf(SHIFT.toSeconds()))
                        .compareTo(allowed)
                > 0;
    }
}
