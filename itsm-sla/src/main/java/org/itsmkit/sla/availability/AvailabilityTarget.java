package org.itsmkit.sla.availability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Nanoseconds;

/**
 * The share of the agreed service time during which a service shall be available. Immutable.
 *
 * @param share more than 0 and up to 1, such as 0.999; read as the decimal that it prints as
 */
public record AvailabilityTarget(double share) {

    /**
     * Refuses a share out of range.
     *
     * @throws InvalidInput if the share is not more than 0 and up to 1
     */
    public AvailabilityTarget {
        if (!(share > 0 && share <= 1)) {
            throw new InvalidInput("target", "a number of more than 0 and up to 1, such as 0.999", share);
        }
    }

    /**
     * The downtime that the target leaves: agreed time &times; (1 - share), the error budget of site reliability
     * engineering; a fraction of a nanosecond is not granted.
     *
     * @param agreedTime zero or more
     * @throws InvalidInput if the time is negative
     */
    public Duration downtimeBudget(Duration agreedTime) {
        if (InvalidInput.present("agreed time", agreedTime).isNegative()) {
            throw new InvalidInput("agreed time", "zero or more", agreedTime);
        }
        BigDecimal lost = BigDecimal.ONE.subtract(BigDecimal.valueOf(share));
        return Nanoseconds.toDuration(Nanoseconds.of(agreedTime).multiply(lost), RoundingMode.FLOOR);
    }
}
