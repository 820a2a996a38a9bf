package org.itsmkit.domain.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done for a case, as data. Immutable, and sound: a plan with a problem is refused when it is made.
 *
 * @param ref its key and version
 * @param label what people read: 1 to 200 characters
 * @param tasks 1 to {@value #MOST_TASKS}, with the compensations that they name
 */
public record Plan(PlanRef ref, String label, List<PlanTask> tasks) {

    public static final int MOST_TASKS = 500;

    /** Throws {@link PlanRefused} with every problem that the tasks have together. */
    public Plan {
        InvalidInput.present("plan", ref);
        JsonWriter.wellFormed("label of " + ref, InvalidInput.text("label of " + ref, label, 200));
        tasks = InvalidInput.each("tasks of " + ref, tasks);
        PlanCheck.requireSound(tasks, null);
    }

    /** Begins version 1 of a plan, whose label is its key unless told otherwise. */
    public static Builder named(String key) {
        return new Builder(key);
    }

    public Optional<PlanTask> task(String key) {
        return tasks.stream().filter(task -> task.key().equals(key)).findFirst();
    }

    /** The keys of the tasks that undo others, and take part in a run only when it is cancelled. */
    public Set<String> compensations() {
        return tasks.stream().map(PlanTask::undoneBy).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** The fields of the case that conditions and dates ask about, each once. */
    public Set<Field<?>> fields() {
        Set<Field<?>> fields = new LinkedHashSet<>();
        tasks.forEach(task -> fields.addAll(PlanCheck.fields(task)));
        return Collections.unmodifiableSet(fields);
    }

    @Override
    public String toString() {
        return ref.toString();
    }

    /** Builds a plan. Used by one thread. */
    public static final class Builder {

        private final String key;
        private final List<PlanTask> tasks = new ArrayList<>();
        private int version = 1;
        private String label;
        private @Nullable FieldSchema fields;

        private Builder(String key) {
            this.key = Keys.check("plan", key);
            this.label = key;
        }

        public Builder version(int number) {
            version = number;
            return this;
        }

        public Builder labelled(String text) {
            label = text;
            return this;
        }

        /** The fields that the case has: a plan that asks about others is refused. */
        public Builder over(FieldSchema schema) {
            fields = schema;
            return this;
        }

        public Builder task(PlanTask.Builder task) {
            return task(task.build());
        }

        public Builder task(PlanTask task) {
            tasks.add(InvalidInput.present("task of " + key, task));
            return this;
        }

        /** Throws {@link PlanRefused} with every problem that the tasks have together. */
        public Plan build() {
            PlanCheck.requireSound(tasks, fields);
            return new Plan(new PlanRef(key, version), label, tasks);
        }
    }
}
