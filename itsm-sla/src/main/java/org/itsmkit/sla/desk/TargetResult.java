package org.itsmkit.sla.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.ClockStatus;

/**
 * How a promised target stands and since when that is so. Immutable.
 *
 * @param standing how it stands
 * @param decidedAt when it was met, when it was breached or when it was called off; empty if it is undecided, there is no
 *     target, or the instant is not known
 */
public record TargetResult(TargetStanding standing, Optional<Instant> decidedAt) {

    /** Refuses nothing but null. */
    public TargetResult {
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(decidedAt, "decidedAt");
    }

    /** Nothing was promised. */
    public static TargetResult noTarget() {
        return new TargetResult(TargetStanding.NO_TARGET, Optional.empty());
    }

    /**
     * What a clock shows in its current cycle. One that was called off is cancelled even if it was breached before; one that
     * is past its target is breached from the last instant in time on, whether it still runs or not.
     */
    public static TargetResult of(ClockReading reading) {
        ClockStatus status = reading.status();
        if (status == ClockStatus.CANCELLED) {
            return new TargetResult(TargetStanding.CANCELLED, reading.stoppedAt());
        }
        if (reading.breached()) {
            return new TargetResult(TargetStanding.BREACHED, reading.breachedSince());
        }
        return status == ClockStatus.MET
                ? new TargetResult(TargetStanding.MET, reading.stoppedAt())
                : new TargetResult(TargetStanding.UNDECIDED, Optional.empty());
    }

    /**
     * For a host that measures by itself.
     *
     * @param elapsed what has counted so far, pauses left out; zero or more
     * @param target what was promised, zero or more
     * @param done whether the work is done; if not, the target is undecided until it is breached
     * @return when it was decided is not known from this
     * @throws InvalidInput if a length is negative
     */
    public static TargetResult of(Duration elapsed, Duration target, boolean done) {
        if (elapsed.isNegative()) {
            throw new InvalidInput("elapsed", "zero or more", elapsed);
        }
        if (target.isNegative()) {
            throw new InvalidInput("target", "zero or more", target);
        }
        TargetStanding inTime = done ? TargetStanding.MET : TargetStanding.UNDECIDED;
        return new TargetResult(elapsed.compareTo(target) > 0 ? TargetStanding.BREACHED : inTime, Optional.empty());
    }

    /** Whether it was decided from the first instant on and before the second. */
    boolean isDecidedWithin(Instant from, Instant to) {
        return decidedAt.filter(at -> !at.isBefore(from) && at.isBefore(to)).isPresent();
    }
}
