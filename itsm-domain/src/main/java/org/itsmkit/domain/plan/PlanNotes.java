package org.itsmkit.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.itsmkit.domain.internal.Part;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.plan.PlanProblem.Kind;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What was found wrong with a text so far. Used by one thread. */
final class PlanNotes implements Part.Notes {

    private final List<PlanProblem> found = new ArrayList<>();

    @Override
    public void add(String place, String message) {
        if (found.size() < PlanText.MOST_PROBLEMS) {
            found.add(new PlanProblem(Kind.MALFORMED, place, message));
        }
    }

    /** What the reader makes of the text, or every problem that was noted. */
    <T> T read(String text, Function<Part, @Nullable T> reader) {
        T made = null;
        try {
            made = reader.apply(
                    new Part(JsonReader.object(InvalidInput.present("text", text), PlanText.MAX_LENGTH), "", this));
        } catch (InvalidInput e) {
            add("", String.valueOf(e.getMessage()));
        }
        if (made == null || !found.isEmpty()) {
            throw new PlanRefused(found);
        }
        return made;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** What two members say together, of which one at most may be there. */
    static After after(Part part) {
        List<String> all = part.list("after", text -> text);
        List<String> any = part.list("after-any", text -> text);
        if (!all.isEmpty() && !any.isEmpty()) {
            part.problem("after-any", "expected none beside \"after\"");
        }
        if (any.size() == 1) {
            part.problem("after-any", "expected two or more, since one is \"after\"");
        }
        return any.isEmpty() ? new After(After.Join.ALL, all) : new After(After.Join.ANY, any);
    }
}
