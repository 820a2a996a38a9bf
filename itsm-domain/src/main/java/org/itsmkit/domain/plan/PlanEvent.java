package org.itsmkit.domain.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one run of a plan. It carries its whole outcome: applying it needs neither the plan nor the case.
 * Applied by {@link PlanRun#after}.
 */
public sealed interface PlanEvent {

    /** How many characters a reason may have; one that a condition gives is cut there. */
    int MOST_CHARACTERS = 2_000;

    /** Dispatches on the kind of event. */
    <R> R fold(Fold<R> fold);

    /**
     * The plan was started.
     *
     * @param plan the version to which the run is bound
     * @param tasks all of its tasks, in its order
     */
    record Started(PlanRef plan, List<PlannedTask> tasks) implements PlanEvent {
        public Started {
            InvalidInput.present("plan", plan);
            tasks = InvalidInput.each("tasks", tasks);
            Set<String> keys = tasks.stream().map(PlannedTask::key).collect(Collectors.toSet());
            if (keys.size() < tasks.size()) {
                throw new InvalidInput("tasks of " + plan, "each key once", keys);
            }
            for (PlannedTask task : tasks) {
                boolean known = keys.containsAll(task.after().tasks());
                if (!known || task.undoes() != null && !keys.contains(task.undoes())) {
                    throw new InvalidInput("task " + task.key() + " of " + plan, "to name others of its tasks", task);
                }
            }
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.started(this);
        }
    }

    /** The turn of a task has come: for the first time, or for another attempt. */
    record Readied(String task) implements PlanEvent {
        public Readied {
            Keys.check("task", task);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.readied(this);
        }
    }

    /** Somebody, or something, set to work. */
    record Begun(String task) implements PlanEvent {
        public Begun {
            Keys.check("task", task);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.begun(this);
        }
    }

    /** It is done. */
    record Completed(String task) implements PlanEvent {
        public Completed {
            Keys.check("task", task);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.completed(this);
        }
    }

    /**
     * An attempt failed.
     *
     * @param why what went wrong
     * @param then {@code BACKING_OFF}, {@code FAILED}, {@code GIVEN_UP}, or {@code CANCELLED} when the run was meanwhile
     * @param retryAt when the next attempt is due; present exactly when it is backing off
     */
    record Failed(
            String task,
            String why,
            TaskStatus then,
            @Nullable Instant retryAt) implements PlanEvent {
        public Failed {
            Keys.check("task", task);
            InvalidInput.text("reason", why, MOST_CHARACTERS);
            boolean known = then == TaskStatus.BACKING_OFF
                    || then == TaskStatus.FAILED
                    || then == TaskStatus.GIVEN_UP
                    || then == TaskStatus.CANCELLED;
            if (!known) {
                throw new InvalidInput("what follows a failure", "BACKING_OFF, FAILED, GIVEN_UP or CANCELLED", then);
            }
            if (then == TaskStatus.BACKING_OFF == (retryAt == null)) {
                throw new InvalidInput("next attempt", "an instant exactly when it is backing off", then);
            }
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.failed(this);
        }
    }

    /**
     * Its turn came and its condition did not hold.
     *
     * @param because the comparisons that decided it, without the values of the case
     */
    record NotNeeded(String task, String because) implements PlanEvent {
        public NotNeeded {
            Keys.check("task", task);
            InvalidInput.text("reason", because, MOST_CHARACTERS);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.notNeeded(this);
        }
    }

    /** A person left it out. */
    record Skipped(String task, String why) implements PlanEvent {
        public Skipped {
            Keys.check("task", task);
            InvalidInput.text("reason", why, MOST_CHARACTERS);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.skipped(this);
        }
    }

    /** A person had it tried again. */
    record Retried(String task) implements PlanEvent {
        public Retried {
            Keys.check("task", task);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.retried(this);
        }
    }

    /** Its due instant passed before it was over. */
    record Overdue(String task) implements PlanEvent {
        public Overdue {
            Keys.check("task", task);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.overdue(this);
        }
    }

    /** A date of the case moved, and the instants of the task with it. */
    record Rescheduled(String task, Schedule schedule) implements PlanEvent {
        public Rescheduled {
            Keys.check("task", task);
            InvalidInput.present("schedule", schedule);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.rescheduled(this);
        }
    }

    /** The run is to be undone: what was not begun is cancelled, what runs may still end. */
    record Cancelled(String why) implements PlanEvent {
        public Cancelled {
            InvalidInput.text("reason", why, MOST_CHARACTERS);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.cancelled(this);
        }
    }

    /** Nothing more is to be done. */
    record Ended(PlanOutcome outcome) implements PlanEvent {
        public Ended {
            if (!InvalidInput.present("outcome", outcome).isEnded()) {
                throw new InvalidInput("outcome", "one of an ended run", outcome);
            }
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.ended(this);
        }
    }

    /**
     * What to make of each kind of event.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        R started(Started event);

        R readied(Readied event);

        R begun(Begun event);

        R completed(Completed event);

        R failed(Failed event);

        R notNeeded(NotNeeded event);

        R skipped(Skipped event);

        R retried(Retried event);

        R overdue(Overdue event);

        R rescheduled(Rescheduled event);

        R cancelled(Cancelled event);

        R ended(Ended event);
    }
}
