package org.itsmkit.domain.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * A question about the risk of a change.
 *
 * @param key its name
 * @param label what people read
 * @param weight how much it counts, 1 to 100
 * @param answers the points of each answer, 0 to 100, at least two answers; in order
 */
public record RiskQuestion(String key, String label, int weight, Map<String, Integer> answers) {

    public RiskQuestion {
        Keys.check("risk question", key);
        InvalidInput.text("label of risk question " + key, label, 500);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        if (weight < 1 || weight > 100) {
            throw new InvalidInput("weight of risk question " + key, "1 to 100", weight);
        }
        if (answers.size() < 2) {
            throw new InvalidInput("answers of risk question " + key, "at least two", answers.keySet());
        }
        answers.forEach((answer, points) -> {
            if (points < 0 || points > 100) {
                throw new InvalidInput("points of answer " + answer + " of " + key, "0 to 100", points);
            }
        });
    }

    int points(String answer) {
        Integer points = answers.get(answer);
        if (points == null) {
            throw new InvalidInput("answer to risk question " + key, "one of " + answers.keySet(), answer);
        }
        return points;
    }

    int most() {
        return Collections.max(answers.values());
    }
}
