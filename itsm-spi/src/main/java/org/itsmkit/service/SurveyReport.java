package org.itsmkit.service;

import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.experience.LostTime;
import org.itsmkit.sla.experience.SurveyAnswers;

/**
 * What people answered to the invitations of a period. Immutable.
 *
 * @param request what was asked: the period of the invitations, and the work they ask about
 * @param rows by group
 */
public record SurveyReport(ReportRequest request, List<Row> rows) {

    public SurveyReport {
        rows = List.copyOf(rows);
    }

    /**
     * What was answered about one group of work.
     *
     * @param group the values of the fields asked for, in their written form and order; empty text for none
     * @param invited how many were asked
     * @param answers what they answered, from which satisfaction, score and response rate are computed; empty when so few
     *     answered that each could be guessed
     */
    public record Row(List<String> group, long invited, Optional<Answers> answers) {

        public Row {
            group = List.copyOf(group);
        }
    }

    /**
     * @param scores the scores, with how many were asked
     * @param lostTime the working time that the matters cost, as far as it was said; nothing when few said it
     */
    public record Answers(SurveyAnswers scores, LostTime lostTime) {}
}
