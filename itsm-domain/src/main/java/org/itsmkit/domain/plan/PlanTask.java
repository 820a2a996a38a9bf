package org.itsmkit.domain.plan;

import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * One task of a plan, as data.
 *
 * @param key its name within the plan: 1 to 64 characters of {@code a-z A-Z 0-9 . _ -}
 * @param label what people read: 1 to 200 characters
 * @param team the group that owns it, or null when it is nobody's in particular
 * @param instructions what to do: at most {@value #MOST_CHARACTERS} characters, may be empty
 * @param step the step that the host carries out, or null when a person does it
 * @param after the tasks it waits for
 * @param when when it is needed, asked when its turn comes
 * @param notBefore from when it may be begun, or null for at any time; it waits while the date has no value
 * @param dueBy when it is overdue, or null for never; never, too, while the date has no value
 * @param isOptional whether the plan goes on without it when it fails
 * @param undoneBy the key of its compensation, the task that undoes it, or null when nothing has to be undone
 */
public record PlanTask(
        String key,
        String label,
        @Nullable Team team,
        String instructions,
        @Nullable AutomaticStep step,
        After after,
        Condition when,
        @Nullable DateOffset notBefore,
        @Nullable DateOffset dueBy,
        boolean isOptional,
        @Nullable String undoneBy) {

    public static final int MOST_CHARACTERS = 4_000;

    public PlanTask {
        Keys.check("task", key);
        JsonWriter.wellFormed("label of " + key, InvalidInput.text("label of " + key, label, 200));
        JsonWriter.wellFormed("instructions of " + key, InvalidInput.present("instructions of " + key, instructions));
        if (instructions.length() > MOST_CHARACTERS) {
            throw new InvalidInput(
                    "instructions of " + key, "at most " + MOST_CHARACTERS + " characters", instructions);
        }
        if (team != null) {
            JsonWriter.wellFormed("team of " + key, team.id());
        }
        InvalidInput.present("what " + key + " waits for", after);
        InvalidInput.present("condition of " + key, when);
    }

    /** A task that a person does; its label is its key unless told otherwise. */
    public static Builder manual(String key) {
        return new Builder(key, null);
    }

    /** A task that the host carries out, in one attempt unless told otherwise. */
    public static Builder automatic(String key, String kind, Map<String, String> inputs) {
        return new Builder(key, new AutomaticStep(kind, inputs, Retry.NEVER));
    }

    /** The step that the host carries out; empty when a person does it. */
    public Optional<AutomaticStep> automatic() {
        return Optional.ofNullable(step);
    }

    int attempts() {
        return step == null ? 1 : step.retry().attempts();
    }

    /** Builds one task. Used by one thread. */
    public static final class Builder {

        private final String key;
        private @Nullable AutomaticStep step;
        private String label;
        private @Nullable Team team;
        private String instructions = "";
        private After after = After.NOTHING;
        private Condition when = Condition.ALWAYS;
        private @Nullable DateOffset notBefore;
        private @Nullable DateOffset dueBy;
        private boolean optional;
        private @Nullable String undoneBy;

        private Builder(String key, @Nullable AutomaticStep step) {
            this.key = Keys.check("task", key);
            this.label = key;
            this.step = step;
        }

        public Builder labelled(String text) {
            label = text;
            return this;
        }

        public Builder ownedBy(Team group) {
            team = group;
            return this;
        }

        public Builder instructions(String text) {
            instructions = text;
            return this;
        }

        /** How often the step is begun; only for one that is automatic. */
        public Builder retrying(Retry retry) {
            if (step == null) {
                throw new InvalidInput("retry of " + key, "an automatic step to retry", "a task for people");
            }
            step = new AutomaticStep(step.kind(), step.inputs(), retry);
            return this;
        }

        public Builder after(String task) {
            return waitingFor(After.all(task));
        }

        public Builder afterAll(String... tasks) {
            return waitingFor(After.all(tasks));
        }

        public Builder afterAny(String... tasks) {
            return waitingFor(After.any(tasks));
        }

        public Builder waitingFor(After others) {
            after = others;
            return this;
        }

        public Builder when(Condition condition) {
            when = condition;
            return this;
        }

        public Builder notBefore(DateOffset offset) {
            notBefore = offset;
            return this;
        }

        public Builder dueBy(DateOffset offset) {
            dueBy = offset;
            return this;
        }

        public Builder optional() {
            optional = true;
            return this;
        }

        public Builder undoneBy(String compensation) {
            undoneBy = compensation;
            return this;
        }

        /** Throws {@link InvalidInput} for the first thing that is wrong with the task by itself. */
        public PlanTask build() {
            return new PlanTask(
                    key, label, team, instructions, step, after, when, notBefore, dueBy, optional, undoneBy);
        }
    }
}
