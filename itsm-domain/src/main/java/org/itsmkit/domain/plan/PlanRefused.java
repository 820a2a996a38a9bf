package org.itsmkit.domain.plan;

import java.util.List;

/** A plan that cannot be: carries every problem found in it. */
public final class PlanRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<PlanProblem> problems;

    PlanRefused(List<PlanProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, at least one, in the order of the plan. */
    public List<PlanProblem> problems() {
        return problems;
    }

    private static String message(List<PlanProblem> problems) {
        StringBuilder text = new StringBuilder("The plan is refused:");
        problems.forEach(
                problem -> text.append(System.lineSeparator()).append("  - ").append(problem));
        return text.toString();
    }
}
