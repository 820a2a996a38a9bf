package org.itsmkit.domain.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.sla.InvalidInput;

/**
 * How the risk of a change follows from a questionnaire, from the services it impacts, and from how such changes went: the highest of
 * the three counts, as ServiceNow's calculator has it. All is computed in whole numbers.
 *
 * @param questions each key once; all have to be answered
 * @param mediumPercent from which part of the most points the questionnaire says medium, 1 to 100
 * @param highPercent from which it says high, not below
 * @param mediumServices from how many impacted services on it is medium, 1 or more
 * @param highServices from how many on it is high, not below
 * @param failurePercent from which part of such changes having failed on it is high, 1 to 100; any failure makes it medium
 */
public record RiskAssessment(
        List<RiskQuestion> questions,
        int mediumPercent,
        int highPercent,
        long mediumServices,
        long highServices,
        int failurePercent) {

    public RiskAssessment {
        questions = InvalidInput.each("risk questions", questions);
        percent("medium risk", mediumPercent);
        percent("high risk", highPercent);
        percent("failures", failurePercent);
        if (highPercent < mediumPercent) {
            throw new InvalidInput("percent of high risk", "not below medium, " + mediumPercent, highPercent);
        }
        if (mediumServices < 1 || highServices < mediumServices) {
            throw new InvalidInput(
                    "services of medium and high risk",
                    "1 or more, and high not below medium",
                    mediumServices + " and " + highServices);
        }
        Set<String> keys = new HashSet<>();
        questions.forEach(question -> {
            if (!keys.add(question.key())) {
                throw new InvalidInput("risk questions", "each key once", question.key());
            }
        });
    }

    /**
     * The risk.
     *
     * @param answers by key of the question: one for each, and no others
     * @param services how many services the change impacts, 0 or more
     * @param past how such changes went
     * @throws InvalidInput naming the question that is not answered, is none, or has no such answer
     */
    public AssessedRisk assess(Map<String, String> answers, long services, PastChanges past) {
        if (services < 0) {
            throw new InvalidInput("impacted services", "0 or more", services);
        }
        List<Reason> reasons = new ArrayList<>();
        RiskLevel level = asked(answers, reasons).or(impact(services, reasons)).or(history(past, reasons));
        return new AssessedRisk(level, reasons);
    }

    private RiskLevel asked(Map<String, String> answers, List<Reason> reasons) {
        long points = 0;
        long most = 0;
        for (RiskQuestion question : questions) {
            String answer = answers.get(question.key());
            if (answer == null) {
                throw new InvalidInput("answer to risk question " + question.key(), "one", "none");
            }
            points += (long) question.weight() * question.points(answer);
            most += (long) question.weight() * question.most();
        }
        for (String key : answers.keySet()) {
            if (questions.stream().noneMatch(question -> question.key().equals(key))) {
                throw new InvalidInput("risk question", "one of the assessment's", key);
            }
        }
        RiskLevel level = most == 0
                ? RiskLevel.LOW
                : points * 100 >= highPercent * most
                        ? RiskLevel.HIGH
                        : points * 100 >= mediumPercent * most ? RiskLevel.MEDIUM : RiskLevel.LOW;
        reasons.add(Reason.of(
                "risk.questionnaire", "The questionnaire says " + level + ", " + points + " of " + most + "."));
        return level;
    }

    private RiskLevel impact(long services, List<Reason> reasons) {
        RiskLevel level = services >= highServices
                ? RiskLevel.HIGH
                : services >= mediumServices ? RiskLevel.MEDIUM : RiskLevel.LOW;
        reasons.add(Reason.of("risk.impact", "Services impacted: " + services + ", which is " + level + "."));
        return level;
    }

    private RiskLevel history(PastChanges past, List<Reason> reasons) {
        RiskLevel level = past.failed() > 0 && past.failed() * 100 >= failurePercent * past.tried()
                ? RiskLevel.HIGH
                : past.failed() > 0 ? RiskLevel.MEDIUM : RiskLevel.LOW;
        reasons.add(Reason.of(
                "risk.history",
                "Of " + past.tried() + " such changes " + past.failed() + " failed, which is " + level + "."));
        return level;
    }

    private static void percent(String what, int percent) {
        if (percent < 1 || percent > 100) {
            throw new InvalidInput("percent of " + what, "1 to 100", percent);
        }
    }
}
