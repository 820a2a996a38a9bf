package org.itsmkit.domain.workflow;

import java.util.List;

/** A workflow that cannot be: carries every problem found in it. */
public final class WorkflowUnsound extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<WorkflowProblem> problems;

    WorkflowUnsound(String workflow, List<WorkflowProblem> problems) {
        super("Workflow " + workflow + " is unsound:" + lines(problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, at least one. */
    public List<WorkflowProblem> problems() {
        return problems;
    }

    private static String lines(List<WorkflowProblem> problems) {
        StringBuilder text = new StringBuilder();
        problems.forEach(
                problem -> text.append(System.lineSeparator()).append("  - ").append(problem));
        return text.toString();
    }
}
