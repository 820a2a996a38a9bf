package org.itsmkit.sla.quality;

import java.util.Optional;
import java.util.OptionalDouble;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Moments;
import org.itsmkit.sla.measure.Figure;

/**
 * Where a process lies and how far it spreads. Immutable.
 *
 * @param mean without a value if there is none
 * @param sigma its standard deviation, not negative; without a value below two values
 * @param kind what the standard deviation was taken from
 * @param stability whether the process repeats itself
 */
public record ProcessSummary(Figure mean, Figure sigma, SigmaKind kind, Stability stability) {

    /**
     * Refuses a negative standard deviation.
     *
     * @throws InvalidInput if there is one
     */
    public ProcessSummary {
        if (sigma.value().orElse(0) < 0) {
            throw new InvalidInput("sigma", "zero or more", sigma.value().getAsDouble());
        }
    }

    /**
     * A process of which only the summary is known.
     *
     * @param sampleSize how many values it rests on; 0 if that is not known, which leaves capabilities without intervals
     * @throws InvalidInput if a number is out of range
     */
    public static ProcessSummary stated(double mean, double sigma, SigmaKind kind, long sampleSize) {
        return new ProcessSummary(
                Figure.of(Moments.requireNumber("mean", mean), sampleSize, "MEAN"),
                Figure.of(Moments.requireNumber("sigma", sigma), sampleSize, "STATED"),
                kind,
                Stability.UNKNOWN);
    }

    /**
     * A process by all its values, the standard deviation with the divisor n - 1.
     *
     * @param values in the order in which they arose, which decides whether the process is stable; not changed, not kept
     * @throws InvalidInput if a value is missing (NaN) or larger than 1e100 in size
     */
    public static ProcessSummary overall(double[] values) {
        Moments moments = Moments.of(values);
        OptionalDouble sigma = values.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(moments.deviation());
        return of(values, new Figure(sigma, Optional.empty(), values.length, "STANDARD_DEVIATION"), SigmaKind.OVERALL);
    }

    /**
     * A process by the differences of neighbouring values, the standard deviation being the mean moving range / d2.
     *
     * @param values as in {@link #overall}
     * @param constants d2 among them
     * @throws InvalidInput if a value is missing (NaN) or larger than 1e100 in size
     */
    public static ProcessSummary within(double[] values, MovingRangeConstants constants) {
        return of(values, XmrBaseline.of(values, constants).sigma(), SigmaKind.WITHIN);
    }

    private static ProcessSummary of(double[] values, Figure sigma, SigmaKind kind) {
        Figure mean = values.length == 0
                ? Figure.undefined(0, "MEAN")
                : Figure.of(Moments.of(values).mean(), values.length, "MEAN");
        Stability stability = values.length < 2
                ? Stability.UNKNOWN
                : XmrChart.of(values).individuals().outside().isEmpty() ? Stability.STABLE : Stability.UNSTABLE;
        return new ProcessSummary(mean, sigma, kind, stability);
    }
}
