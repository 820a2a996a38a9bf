package org.itsmkit.sla.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * What a process that is counted is like, frozen from a time when it was understood (phase I), to hold new samples against
 * (phase II). Immutable.
 *
 * @param kind of chart
 * @param rate defective units per unit, or defects per unit of size, pooled over the samples; without a value if there is none
 * @param inflation by what the theoretical standard deviation is multiplied: 1 unless the {@link Dispersion} is another
 */
public record AttributeBaseline(AttributeChart kind, Figure rate, Figure inflation) {

    static AttributeBaseline of(AttributeChart kind, List<CountSample> samples, Dispersion dispersion) {
        String method = kind + ", POOLED, " + dispersion;
        if (samples.isEmpty()) {
            Figure none = Figure.undefined(0, method);
            return new AttributeBaseline(kind, none, none);
        }
        double rate = samples.stream().mapToDouble(CountSample::count).sum()
                / samples.stream().mapToDouble(CountSample::size).sum();
        return new AttributeBaseline(
                kind,
                Figure.of(rate, samples.size(), method),
                dispersion == Dispersion.LANEY
                        ? laney(kind, samples, rate)
                        : Figure.of(1, samples.size(), dispersion.name()));
    }

    /** The standard deviation of the standardised values, by their moving range; 1 where there is nothing to vary. */
    private static Figure laney(AttributeChart kind, List<CountSample> samples, double rate) {
        if (kind.variance(rate, samples.get(0).size()) == 0) {
            return Figure.of(1, samples.size(), Dispersion.LANEY.name());
        }
        double[] standardised = samples.stream()
                .mapToDouble(sample -> (kind.plotted(sample) - kind.plotted(rate, sample.size()))
                        / Math.sqrt(kind.variance(rate, sample.size())))
                .toArray();
        Figure sigma = XmrBaseline.of(standardised, MovingRangeConstants.TABLE).sigma();
        return new Figure(sigma.value(), sigma.interval(), samples.size(), Dispersion.LANEY.name());
    }

    /**
     * The limits for a sample.
     *
     * @param size of the sample, more than zero, whole where units are counted, 1 for a c chart
     * @throws InvalidInput if the size is out of range
     */
    public ControlLimits limits(double size) {
        if (!(size > 0 && size <= CountSample.LARGEST)) {
            throw new InvalidInput("size", "more than 0 and at most 1e15", size);
        }
        kind.requireSize("size", size);
        if (!rate.isDefined() || !inflation.isDefined()) {
            return ControlLimits.of(rate, Figure.undefined(rate.sampleSize(), inflation.method()), 0, 0);
        }
        double share = rate.value().orElseThrow();
        double sigma = inflation.value().orElseThrow() * Math.sqrt(kind.variance(share, size));
        return ControlLimits.of(
                Figure.of(kind.plotted(share, size), rate.sampleSize(), rate.method()),
                Figure.of(sigma, rate.sampleSize(), inflation.method()),
                0,
                kind.most(size));
    }

    /**
     * Samples against these limits, none excluded.
     *
     * @param samples in order
     * @throws InvalidInput as {@link #chart(List, Set)}
     */
    public ControlChart chart(List<CountSample> samples) {
        return chart(samples, Set.of());
    }

    /**
     * Samples against these limits. Empty samples are left out, and said to be.
     *
     * @param samples in order
     * @param excluded the places, from 0, of samples whose special cause was found; they are left out too
     * @throws InvalidInput if more units are defective than there are, units are not whole, sizes vary that may not, or a place
     *     does not exist
     */
    public ControlChart chart(List<CountSample> samples, Set<Integer> excluded) {
        kind.require(samples);
        requirePlaces(samples, excluded);
        List<ChartPoint> points = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            CountSample sample = samples.get(i);
            if (excluded.contains(i)) {
                leftOut.add(new LeftOut(i, LeftOut.Reason.EXCLUDED));
            } else if (sample.size() == 0) {
                leftOut.add(new LeftOut(i, LeftOut.Reason.EMPTY_SAMPLE));
            } else {
                points.add(new ChartPoint(i, kind.plotted(sample), limits(sample.size())));
            }
        }
        return new ControlChart(points, leftOut, RunRules.FOR_COUNTS);
    }

    static List<CountSample> kept(List<CountSample> samples, Set<Integer> excluded) {
        List<CountSample> kept = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            if (!excluded.contains(i) && samples.get(i).size() > 0) {
                kept.add(samples.get(i));
            }
        }
        return kept;
    }

    static void requirePlaces(List<CountSample> samples, Set<Integer> excluded) {
        for (int place : new TreeSet<>(excluded)) {
            if (place < 0 || place >= samples.size()) {
                throw new InvalidInput("excluded", "places from 0 to " + (samples.size() - 1), place);
            }
        }
    }
}
