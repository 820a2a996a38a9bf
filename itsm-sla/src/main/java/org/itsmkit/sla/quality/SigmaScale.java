package org.itsmkit.sla.quality;

import java.util.OptionalDouble;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Normal;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;

/**
 * How defects are turned into a sigma level: how far off the mean of a normal process the limits lie at which such a share is
 * defective. Published tables differ: 3 sigma are 66,807 or 66,811 per million, with one tail or two.
 *
 * @param shift by how many sigmas the process is taken to drift in the long run, zero or more and at most 10; usually 1.5
 * @param tails on which sides defects lie
 */
public record SigmaScale(double shift, Tails tails) {

    /** The usual scale: a shift of 1.5 and the nearer tail alone. */
    public static final SigmaScale USUAL = new SigmaScale(1.5, Tails.ONE);

    private static final double MILLION = 1e6;
    private static final double MOST_LEVEL = 100;

    /** On which sides of a process its defects lie. */
    public enum Tails {
        /** Only beyond the limit that the process has drifted towards. */
        ONE {
            @Override
            double share(double level, double shift) {
                return Normal.above(level - shift);
            }
        },
        /** Beyond either limit. */
        TWO {
            @Override
            double share(double level, double shift) {
                return Normal.above(level - shift) + Normal.above(level + shift);
            }
        };

        abstract double share(double level, double shift);
    }

    /**
     * Refuses what is out of range.
     *
     * @throws InvalidInput if the shift is not from 0 to 10
     */
    public SigmaScale {
        if (!(shift >= 0 && shift <= 10)) {
            throw new InvalidInput("shift", "a number from 0 to 10, such as 1.5", shift);
        }
    }

    /**
     * Defects per million at a sigma level.
     *
     * @param level from -100 to 100
     * @throws InvalidInput if the level is out of range
     */
    public Figure perMillion(double level) {
        if (!(Math.abs(level) <= MOST_LEVEL)) {
            throw new InvalidInput("level", "a number from -100 to 100", level);
        }
        return Figure.of(MILLION * Math.min(1, tails.share(level, shift)), 0, "DPMO" + convention());
    }

    /**
     * The sigma level of a number of defects per million that is known without doubt.
     *
     * @param perMillion zero or more
     * @throws InvalidInput if it is negative or not a number
     */
    public Figure level(double perMillion) {
        return level(Figure.of(perMillion, 0, "DPMO"));
    }

    /**
     * The sigma level of defects per million, with the interval that theirs becomes.
     *
     * @param perMillion see {@link Defects#perMillion}
     * @return never below 0, where 10^6 and more, and with one tail somewhat fewer, end; without a value if there is no
     *     defect, since no finite level has none: then the lower end of the interval says that it is above so much
     * @throws InvalidInput if it is negative
     */
    public Figure level(Figure perMillion) {
        OptionalDouble defects = perMillion.value();
        if (defects.isPresent() && defects.getAsDouble() < 0) {
            throw new InvalidInput("perMillion", "zero or more", defects.getAsDouble());
        }
        OptionalDouble level = defects.isEmpty() || defects.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(solve(defects.getAsDouble()));
        return new Figure(
                level, perMillion.interval().map(this::levels), perMillion.sampleSize(), "SIGMA_LEVEL" + convention());
    }

    private Interval levels(Interval perMillion) {
        return new Interval(solve(perMillion.high()), solve(Math.max(0, perMillion.low())), perMillion.confidence());
    }

    /** By halving, for the share falls as the level grows; infinite for no defect. */
    private double solve(double perMillion) {
        double share = perMillion / MILLION;
        if (share == 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (tails.share(0, shift) <= share) {
            return 0;
        }
        double low = 0;
        double high = MOST_LEVEL;
        for (double middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
            if (tails.share(middle, shift) > share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private String convention() {
        return ", SHIFT " + shift + ", " + tails + (tails == Tails.ONE ? "_TAIL" : "_TAILS");
    }
}
