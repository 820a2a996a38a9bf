package org.itsmkit.domain.definition;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.type.Lock;
import org.itsmkit.domain.workflow.WorkflowContent;
import org.itsmkit.domain.workflow.WorkflowUnsound;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What was found wrong so far. Used by one thread. */
final class Problems {

    private final List<DefinitionProblem> found = new ArrayList<>();

    void add(String place, String message) {
        add(place, message, null);
    }

    void add(String place, String message, @Nullable Lock lock) {
        if (found.size() < TypeText.MOST_PROBLEMS) {
            found.add(new DefinitionProblem(place, message, lock));
        }
    }

    /** The place says which value it was, so of the text only what was expected and found is told. */
    void add(String place, InvalidInput wrong) {
        String text = String.valueOf(wrong.getMessage());
        String field = wrong.field() + ": ";
        add(place, text.startsWith(field) ? text.substring(field.length()) : text);
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
