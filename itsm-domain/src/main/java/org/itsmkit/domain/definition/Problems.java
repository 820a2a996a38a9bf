package org.itsmkit.domain.definition;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.sla.InvalidInput;

/** What was found wrong so far. Used by one thread. */
final class Problems {

    private final List<DefinitionProblem> found = new ArrayList<>();

    void add(String place, String message) {
        if (found.size() < TypeText.MOST_PROBLEMS) {
            found.add(new DefinitionProblem(place, message));
        }
    }

    /** The place says which value it was, so of the text only what was expected and found is told. */
    void add(String place, InvalidInput wrong) {
        String text = String.valueOf(wrong.getMessage());
        String field = wrong.field() + ": ";
        add(place, text.startsWith(field) ? text.substring(field.length()) : text);
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
