package org.itsmkit.domain.definition;

import java.util.List;

/** A definition that cannot be accepted: carries every problem found in it. Nothing was changed by it. */
public final class DefinitionRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<DefinitionProblem> problems;

    DefinitionRefused(List<DefinitionProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, at least one, in the order of the text; at most {@link TypeText#MOST_PROBLEMS}. */
    public List<DefinitionProblem> problems() {
        return problems;
    }

    private static String message(List<DefinitionProblem> problems) {
        StringBuilder text = new StringBuilder("The definition is refused:");
        problems.forEach(
                problem -> text.append(System.lineSeparator()).append("  - ").append(problem));
        return text.toString();
    }
}
