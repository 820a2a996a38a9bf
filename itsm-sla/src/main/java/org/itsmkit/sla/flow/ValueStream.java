package org.itsmkit.sla.flow;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.measure.Figure;

/**
 * A step of a value stream, or steps in sequence or in parallel, by what it takes: lead time from when work is ready until it
 * is done, process time in which somebody works on it, waiting between, and the share of work that arrives complete and
 * accurate (%C&amp;A), so that whoever gets it need not ask back. K. Martin and M. Osterling, "Value Stream Mapping" (2013).
 * Immutable; every part is summed up when it is put together, so that streams may be nested to any depth.
 */
public final class ValueStream {

    private final Duration processTime;
    private final Duration leadTime;
    private final double completeAndAccurate;
    private final long steps;

    private ValueStream(Duration processTime, Duration leadTime, double completeAndAccurate, long steps) {
        this.processTime = processTime;
        this.leadTime = leadTime;
        this.completeAndAccurate = completeAndAccurate;
        this.steps = steps;
    }

    /**
     * One step.
     *
     * @param processTime zero or more
     * @param leadTime waiting included; not less than the process time
     * @param completeAndAccurate the share of what it hands on that is complete and accurate, from 0 to 1
     * @throws InvalidInput if a number is out of range; a process time above the lead time is an error of the data
     */
    public static ValueStream step(Duration processTime, Duration leadTime, double completeAndAccurate) {
        if (processTime.isNegative()) {
            throw new InvalidInput("processTime", "zero or more", processTime);
        }
        if (leadTime.compareTo(processTime) < 0) {
            throw new InvalidInput("leadTime", "not less than the process time " + processTime, leadTime);
        }
        if (!(completeAndAccurate >= 0 && completeAndAccurate <= 1)) {
            throw new InvalidInput("completeAndAccurate", "a share from 0 to 1", completeAndAccurate);
        }
        return new ValueStream(processTime, leadTime, completeAndAccurate, 1);
    }

    /** One step whose quality is not looked at: all of it is taken for complete and accurate. */
    public static ValueStream step(Duration processTime, Duration leadTime) {
        return step(processTime, leadTime, 1);
    }

    /** Time in which nobody works on it, such as in a queue. */
    public static ValueStream waiting(Duration time) {
        return step(Duration.ZERO, time, 1);
    }

    /** One after another: times add up, shares multiply. Nothing takes no time. */
    public static ValueStream inSequence(Collection<ValueStream> parts) {
        Duration process = Duration.ZERO;
        Duration lead = Duration.ZERO;
        double accurate = 1;
        long count = 0;
        for (ValueStream part : parts) {
            process = process.plus(part.processTime);
            lead = lead.plus(part.leadTime);
            accurate *= part.completeAndAccurate;
            count += part.steps;
        }
        return new ValueStream(process, lead, accurate, count);
    }

    /** As {@link #inSequence(Collection)}. */
    public static ValueStream inSequence(ValueStream... parts) {
        return inSequence(List.of(parts));
    }

    /** Side by side, by {@link Accuracy#CRITICAL_PATH}. */
    public static ValueStream inParallel(ValueStream... branches) {
        return inParallel(List.of(branches), Accuracy.CRITICAL_PATH);
    }

    /**
     * Side by side: the next step waits for the slowest branch, and its times alone count. Of branches that are as slow, the
     * one with more process time.
     *
     * @param branches one or more
     * @param accuracy whose quality counts
     * @throws InvalidInput if there is no branch
     */
    public static ValueStream inParallel(Collection<ValueStream> branches, Accuracy accuracy) {
        ValueStream critical = null;
        double product = 1;
        for (ValueStream branch : branches) {
            critical = critical == null || branch.isLongerThan(critical) ? branch : critical;
            product *= branch.completeAndAccurate;
        }
        if (critical == null) {
            throw new InvalidInput("branches", "one or more", branches);
        }
        double rolled = accuracy == Accuracy.CRITICAL_PATH ? critical.completeAndAccurate : product;
        return new ValueStream(critical.processTime, critical.leadTime, rolled, critical.steps);
    }

    private boolean isLongerThan(ValueStream other) {
        int byLead = leadTime.compareTo(other.leadTime);
        return byLead > 0 || (byLead == 0 && processTime.compareTo(other.processTime) > 0);
    }

    /** Whose quality counts of branches side by side. */
    public enum Accuracy {
        /** That of the slowest branch, which is the one whose times count. The default. */
        CRITICAL_PATH,
        /** That of all branches: what any of them hands on incomplete comes back. */
        ALL_BRANCHES
    }

    /** How long somebody works on it. */
    public Duration processTime() {
        return processTime;
    }

    /** How long it takes. */
    public Duration leadTime() {
        return leadTime;
    }

    /** How long nobody works on it: lead time less process time. */
    public Duration waitTime() {
        return leadTime.minus(processTime);
    }

    /** Process time / lead time, from 0 to 1, the sample being the steps; undefined if it takes no time. */
    public Figure flowEfficiency() {
        if (leadTime.isZero()) {
            return Figure.undefined(steps, "FLOW_EFFICIENCY");
        }
        return Figure.of(
                Nanoseconds.inSeconds(processTime) / Nanoseconds.inSeconds(leadTime), steps, "FLOW_EFFICIENCY");
    }

    /** The share of work that passes all steps complete and accurate, the product of theirs: rolled %C&amp;A. */
    public Figure rolledCompleteAndAccurate() {
        return Figure.of(completeAndAccurate, steps, "ROLLED_PRODUCT");
    }
}
