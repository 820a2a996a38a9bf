package org.itsmkit.sla.quality;

import java.util.Optional;
import java.util.OptionalDouble;
import org.itsmkit.sla.math.Gamma;
import org.itsmkit.sla.math.Normal;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;

/**
 * How well a process fits a specification, by the usual five indices; 1 fits exactly, with three standard deviations on either
 * side. D. C. Montgomery, "Introduction to Statistical Quality Control", chapter 8; NIST/SEMATECH e-Handbook 6.1.6. An index
 * has no value without the limit or the target it needs, and none if the process has no spread or is not known. With the
 * overall standard deviation of two or more values it carries its interval, exact for Cp of a normal process, and for Cpk by A.
 * F. Bissell, "How Reliable is Your Capability Index?", Applied Statistics 39 (1990). The method says Cp, Cpk for a
 * standard deviation within, Pp, Ppk for the overall one. Immutable.
 *
 * @param process that was judged; its stability says whether to rely on the indices
 * @param cp what the process could do if it were centred, (USL - LSL) / 6s; needs both limits
 * @param cpl against the lower limit, (mean - LSL) / 3s
 * @param cpu against the upper limit, (USL - mean) / 3s
 * @param cpk against the nearer of the limits that there are, the smaller of the two
 * @param cpm distance from the target counted as spread, (USL - LSL) / 6&radic;(s&sup2; + (mean - target)&sup2;); needs both
 *     limits and the target
 */
public record Capability(ProcessSummary process, Figure cp, Figure cpl, Figure cpu, Figure cpk, Figure cpm) {

    /**
     * Judges a process.
     *
     * @param confidence of the intervals, more than 0 and less than 1, usually 0.95
     * @throws org.itsmkit.sla.InvalidInput if the confidence is out of range
     */
    public static Capability of(ProcessSummary process, Specification specification, double confidence) {
        return new Judge(process, specification, Interval.requireConfidence(confidence)).judge();
    }

    private record Judge(ProcessSummary process, Specification specification, double confidence) {

        Capability judge() {
            OptionalDouble cp = perSigma(width(), 6);
            OptionalDouble cpl = perSigma(less(process.mean().value(), specification.lower()), 3);
            OptionalDouble cpu =
                    perSigma(less(specification.upper(), process.mean().value()), 3);
            OptionalDouble cpk = cpl.isPresent() && cpu.isPresent()
                    ? OptionalDouble.of(Math.min(cpl.getAsDouble(), cpu.getAsDouble()))
                    : cpl.isPresent() ? cpl : cpu;
            return new Capability(
                    process, spread(cp), placed(cpl, "pl"), placed(cpu, "pu"), placed(cpk, "pk"), figure(cpm(), "pm"));
        }

        private OptionalDouble width() {
            return less(specification.upper(), specification.lower());
        }

        private OptionalDouble cpm() {
            OptionalDouble off = less(process.mean().value(), specification.target());
            OptionalDouble width = width();
            if (!hasSpread() || off.isEmpty() || width.isEmpty()) {
                return OptionalDouble.empty();
            }
            return finite(width.getAsDouble() / (6 * Math.hypot(sigma(), off.getAsDouble())));
        }

        private OptionalDouble perSigma(OptionalDouble distance, int sigmas) {
            return distance.isPresent() && hasSpread()
                    ? finite(distance.getAsDouble() / (sigmas * sigma()))
                    : OptionalDouble.empty();
        }

        private boolean hasSpread() {
            return process.sigma().value().orElse(0) > 0;
        }

        private double sigma() {
            return process.sigma().value().orElseThrow();
        }

        /** Times the ends of the interval of 1/s, which follows from the chi-squared distribution. */
        private Figure spread(OptionalDouble cp) {
            Figure figure = figure(cp, "p");
            if (cp.isEmpty() || !knowsInterval()) {
                return figure;
            }
            double half = (process.sigma().sampleSize() - 1) / 2.0;
            double tail = (1 - confidence) / 2;
            return figure.within(new Interval(
                    cp.getAsDouble() * Math.sqrt(Gamma.quantile(half, tail) / half),
                    cp.getAsDouble() * Math.sqrt(Gamma.quantile(half, 1 - tail) / half),
                    confidence));
        }

        /** Bissell's interval, c &plusmn; z &radic;(1 / 9n + c&sup2; / 2(n - 1)). */
        private Figure placed(OptionalDouble index, String label) {
            Figure figure = figure(index, label);
            if (index.isEmpty() || !knowsInterval()) {
                return figure;
            }
            double c = index.getAsDouble();
            double n = process.sigma().sampleSize();
            double reach = Normal.twoSided(confidence) * Math.hypot(1 / (3 * Math.sqrt(n)), c / Math.sqrt(2 * (n - 1)));
            return figure.within(new Interval(c - reach, c + reach, confidence));
        }

        private boolean knowsInterval() {
            return process.kind() == SigmaKind.OVERALL && process.sigma().sampleSize() >= 2;
        }

        private Figure figure(OptionalDouble value, String label) {
            String method = process.kind().label(label);
            return new Figure(value, Optional.empty(), process.sigma().sampleSize(), method);
        }

        private static OptionalDouble less(OptionalDouble from, OptionalDouble what) {
            return from.isPresent() && what.isPresent()
                    ? OptionalDouble.of(from.getAsDouble() - what.getAsDouble())
                    : OptionalDouble.empty();
        }

        /** A spread as small as rounding is none. */
        private static OptionalDouble finite(double index) {
            return Double.isFinite(index) ? OptionalDouble.of(index) : OptionalDouble.empty();
        }
    }
}
