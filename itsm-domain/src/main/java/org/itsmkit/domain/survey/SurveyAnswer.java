package org.itsmkit.domain.survey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers. Immutable.
 *
 * @param score on the scale of the policy
 * @param lostTime how much working time the matter cost, zero to {@link Survey#MOST_LOST_TIME}; null when that is not said
 * @param remark in the person's own words; may be empty
 */
public record SurveyAnswer(long score, @Nullable Duration lostTime, String remark) {

    public SurveyAnswer {
        if (lostTime != null && (lostTime.isNegative() || lostTime.compareTo(Survey.MOST_LOST_TIME) > 0)) {
            throw new InvalidInput("answer.lostTime", "zero to " + Survey.MOST_LOST_TIME.toDays() + " days", lostTime);
        }
        InvalidInput.present("answer.remark", remark);
    }

    /** A score and nothing else. */
    public static SurveyAnswer scored(long score) {
        return new SurveyAnswer(score, null, "");
    }

    /** With the working time that the matter cost. */
    public SurveyAnswer lost(Duration time) {
        return new SurveyAnswer(score, time, remark);
    }

    /** With some words. */
    public SurveyAnswer saying(String words) {
        return new SurveyAnswer(score, lostTime, words);
    }

    /** As the fields of an invitation. */
    public List<FieldEdit<?>> edits() {
        List<FieldEdit<?>> edits = new ArrayList<>(3);
        edits.add(Survey.SCORE.to(score));
        if (lostTime != null) {
            edits.add(Survey.LOST_TIME.to(lostTime));
        }
        if (!remark.isEmpty()) {
            edits.add(Survey.REMARK.to(remark));
        }
        return edits;
    }
}
