package org.itsmkit.domain.plan;

import java.util.List;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.json.JsonLayout;
import org.itsmkit.domain.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Writes a plan. */
final class PlanWriter {

    private PlanWriter() {}

    static String write(Plan plan) {
        JsonWriter out = new JsonWriter(8_192).beginObject().member("format", PlanText.FORMAT);
        out.member("plan", plan.ref().key()).member("version", plan.ref().version());
        ifOther(out, "label", plan.label(), plan.ref().key());
        out.name("tasks").beginList();
        plan.tasks().forEach(task -> task(out, task));
        return JsonLayout.of(out.end().end().text());
    }

    private static void task(JsonWriter out, PlanTask task) {
        out.beginObject().member("key", task.key());
        ifOther(out, "label", task.label(), task.key());
        ifAny(out, "team", task.team());
        ifOther(out, "instructions", task.instructions(), "");
        task.automatic().ifPresent(step -> step(out, step));
        after(out, task.after());
        ifOther(out, "when", task.when().toString(), Condition.ALWAYS.toString());
        ifAny(out, "not-before", task.notBefore());
        ifAny(out, "due", task.dueBy());
        if (task.isOptional()) {
            out.member("optional", true);
        }
        ifAny(out, "undone-by", task.undoneBy());
        out.end();
    }

    private static void step(JsonWriter out, AutomaticStep step) {
        out.name("automatic").beginObject().member("kind", step.kind());
        if (!step.inputs().isEmpty()) {
            out.name("inputs").beginObject();
            step.inputs().forEach(out::member);
            out.end();
        }
        if (step.retry().attempts() > 1) {
            out.member("attempts", step.retry().attempts());
            ifAny(out, "back-off", step.retry().backOff());
        }
        out.end();
    }

    /** Nothing is not written. */
    static void after(JsonWriter out, After after) {
        List<String> tasks = after.tasks();
        if (!tasks.isEmpty()) {
            out.name(after.join() == After.Join.ANY ? "after-any" : "after").beginList();
            tasks.forEach(out::value);
            out.end();
        }
    }

    static void ifAny(JsonWriter out, String name, @Nullable Object value) {
        if (value != null) {
            out.member(name, value.toString());
        }
    }

    private static void ifOther(JsonWriter out, String name, String value, String usual) {
        if (!value.equals(usual)) {
            out.member(name, value);
        }
    }
}
