package org.itsmkit.sla.measure;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Gamma;
import org.itsmkit.sla.math.Normal;

/**
 * How sure a rate of independent events is, such as incidents a month, breaches a week or defects a release: the count is
 * taken as a Poisson variable.
 */
public enum RateInterval {
    /**
     * At least as sure as it says for every rate. F. Garwood, "Fiducial Limits for the Poisson Distribution", Biometrika 28
     * (1936). The one to take unless there is a reason.
     */
    EXACT {
        @Override
        Interval ofCount(double events, double confidence) {
            double tail = (1 - confidence) / 2;
            double low = events == 0 ? 0 : Gamma.quantile(events, tail);
            return new Interval(low, Gamma.quantile(events + 1, 1 - tail), confidence);
        }
    },

    /**
     * As sure as it says on average over rates, and narrower: the rates that a test of the count by their own standard
     * deviation would not reject, k + z&sup2;/2 &plusmn; z &radic;(k + z&sup2;/4). C. R. Rao (1948).
     */
    SCORE {
        @Override
        Interval ofCount(double events, double confidence) {
            double z = Normal.twoSided(confidence);
            double reach = z * Math.sqrt(events + z * z / 4);
            // (k + z^2/2)^2 - reach^2 = k^2, which spares a difference of near numbers
            double high = events + z * z / 2 + reach;
            return new Interval(events == 0 ? 0 : events * (events / high), high, confidence);
        }
    };

    /**
     * A rate with its interval.
     *
     * @param events how many were counted, zero or more
     * @param exposure over how much, in the unit that the rate is wanted per: months, units, hours; zero or more
     * @param confidence more than 0 and less than 1, usually 0.95
     * @return events per unit of exposure, resting on the events; without a value if there was no exposure
     * @throws InvalidInput if the events are negative, or more than none without exposure, or a number is out of range
     */
    public Figure of(long events, double exposure, double confidence) {
        Interval.requireConfidence(confidence);
        if (events < 0) {
            throw new InvalidInput("events", "zero or more", events);
        }
        if (!(exposure >= 0 && exposure <= 1e100 && (exposure == 0 || exposure >= 1e-100))) {
            throw new InvalidInput("exposure", "zero, or a number from 1e-100 to 1e100", exposure);
        }
        String method = "RATE, POISSON_" + name();
        if (exposure == 0) {
            if (events > 0) {
                throw new InvalidInput("exposure", "more than zero where there were events", exposure);
            }
            return Figure.undefined(0, method);
        }
        Interval count = ofCount(events, confidence);
        return Figure.of(events / exposure, events, method)
                .within(new Interval(count.low() / exposure, count.high() / exposure, confidence));
    }

    abstract Interval ofCount(double events, double confidence);
}
