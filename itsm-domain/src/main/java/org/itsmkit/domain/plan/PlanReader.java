package org.itsmkit.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.internal.Part;
import org.jspecify.annotations.Nullable;

/** Reads a plan: its shape, names and values first, then, when they are right, as a whole. */
final class PlanReader {

    private final FieldSchema fields;
    private final PlanNotes notes = new PlanNotes();

    PlanReader(FieldSchema fields) {
        this.fields = fields;
    }

    Plan read(String text) {
        return notes.read(text, this::plan);
    }

    private @Nullable Plan plan(Part root) {
        root.read("format", format -> Part.oneOf(format, Set.of(PlanText.FORMAT)));
        String key = root.read("plan", text -> Keys.check("plan", text));
        int version = root.number("version", 0);
        String label = root.readIfAny("label", text -> text);
        List<PlanTask> tasks = new ArrayList<>();
        for (Part part : root.parts("tasks", Plan.MOST_TASKS)) {
            PlanTask task = task(part);
            if (task != null) {
                tasks.add(task);
            }
        }
        root.end();
        PlanRef ref = key == null ? null : root.make(() -> new PlanRef(key, version));
        return ref == null || !notes.isEmpty() ? null : new Plan(ref, label == null ? ref.key() : label, tasks);
    }

    private @Nullable PlanTask task(Part part) {
        String key = part.read("key", text -> Keys.check("key", text));
        String label = part.readIfAny("label", text -> text);
        Team team = part.readIfAny("team", Team::of);
        String instructions = part.read("instructions", text -> text, "");
        Part automatic = part.partIfAny("automatic");
        AutomaticStep step = automatic == null ? null : step(automatic);
        After after = PlanNotes.after(part);
        Condition when = part.read("when", text -> Condition.parse(text, fields), Condition.ALWAYS);
        DateOffset notBefore = part.readIfAny("not-before", text -> DateOffset.parse(text, fields));
        DateOffset dueBy = part.readIfAny("due", text -> DateOffset.parse(text, fields));
        boolean optional = part.flag("optional");
        String undoneBy = part.readIfAny("undone-by", text -> text);
        part.end();
        return key == null
                ? null
                : part.make(() -> new PlanTask(
                        key,
                        label == null ? key : label,
                        team,
                        instructions,
                        step,
                        after,
                        when,
                        notBefore,
                        dueBy,
                        optional,
                        undoneBy));
    }

    private static @Nullable AutomaticStep step(Part part) {
        String kind = part.read("kind", text -> Keys.check("kind", text));
        Part named = part.partIfAny("inputs");
        Map<String, String> inputs = named == null ? Map.of() : named.members(text -> text);
        int attempts = part.number("attempts", 1);
        Delay backOff = part.readIfAny("back-off", Delay::parse);
        part.end();
        return kind == null ? null : part.make(() -> new AutomaticStep(kind, inputs, new Retry(attempts, backOff)));
    }
}
