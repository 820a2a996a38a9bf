package org.itsmkit.sla.experience;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Normal;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;

/**
 * A desk's own curve of waiting and satisfaction: logistic regression of satisfied or not on the minutes of waiting. It says
 * nothing beyond the shortest and the longest wait that it was fitted to. Immutable.
 *
 * <p>Its interval is that of the expected share: the log-odds &plusmn; z standard errors, turned back into shares, which is
 * Wald's. With fewer than ten answers of the rarer kind its figures say so, since the estimate is then loose (P. Peduzzi and
 * others, "A Simulation Study of the Number of Events per Variable in Logistic Regression Analysis", Journal of Clinical
 * Epidemiology 49, 1996).
 */
public final class LogisticCurve implements SatisfactionCurve {

    private static final int FEW = 10;

    private final WaitScale scale;
    private final Optional<LogisticFit.Estimate> estimate;
    private final double confidence;
    private final long answers;
    private final String method;

    private LogisticCurve(
            WaitScale scale, Optional<LogisticFit.Estimate> estimate, double confidence, long answers, String method) {
        this.scale = scale;
        this.estimate = estimate;
        this.confidence = confidence;
        this.answers = answers;
        this.method = method;
    }

    /** Fits with {@link LogisticMethod#BIAS_REDUCED} and intervals of 95 %. */
    public static LogisticCurve fit(Collection<WaitAnswer> answers) {
        return fit(answers, LogisticMethod.BIAS_REDUCED, Interval.DEFAULT_CONFIDENCE);
    }

    /**
     * Fits a curve; a few passes over the answers, which are not kept. There is no curve where all waited the same, or, with
     * {@link LogisticMethod#MAXIMUM_LIKELIHOOD}, where a wait parts all satisfied from all others: its figures are undefined then.
     *
     * @param answers in any order
     * @param method how the coefficients are estimated
     * @param confidence of the intervals, more than 0 and less than 1
     * @throws InvalidInput if the confidence is out of range
     */
    public static LogisticCurve fit(Collection<WaitAnswer> answers, LogisticMethod method, double confidence) {
        Interval.requireConfidence(confidence);
        List<WaitAnswer> all = InvalidInput.each("answers", answers);
        double[] minutes = all.stream().mapToDouble(WaitAnswer::minutes).toArray();
        boolean[] satisfied = new boolean[minutes.length];
        int happy = 0;
        for (int i = 0; i < satisfied.length; i++) {
            satisfied[i] = all.get(i).satisfied();
            happy += satisfied[i] ? 1 : 0;
        }
        WaitScale scale = WaitScale.of(minutes);
        boolean hasCurve =
                scale.deviation() > 0 && (method == LogisticMethod.BIAS_REDUCED || overlap(minutes, satisfied));
        Optional<LogisticFit.Estimate> estimate = hasCurve
                ? LogisticFit.of(Arrays.stream(minutes).map(scale::scaled).toArray(), satisfied, method)
                : Optional.empty();
        String name = "LOGISTIC, " + method
                + (estimate.isEmpty() ? ", NO_CURVE" : "")
                + (Math.min(happy, all.size() - happy) < FEW ? ", SMALL_SAMPLE" : "");
        return new LogisticCurve(scale, estimate, confidence, all.size(), name);
    }

    /** Whether no wait parts the satisfied from the others, so that the likelihood has a largest value. */
    private static boolean overlap(double[] minutes, boolean[] satisfied) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < minutes.length; i++) {
            int kind = satisfied[i] ? 1 : 0;
            least[kind] = Math.min(least[kind], minutes[i]);
            most[kind] = Math.max(most[kind], minutes[i]);
        }
        return most[0] > least[1] && most[1] > least[0];
    }

    @Override
    public Figure at(Duration wait) {
        double minutes = new WaitAnswer(wait, true).minutes();
        if (estimate.isEmpty() || !scale.covers(minutes)) {
            return Figure.undefined(answers, method);
        }
        double x = scale.scaled(minutes);
        double logOdds = estimate.get().logOdds(x);
        double margin = Normal.twoSided(confidence) * estimate.get().standardError(x);
        return Figure.of(LogisticFit.share(logOdds), answers, method)
                .within(new Interval(
                        LogisticFit.share(logOdds - margin), LogisticFit.share(logOdds + margin), confidence));
    }

    /**
     * By how much the logarithm of the odds of being satisfied changes with each minute of waiting, with its interval: negative
     * where waiting annoys. An interval that holds zero shows no connection. Undefined if there is no curve.
     */
    public Figure logOddsPerMinute() {
        return estimate.map(fitted -> {
                    double slope = fitted.b() / scale.deviation();
                    double margin = Normal.twoSided(confidence) * Math.sqrt(fitted.varianceB()) / scale.deviation();
                    return Figure.of(slope, answers, method)
                            .within(new Interval(slope - margin, slope + margin, confidence));
                })
                .orElseGet(() -> Figure.undefined(answers, method));
    }

    /** Whether there is a curve, rather than too little to draw one. */
    public boolean isDefined() {
        return estimate.isPresent();
    }
}
