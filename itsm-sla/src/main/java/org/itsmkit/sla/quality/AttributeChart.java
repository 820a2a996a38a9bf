package org.itsmkit.sla.quality;

import java.util.List;
import java.util.Set;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * The four charts of counts. W. A. Shewhart (1931); NIST/SEMATECH e-Handbook 6.3.3; D. C. Montgomery, "Introduction to
 * Statistical Quality Control", chapter 7. The rate is pooled: all counts over all sizes, never the mean of the ratios.
 */
public enum AttributeChart {
    /** Shares of defective units: rate &plusmn; 3 &radic;(rate (1 - rate) / n), from 0 to 1; the sizes n may vary. */
    P(true, true, false) {
        @Override
        double variance(double rate, double size) {
            return rate * (1 - rate) / size;
        }
    },

    /** Numbers of defective units: n rate &plusmn; 3 &radic;(n rate (1 - rate)), from 0 to n; all sizes n have to be equal. */
    NP(true, false, true) {
        @Override
        double variance(double rate, double size) {
            return rate * (1 - rate) * size;
        }
    },

    /** Numbers of defects: rate &plusmn; 3 &radic;rate, from 0; all sizes have to be 1. */
    C(false, false, true) {
        @Override
        double variance(double rate, double size) {
            return rate * size;
        }
    },

    /** Defects for each unit of size: rate &plusmn; 3 &radic;(rate / n), from 0; the sizes n may vary. */
    U(false, true, false) {
        @Override
        double variance(double rate, double size) {
            return rate / size;
        }
    };

    private final boolean countsUnits;
    private final boolean sizesMayVary;
    private final boolean plotsCounts;

    AttributeChart(boolean countsUnits, boolean sizesMayVary, boolean plotsCounts) {
        this.countsUnits = countsUnits;
        this.sizesMayVary = sizesMayVary;
        this.plotsCounts = plotsCounts;
    }

    /**
     * Samples against their own limits, of theoretical dispersion.
     *
     * @param samples in order
     * @throws InvalidInput as {@link #baseline(List, Set, Dispersion)}
     */
    public ControlChart of(List<CountSample> samples) {
        return baseline(samples).chart(samples);
    }

    /**
     * Takes the limits of a process from all samples, of theoretical dispersion.
     *
     * @param samples in order; empty ones do not count
     * @throws InvalidInput as {@link #baseline(List, Set, Dispersion)}
     */
    public AttributeBaseline baseline(List<CountSample> samples) {
        return baseline(samples, Set.of(), Dispersion.THEORETICAL);
    }

    /**
     * Takes the limits of a process from samples (phase I).
     *
     * @param samples in order; empty ones do not count
     * @param excluded the places, from 0, of samples whose special cause was found
     * @param dispersion how much the counts may vary
     * @return without a value if no sample is left, and without limits if too few are left for the dispersion
     * @throws InvalidInput if more units are defective than there are, units are not whole, sizes vary that may not, or a place
     *     does not exist
     */
    public AttributeBaseline baseline(List<CountSample> samples, Set<Integer> excluded, Dispersion dispersion) {
        require(samples);
        AttributeBaseline.requirePlaces(samples, excluded);
        return AttributeBaseline.of(this, AttributeBaseline.kept(samples, excluded), dispersion);
    }

    /**
     * The limits of a rate that is a standard, not taken from samples.
     *
     * @param rate defective units per unit, from 0 to 1, or defects per unit of size, from 0 to 10^15
     * @throws InvalidInput if the rate is out of range
     */
    public AttributeBaseline given(double rate) {
        double most = countsUnits ? 1 : 1e15;
        if (!(rate >= 0 && rate <= most)) {
            throw new InvalidInput("rate", "a number from 0 to " + most, rate);
        }
        return new AttributeBaseline(this, Figure.of(rate, 0, name() + ", GIVEN"), Figure.of(1, 0, "THEORETICAL"));
    }

    /** The variance of a point. */
    abstract double variance(double rate, double size);

    /** Where a rate lies on the chart. */
    double plotted(double rate, double size) {
        return plotsCounts ? rate * size : rate;
    }

    double plotted(CountSample sample) {
        return plotsCounts ? sample.count() : sample.count() / sample.size();
    }

    /** The largest value that can be. */
    double most(double size) {
        return countsUnits ? plotted(1, size) : Double.POSITIVE_INFINITY;
    }

    void require(List<CountSample> samples) {
        double first = 0;
        for (int i = 0; i < samples.size(); i++) {
            CountSample sample = samples.get(i);
            requireSize("samples[" + i + "].size", sample.size());
            if (countsUnits && sample.count() > sample.size()) {
                throw new InvalidInput("samples[" + i + "].count", "at most the size " + sample.size(), sample.count());
            }
            first = first == 0 ? sample.size() : first;
            if (!sizesMayVary && sample.size() != 0 && sample.size() != first) {
                throw new InvalidInput(
                        "samples[" + i + "].size", "the same size as the others, " + first, sample.size());
            }
        }
    }

    void requireSize(String field, double size) {
        if (countsUnits && size != Math.rint(size)) {
            throw new InvalidInput(field, "a whole number of units", size);
        }
        if (this == C && size != 1) {
            throw new InvalidInput(field, "1, or a u chart", size);
        }
    }
}
