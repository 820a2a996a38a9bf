package org.itsmkit.domain.problem;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * A chain of whys, from what was seen to the root cause: each answers why the one before it was so. Immutable.
 *
 * @param answers 1 to {@value #MOST}, each one line of 1 to {@value #LONGEST} characters
 */
public record FiveWhys(List<String> answers) {

    /** Five is a habit and no rule. */
    public static final int MOST = 20;

    public static final int LONGEST = 1_000;

    public FiveWhys {
        answers = InvalidInput.each("whys", answers);
        if (answers.isEmpty() || answers.size() > MOST) {
            throw new InvalidInput("whys", "1 to " + MOST, answers.size());
        }
        for (String answer : answers) {
            InvalidInput.text("why", answer, LONGEST);
            if (answer.isBlank() || answer.lines().count() != 1 || answer.endsWith("\n") || answer.endsWith("\r")) {
                throw new InvalidInput("why", "one line that says something", answer);
            }
        }
    }

    public static FiveWhys of(String... answers) {
        return new FiveWhys(List.of(answers));
    }

    /** The last answer: what the others follow from. */
    public String rootCause() {
        return answers.get(answers.size() - 1);
    }

    /** One numbered line for each, as {@link Problem#WHYS} holds it. */
    public String text() {
        List<String> lines = new ArrayList<>();
        for (String answer : answers) {
            lines.add((lines.size() + 1) + ". " + answer);
        }
        return String.join("\n", lines);
    }

    /** Reads what {@link #text} wrote. */
    public static FiveWhys parse(String text) {
        List<String> answers = new ArrayList<>();
        for (String line : InvalidInput.present("whys", text).split("\n", -1)) {
            String number = (answers.size() + 1) + ". ";
            if (!line.startsWith(number)) {
                throw new InvalidInput("whys", "a line that begins with \"" + number + '"', line);
            }
            answers.add(line.substring(number.length()));
        }
        return new FiveWhys(answers);
    }
}
