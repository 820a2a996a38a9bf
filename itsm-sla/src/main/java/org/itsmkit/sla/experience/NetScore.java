package org.itsmkit.sla.experience;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Normal;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;

/**
 * The percentage of positive answers less the percentage of negative ones, from -100 to 100. On the scale 0-10, with 9 and 10
 * positive and 0 to 6 negative, it is the net promoter score (F. F. Reichheld, "The One Number You Need to Grow", Harvard
 * Business Review, December 2003), and by the same rule the happiness score of an experience survey (support.happysignals.com):
 * what is asked tells them apart. Immutable.
 *
 * @param positives how many answered positively; not necessarily whole, since a share may be all that is known
 * @param negatives how many answered negatively
 * @param responses how many answered, the neutral included
 */
public record NetScore(double positives, double negatives, long responses) {

    /** With fewer answers than this the normal interval is not to be relied on. */
    public static final long SMALL_SAMPLE = 30;

    private static final String METHOD = "NET_SCORE";

    /**
     * Refuses counts below zero and more positive and negative answers than there are.
     *
     * @throws InvalidInput naming the count and what was expected
     */
    public NetScore {
        if (responses < 0) {
            throw new InvalidInput("responses", "zero or more", responses);
        }
        if (!(positives >= 0 && positives <= responses)) {
            throw new InvalidInput("positives", "from 0 to " + responses, positives);
        }
        if (!(negatives >= 0 && negatives <= responses - positives)) {
            throw new InvalidInput("negatives", "from 0 to " + (responses - positives), negatives);
        }
    }

    /**
     * Counts answers on the scale 0-10: from 9 positive, to 6 negative.
     *
     * @throws InvalidInput if the answers are on another scale
     */
    public static NetScore of(SurveyAnswers answers) {
        if (!answers.scale().equals(AnswerScale.ZERO_TO_TEN)) {
            throw new InvalidInput("scale", AnswerScale.ZERO_TO_TEN.toString(), answers.scale());
        }
        return of(answers, 9, 6);
    }

    /**
     * Counts answers by other thresholds.
     *
     * @param positiveFrom the least positive answer, on the scale
     * @param negativeTo the greatest negative answer, on the scale and less than {@code positiveFrom}
     * @throws InvalidInput if a threshold is out of range
     */
    public static NetScore of(SurveyAnswers answers, int positiveFrom, int negativeTo) {
        answers.scale().require("positiveFrom", positiveFrom);
        answers.scale().require("negativeTo", negativeTo);
        if (negativeTo >= positiveFrom) {
            throw new InvalidInput("negativeTo", "less than " + positiveFrom, negativeTo);
        }
        return new NetScore(answers.atLeast(positiveFrom), answers.atMost(negativeTo), answers.responses());
    }

    /**
     * From shares, as reports print them.
     *
     * @param positive the share of positive answers, from 0 to 1
     * @param negative the share of negative ones, from 0 to what is left
     * @throws InvalidInput if a share is out of range, or there are fewer than zero answers
     */
    public static NetScore ofShares(double positive, double negative, long responses) {
        if (!(positive >= 0 && positive <= 1)) {
            throw new InvalidInput("positive", "from 0 to 1", positive);
        }
        // Shares such as 0.7 and 0.3 need not add up to 1 in binary digits.
        if (!(negative >= 0 && positive + negative <= 1 + 1e-12)) {
            throw new InvalidInput("negative", "from 0 to " + (1 - positive), negative);
        }
        double positives = positive * responses;
        return new NetScore(positives, Math.min(negative * responses, responses - positives), responses);
    }

    /**
     * The score in points with an interval of 95 %: {@link NetScoreInterval#NORMAL}, or
     * {@link NetScoreInterval#ADJUSTED} where that has none. Undefined of nothing.
     */
    public Figure score() {
        boolean oneKind = responses > 0 && NetScoreInterval.spread(positives, negatives, responses) == 0;
        return score(oneKind ? NetScoreInterval.ADJUSTED : NetScoreInterval.NORMAL, Interval.DEFAULT_CONFIDENCE);
    }

    /**
     * The score in points, from -100 to 100; undefined of nothing.
     *
     * @param method how the interval is computed
     * @param confidence more than 0 and less than 1
     * @throws InvalidInput if the confidence is out of range
     */
    public Figure score(NetScoreInterval method, double confidence) {
        String name = METHOD + ", " + method + (isSmallSample() ? ", SMALL_SAMPLE" : "");
        Interval.requireConfidence(confidence);
        if (responses == 0) {
            return Figure.undefined(0, name);
        }
        Figure score = Figure.of(100 * (positives - negatives) / responses, responses, name);
        return method.of(positives, negatives, responses, confidence)
                .map(score::within)
                .orElse(score);
    }

    /** The variance of one answer that counts 1, 0 or -1: p + d - (p - d)&sup2; of the shares; undefined of nothing. */
    public Figure variance() {
        return responses == 0
                ? Figure.undefined(0, METHOD + ", VARIANCE")
                : Figure.of(NetScoreInterval.spread(positives, negatives, responses), responses, METHOD + ", VARIANCE");
    }

    /** The standard error in points: 100 times the root of the variance over n; undefined of nothing. */
    public Figure standardError() {
        String method = METHOD + ", STANDARD_ERROR";
        return responses == 0
                ? Figure.undefined(0, method)
                : Figure.of(
                        100 * Math.sqrt(NetScoreInterval.spread(positives, negatives, responses) / responses),
                        responses,
                        method);
    }

    /**
     * Half the width of the normal interval in points: z standard errors. Zero if all answers are of one kind, which is no
     * certainty: take the interval of {@link #score()} then. Undefined of nothing.
     *
     * @throws InvalidInput if the confidence is not more than 0 and less than 1
     */
    public Figure margin(double confidence) {
        double z = Normal.twoSided(Interval.requireConfidence(confidence));
        Figure error = standardError();
        return error.value().isEmpty()
                ? Figure.undefined(0, METHOD + ", MARGIN")
                : Figure.of(z * error.value().getAsDouble(), responses, METHOD + ", MARGIN");
    }

    /**
     * How much a group of answers moves the whole: its number of answers times what its score lies above a target or baseline
     * (support.happysignals.com, glossary). Undefined of nothing.
     *
     * @param baseline in points, from -100 to 100
     * @throws InvalidInput if the baseline is out of range
     */
    public Figure impact(double baseline) {
        if (!(baseline >= -100 && baseline <= 100)) {
            throw new InvalidInput("baseline", "from -100 to 100", baseline);
        }
        return responses == 0
                ? Figure.undefined(0, METHOD + ", IMPACT")
                : Figure.of(100 * (positives - negatives) - baseline * responses, responses, METHOD + ", IMPACT");
    }

    /** Whether there are fewer answers than {@link #SMALL_SAMPLE}. */
    public boolean isSmallSample() {
        return responses < SMALL_SAMPLE;
    }
}
