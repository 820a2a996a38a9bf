package org.itsmkit.sla.staffing;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Nanoseconds;

/** Durations as the models calculate with them. */
final class Seconds {

    private Seconds() {}

    static double of(Duration duration) {
        return Nanoseconds.inSeconds(duration);
    }

    static double positive(String field, Duration duration) {
        if (duration.isZero()) {
            throw new InvalidInput(field, "more than zero", duration);
        }
        return zeroOrMore(field, duration);
    }

    static double zeroOrMore(String field, Duration duration) {
        if (duration.isNegative() || duration.compareTo(Demand.LONGEST) > 0) {
            throw new InvalidInput(field, "a duration of up to 1000 years, not negative", duration);
        }
        return of(duration);
    }
}
