package org.itsmkit.sla.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * A series of values against the limits of its process. Immutable.
 *
 * @param points in order, without the places that were left out
 * @param leftOut those places, in order; each breaks runs
 * @param usualRules what {@link #signals()} looks for
 */
public record ControlChart(List<ChartPoint> points, List<LeftOut> leftOut, RunRules usualRules) {

    private static final RunRules OUTSIDE = RunRules.WESTERN_ELECTRIC.only(1);

    /** Copies the lists. */
    public ControlChart {
        points = List.copyOf(points);
        leftOut = List.copyOf(leftOut);
    }

    /** The signals of the usual rules for this kind of chart. */
    public List<Signal> signals() {
        return signals(usualRules);
    }

    /**
     * The signals of some rules, rule by rule; none where there are no limits.
     *
     * @return each with its start as an index of the series
     */
    public List<Signal> signals(RunRules rules) {
        List<Signal> signals = new ArrayList<>();
        for (RunRule rule : rules.rules()) {
            for (List<ChartPoint> stretch : stretches()) {
                signals.addAll(rule.in(Series.of(stretch), stretch.get(0).index()));
            }
        }
        return List.copyOf(signals);
    }

    /** The points strictly outside their limits; one on a limit is inside. */
    public List<ChartPoint> outside() {
        List<ChartPoint> outside = new ArrayList<>();
        for (Signal signal : signals(OUTSIDE)) {
            points.stream().filter(point -> point.index() == signal.start()).forEach(outside::add);
        }
        return List.copyOf(outside);
    }

    /** Neighbouring points that have limits. */
    private List<List<ChartPoint>> stretches() {
        List<List<ChartPoint>> stretches = new ArrayList<>();
        List<ChartPoint> stretch = new ArrayList<>();
        int expected = -1;
        for (ChartPoint point : points) {
            if (!point.limits().areDefined()) {
                continue;
            }
            if (point.index() != expected) {
                stretch = new ArrayList<>();
                stretches.add(stretch);
            }
            stretch.add(point);
            expected = point.index() + 1;
        }
        return stretches;
    }
}
