package org.itsmkit.sla.quality;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.ProportionInterval;

/**
 * Defects counted in units of work, each of which has so many opportunities to go wrong: 34 wrong fields in 2,000 records of
 * 5 fields. Immutable.
 *
 * @param defects zero or more; more than the opportunities if some went wrong twice
 * @param units zero or more, nothing being defined without any
 * @param opportunities in each unit, one or more
 */
public record Defects(long defects, long units, long opportunities) {

    private static final double MILLION = 1e6;
    private static final String PER_MILLION = "DPMO";

    /**
     * Refuses what is out of range.
     *
     * @throws InvalidInput naming the part; also for defects without a unit, and for more than 2^63 - 1 opportunities in all
     */
    public Defects {
        if (opportunities < 1) {
            throw new InvalidInput("opportunities", "one or more", opportunities);
        }
        if (units < 0 || units > Long.MAX_VALUE / opportunities) {
            throw new InvalidInput("units", "a number from 0 to " + Long.MAX_VALUE / opportunities, units);
        }
        if (defects < 0 || (units == 0 && defects > 0)) {
            throw new InvalidInput("defects", units == 0 ? "none without units" : "zero or more", defects);
        }
    }

    /** Defects per unit (DPU), resting on the units. */
    public Figure perUnit() {
        return units == 0 ? Figure.undefined(0, "DPU") : Figure.of((double) defects / units, units, "DPU");
    }

    /**
     * Defects per million opportunities (DPMO), 10^6 defects / (units opportunities), resting on all the opportunities.
     *
     * @param confidence of the interval, Wilson's for the share of opportunities that went wrong, more than 0 and less than 1;
     *     none if there are more defects than opportunities
     * @throws InvalidInput if the confidence is out of range
     */
    public Figure perMillion(double confidence) {
        Interval.requireConfidence(confidence);
        long chances = units * opportunities;
        if (chances == 0) {
            return Figure.undefined(0, PER_MILLION);
        }
        Figure figure = Figure.of(MILLION * defects / chances, chances, PER_MILLION);
        if (defects > chances) {
            return figure;
        }
        Interval share = ProportionInterval.WILSON
                .of(defects, chances, confidence)
                .interval()
                .orElseThrow();
        return new Figure(figure.value(), figure.interval(), chances, PER_MILLION + ", WILSON")
                .within(new Interval(MILLION * share.low(), MILLION * share.high(), confidence));
    }

    /**
     * The share of units that pass without a defect (first time yield).
     *
     * @param model how it follows from the defects per unit
     * @return from 0 to 1, resting on the units; without a value if there are none, or where the model has none
     */
    public Figure firstTimeYield(YieldModel model) {
        return perUnit().value().isEmpty()
                ? Figure.undefined(0, model.method())
                : model.of(perUnit().value().getAsDouble(), units);
    }
}
