package org.itsmkit.sla.experience;

import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;

/**
 * What a figure of an experience level agreement should reach. A figure of a few answers that reaches it does not show that it
 * was met: the statistical verdict asks the interval. With Wilson's of 95 % and a target of 95 %, 20 of 20 is inconclusive and
 * 198 of 200 is met. Immutable.
 *
 * @param value in the unit of the figure
 * @param goal on which side of it lies the good
 * @param minimumSample with fewer answers the statistical verdict is inconclusive whatever the interval says, which for means
 *     and net scores supposes more answers than for shares; not the minimum for showing a figure, see {@link DisplayMinimum}
 */
public record ExperienceTarget(double value, Goal goal, long minimumSample) {

    /** On which side of a target lies the good. */
    public enum Goal {
        /** More is better, as with satisfaction. */
        AT_LEAST,
        /** Less is better, as with lost time. */
        AT_MOST
    }

    /**
     * Refuses what is out of range.
     *
     * @throws InvalidInput naming the part
     */
    public ExperienceTarget {
        Means.finite("value", value);
        InvalidInput.present("goal", goal);
        if (minimumSample < 1) {
            throw new InvalidInput("minimumSample", "one or more", minimumSample);
        }
    }

    /** That much or more; a verdict from the first answer on, as far as the interval allows it. */
    public static ExperienceTarget atLeast(double value) {
        return new ExperienceTarget(value, Goal.AT_LEAST, 1);
    }

    /** That much or less; a verdict from the first answer on, as far as the interval allows it. */
    public static ExperienceTarget atMost(double value) {
        return new ExperienceTarget(value, Goal.AT_MOST, 1);
    }

    /** The same with a statistical verdict from that many answers on. */
    public ExperienceTarget verdictFrom(long minimumSample) {
        return new ExperienceTarget(value, goal, minimumSample);
    }

    /**
     * Holds a figure against the target. Exactly the target is met. Without a value both verdicts are {@link Verdict#NO_DATA};
     * without an interval the statistical one is {@link Verdict#INCONCLUSIVE}.
     */
    public Judgement judge(Figure figure) {
        if (figure.value().isEmpty()) {
            return new Judgement(figure, Verdict.NO_DATA, Verdict.NO_DATA);
        }
        Verdict point = isReachedBy(figure.value().getAsDouble()) ? Verdict.MET : Verdict.MISSED;
        return new Judgement(figure, point, statistical(figure));
    }

    private Verdict statistical(Figure figure) {
        Optional<Interval> interval = figure.interval();
        if (figure.sampleSize() < minimumSample || interval.isEmpty()) {
            return Verdict.INCONCLUSIVE;
        }
        boolean low = isReachedBy(interval.get().low());
        boolean high = isReachedBy(interval.get().high());
        if (low && high) {
            return Verdict.MET;
        }
        return low || high ? Verdict.INCONCLUSIVE : Verdict.MISSED;
    }

    private boolean isReachedBy(double reached) {
        return goal == Goal.AT_LEAST ? reached >= value : reached <= value;
    }
}
