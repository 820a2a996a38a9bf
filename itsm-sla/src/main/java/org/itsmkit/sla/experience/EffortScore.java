package org.itsmkit.sla.experience;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.ProportionInterval;

/**
 * Customer effort score (CES). Vendors disagree on nearly all of it: whether a high answer means little effort, and whether
 * the score is the mean or the share of the good answers. Both are declared here and named by the figures. Immutable.
 *
 * @param scale what could be answered
 * @param direction what a high answer means
 * @param easyFrom the answer nearest to the middle that counts as easy, on the scale: 5 of 1-7 where high is easy, 3 where it is
 *     not
 */
public record EffortScore(AnswerScale scale, Direction direction, int easyFrom) {

    /** What a high answer means. */
    public enum Direction {
        /** "It was easy": agreement is good. */
        HIGH_IS_EASY,
        /** "How much effort was it": agreement is bad. */
        HIGH_IS_HARD
    }

    /** "It was easy" on 1-7, easy from 5 on: the usual form, and the default. */
    public static final EffortScore SEVEN_POINT = new EffortScore(AnswerScale.ONE_TO_SEVEN, Direction.HIGH_IS_EASY, 5);

    /**
     * Refuses what is out of range.
     *
     * @throws InvalidInput if the threshold is not on the scale
     */
    public EffortScore {
        InvalidInput.present("direction", direction);
        scale.require("easyFrom", easyFrom);
    }

    /**
     * The mean answer with its interval of 95 %, see {@link SurveyAnswers#mean(double)}. In the direction of the scale: where
     * high is hard, less is better.
     *
     * @throws InvalidInput if the answers are on another scale
     */
    public Figure mean(SurveyAnswers answers) {
        return named("", required(answers).mean());
    }

    /**
     * The share of easy answers, from 0 to 1, with its Wilson interval of 95 %; more is better in either direction.
     *
     * @throws InvalidInput if the answers are on another scale
     */
    public Figure easyShare(SurveyAnswers answers) {
        return easyShare(answers, ProportionInterval.WILSON, Interval.DEFAULT_CONFIDENCE);
    }

    /**
     * The share of easy answers, from 0 to 1, with an interval by another method or of another confidence.
     *
     * @throws InvalidInput if the answers are on another scale, or the confidence is out of range
     */
    public Figure easyShare(SurveyAnswers answers, ProportionInterval method, double confidence) {
        Interval.requireConfidence(confidence);
        SurveyAnswers required = required(answers);
        boolean highIsEasy = direction == Direction.HIGH_IS_EASY;
        long easy = highIsEasy ? required.atLeast(easyFrom) : required.atMost(easyFrom);
        String range = highIsEasy ? easyFrom + "-" + scale.highest() : scale.lowest() + "-" + easyFrom;
        return named(", SHARE " + range, method.of(easy, required.responses(), confidence));
    }

    private SurveyAnswers required(SurveyAnswers answers) {
        if (!answers.scale().equals(scale)) {
            throw new InvalidInput("scale", scale.toString(), answers.scale());
        }
        return answers;
    }

    private Figure named(String part, Figure figure) {
        return Means.named("CES, SCALE " + scale + ", " + direction + part, figure);
    }
}
