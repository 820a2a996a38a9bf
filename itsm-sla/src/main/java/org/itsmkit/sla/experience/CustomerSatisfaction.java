package org.itsmkit.sla.experience;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.ProportionInterval;

/**
 * Customer satisfaction (CSAT): the share of answers at the top of the scale. {@link SurveyAnswers#mean} and
 * {@link SurveyAnswers#responseRate} belong beside it. Immutable.
 *
 * @param scale what could be answered
 * @param satisfiedFrom the least answer that counts as satisfied, on the scale
 * @param method how the interval is computed
 * @param confidence of the interval, more than 0 and less than 1
 */
public record CustomerSatisfaction(AnswerScale scale, int satisfiedFrom, ProportionInterval method, double confidence) {

    /**
     * Refuses what is out of range.
     *
     * @throws InvalidInput if the threshold is not on the scale, or the confidence is out of range
     */
    public CustomerSatisfaction {
        scale.require("satisfiedFrom", satisfiedFrom);
        Interval.requireConfidence(confidence);
        InvalidInput.present("method", method);
    }

    /** From that answer on, with a Wilson interval of 95 %. */
    public static CustomerSatisfaction from(int satisfiedFrom, AnswerScale scale) {
        return new CustomerSatisfaction(scale, satisfiedFrom, ProportionInterval.WILSON, Interval.DEFAULT_CONFIDENCE);
    }

    /** The two best answers of the scale, the usual reading: 4 and 5 of 1-5. */
    public static CustomerSatisfaction topTwo(AnswerScale scale) {
        return from(scale.highest() - 1, scale);
    }

    /**
     * The share of the satisfied, from 0 to 1; undefined of nothing.
     *
     * @throws InvalidInput if the answers are on another scale
     */
    public Figure of(SurveyAnswers answers) {
        if (!answers.scale().equals(scale)) {
            throw new InvalidInput("scale", scale.toString(), answers.scale());
        }
        return Means.named(
                "CSAT, SCALE " + scale + ", SHARE " + satisfiedFrom + "-" + scale.highest(),
                method.of(answers.atLeast(satisfiedFrom), answers.responses(), confidence));
    }
}
