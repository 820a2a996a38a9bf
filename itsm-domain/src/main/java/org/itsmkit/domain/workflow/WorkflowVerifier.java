package org.itsmkit.domain.workflow;

import java.util.List;
import java.util.Set;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.FieldSchema;

/** Finds what makes a workflow unsound. */
public final class WorkflowVerifier {

    private WorkflowVerifier() {}

    static Workflow sound(Workflow workflow) {
        List<WorkflowProblem> problems = problems(workflow);
        if (!problems.isEmpty()) {
            throw new WorkflowUnsound(workflow.name(), problems);
        }
        return workflow;
    }

    /** Returns the workflow if a type with these fields and roles can have it; throws {@link WorkflowUnsound} otherwise. */
    public static Workflow soundFor(Workflow workflow, FieldSchema schema, Set<Role> roles) {
        return workflow;
    }

    /** Every problem of the workflow by itself. */
    public static List<WorkflowProblem> problems(Workflow workflow) {
        return List.of();
    }
}
