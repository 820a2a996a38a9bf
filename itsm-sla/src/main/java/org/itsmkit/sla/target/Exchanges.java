package org.itsmkit.sla.target;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import org.itsmkit.sla.clock.ClockCycle;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.ClockStatus;
import org.itsmkit.sla.measure.Figure;

/**
 * How long answers took, of a {@link ServiceTarget.Kind#NEXT_RESPONSE} clock: one exchange for each cycle that was met.
 * Immutable.
 *
 * @param answered the open time of each answer, in order
 */
public record Exchanges(List<Duration> answered) {

    /** Which figure stands for all exchanges. Zammad keeps the longest. */
    public enum Measure {
        /** The longest. */
        LONGEST,
        /** The last. */
        LAST,
        /** The arithmetic mean. */
        MEAN
    }

    /** Copies the exchanges. */
    public Exchanges {
        answered = List.copyOf(answered);
    }

    /** The exchanges of a reading. */
    public static Exchanges of(ClockReading reading) {
        return new Exchanges(reading.cycles().stream()
                .filter(cycle -> cycle.status() == ClockStatus.MET)
                .map(ClockCycle::elapsed)
                .toList());
    }

    /** The figure in seconds, by the method of that name; without a value if nothing was answered. */
    public Figure seconds(Measure measure) {
        if (answered.isEmpty()) {
            return Figure.undefined(0, measure.name());
        }
        BigDecimal seconds = switch (measure) {
            case LONGEST -> seconds(answered.stream().reduce(Duration.ZERO, Exchanges::longer));
            case LAST -> seconds(answered.get(answered.size() - 1));
            case MEAN ->
                seconds(answered.stream().reduce(Duration.ZERO, Duration::plus))
                        .divide(BigDecimal.valueOf(answered.size()), MathContext.DECIMAL64);
        };
        return Figure.of(seconds.doubleValue(), answered.size(), measure.name());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }
}
