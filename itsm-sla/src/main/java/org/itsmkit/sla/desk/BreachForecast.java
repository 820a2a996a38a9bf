package org.itsmkit.sla.desk;

import java.time.Duration;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;

/**
 * How likely a running clock will exceed its budget, from how long like work took that had run as long: of the past work that
 * lasted longer than what has elapsed, the share that lasted longer than the budget. What "like" means (the same service,
 * priority, group) is for the host to choose: too wide and it is not like, too narrow and there is little of it. Immutable.
 *
 * @param probability from 0 to 1, with its interval and the past work that it rests on as sample size; no value if the history
 *     does not tell
 * @param basis what it rests on
 */
public record BreachForecast(Figure probability, Basis basis) {

    /** Below so many pieces of past work a forecast is said to rest on few: at 20 the interval can be 0.4 wide. */
    public static final int FEW = 20;

    /** What a forecast rests on. */
    public enum Basis {
        /** Nothing needs to be forecast: more has elapsed than the budget. */
        BREACHED_ALREADY,
        /** Enough past work that had run as long. */
        ENOUGH_LIKE_WORK,
        /** Less than {@link #FEW} pieces of such work: look at the interval before acting. */
        FEW_LIKE_WORK,
        /** No past work ran as long. */
        NO_LIKE_WORK,
        /** Past work was lost from sight before it ran as long as the budget. */
        HISTORY_TOO_SHORT
    }

    /** As {@link #of(SurvivalCurve, Duration, Duration, double)} with an interval of 95 %. */
    public static BreachForecast of(SurvivalCurve past, Duration elapsed, Duration budget) {
        return of(past, elapsed, budget, Interval.DEFAULT_CONFIDENCE);
    }

    /**
     * Forecasts a clock. All three count the same time, that of the clock: pauses and closed hours are in none of them.
     *
     * @param past what like work took
     * @param elapsed what the clock has counted, zero or more
     * @param budget what it may count; exactly the budget is in time
     * @param confidence of the interval, more than 0 and less than 1
     * @throws org.itsmkit.sla.InvalidInput if a number is out of range
     */
    public static BreachForecast of(SurvivalCurve past, Duration elapsed, Duration budget, double confidence) {
        Nanoseconds.require("elapsed", elapsed);
        Nanoseconds.require("budget", budget);
        if (elapsed.compareTo(budget) > 0) {
            return new BreachForecast(Figure.of(1, 0, "ELAPSED"), Basis.BREACHED_ALREADY);
        }
        Figure probability = past.lasting(elapsed, budget, confidence);
        long like = probability.sampleSize();
        if (like == 0) {
            return new BreachForecast(probability, Basis.NO_LIKE_WORK);
        }
        if (!probability.isDefined()) {
            return new BreachForecast(probability, Basis.HISTORY_TOO_SHORT);
        }
        return new BreachForecast(probability, like < FEW ? Basis.FEW_LIKE_WORK : Basis.ENOUGH_LIKE_WORK);
    }
}
