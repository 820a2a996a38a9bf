package org.itsmkit.domain.cmdb.model;

import java.util.List;

/** A configuration model that cannot be: carries every problem found in it. */
public final class ModelUnsound extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<ModelProblem> problems;

    ModelUnsound(List<ModelProblem> problems) {
        super("The configuration model is unsound:" + lines(problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, at least one. */
    public List<ModelProblem> problems() {
        return problems;
    }

    private static String lines(List<ModelProblem> problems) {
        StringBuilder text = new StringBuilder();
        problems.forEach(
                problem -> text.append(System.lineSeparator()).append("  - ").append(problem));
        return text.toString();
    }
}
