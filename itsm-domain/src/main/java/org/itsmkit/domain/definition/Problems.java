package org.itsmkit.domain.definition;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.internal.Part;
import org.itsmkit.domain.type.Lock;
import org.itsmkit.domain.workflow.WorkflowContent;
import org.itsmkit.domain.workflow.WorkflowUnsound;
import org.jspecify.annotations.Nullable;

/** What was found wrong so far. Used by one thread. */
final class Problems implements Part.Notes {

    private final List<DefinitionProblem> found = new ArrayList<>();

    @Override
    public void add(String place, String message) {
        add(place, message, null);
    }

    void add(String place, String message, @Nullable Lock lock) {
        if (found.size() < TypeText.MOST_PROBLEMS) {
            found.add(new DefinitionProblem(place, message, lock));
        }
    }

    void unsound(WorkflowUnsound unsound, WorkflowContent content, FieldSchema fields) {
        unsound.problems()
                .forEach(problem ->
                        add(UnsoundPlace.of(problem, content, fields), problem.kind() + ": " + problem.message()));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    DefinitionRefused refusal() {
        return new DefinitionRefused(found);
    }
}
