package org.itsmkit.domain.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.itsmkit.domain.plan.PlanEvent.Started;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A run of a plan as it stands. Immutable; what led to it is the {@link PlanEvent}s, and it is decided by {@link PlanRules}.
 *
 * @param plan the version of the plan to which it is bound
 * @param tasks its tasks by key, in the order of the plan
 * @param completed the keys of the tasks that are done, without compensations, in the order in which they were
 * @param outcome how it stands
 * @param cancelledBecause why it was cancelled or rescinded; null when it was not
 */
public record PlanRun(
        PlanRef plan,
        Map<String, TaskState> tasks,
        List<String> completed,
        PlanOutcome outcome,
        @Nullable String cancelledBecause) {

    public PlanRun {
        InvalidInput.present("plan", plan);
        tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
        completed = InvalidInput.each("completed tasks", completed);
        InvalidInput.present("outcome", outcome);
    }

    /** What was just started at that instant. */
    public static PlanRun of(Started started, Instant at) {
        Map<String, TaskState> tasks = new LinkedHashMap<>();
        started.tasks().forEach(task -> tasks.put(task.key(), TaskState.of(task, at)));
        return new PlanRun(started.plan(), tasks, List.of(), PlanOutcome.RUNNING, null);
    }

    /** What these events, which all happened at that instant, led to; the first is {@link Started}, and no other. */
    public static PlanRun of(List<PlanEvent> events, Instant at) {
        if (events.isEmpty() || !(events.get(0) instanceof Started started)) {
            throw new InvalidInput("plan events", "a start as the first of all", events);
        }
        return of(started, at).after(events.subList(1, events.size()), at);
    }

    /** After this event, which happened at that instant. */
    public PlanRun after(PlanEvent event, Instant at) {
        return event.fold(new Applying(this, at));
    }

    /** After these events, which all happened at that instant. */
    public PlanRun after(List<PlanEvent> events, Instant at) {
        PlanRun run = this;
        for (PlanEvent event : events) {
            run = run.after(event, at);
        }
        return run;
    }

    public Optional<TaskState> task(String key) {
        return Optional.ofNullable(tasks.get(key));
    }

    /** When something is due of its own accord, and a {@link PlanCommand.Tick} has an effect; empty when nothing is. */
    public Optional<Instant> nextDue() {
        return tasks.values().stream().flatMap(this::due).min(Instant::compareTo);
    }

    private Stream<Instant> due(TaskState task) {
        if (outcome.isEnded() || task.status().isEnded()) {
            return Stream.empty();
        }
        boolean waits = task.status() == TaskStatus.WAITING && waitedFor(task).isEmpty();
        boolean mayBeLate = outcome == PlanOutcome.RUNNING && !task.isOverdue();
        return Stream.of(
                        Optional.ofNullable(waits ? task.schedule().notBefore() : null),
                        Optional.ofNullable(mayBeLate ? task.schedule().dueBy() : null),
                        Optional.ofNullable(task.retryAt()))
                .flatMap(Optional::stream);
    }

    /** The tasks that this one still waits for; empty when its turn has come, but for its date. */
    List<TaskState> waitedFor(TaskState task) {
        After after = task.planned().after();
        List<TaskState> open = new ArrayList<>();
        for (String key : after.tasks()) {
            TaskState other = Objects.requireNonNull(tasks.get(key));
            if (after.join() == After.Join.ANY && other.status() == TaskStatus.COMPLETED) {
                return List.of();
            }
            if (!other.status().isEnded()) {
                open.add(other);
            }
        }
        return open;
    }

    /** The compensations of completed tasks, in the order in which they are run: the last that was done is undone first. */
    List<TaskState> owed() {
        List<TaskState> owed = new ArrayList<>();
        for (int i = completed.size() - 1; i >= 0; i--) {
            String done = completed.get(i);
            tasks.values().stream()
                    .filter(task -> done.equals(task.planned().undoes()))
                    .forEach(owed::add);
        }
        return owed;
    }

    /** One event applied. */
    private record Applying(PlanRun run, Instant at) implements PlanEvent.Fold<PlanRun> {

        @Override
        public PlanRun started(Started event) {
            throw new InvalidInput("plan events", "a start only as the first of all", event.plan());
        }

        @Override
        public PlanRun readied(PlanEvent.Readied event) {
            return with(event.task(), task -> task.to(TaskStatus.READY, at));
        }

        @Override
        public PlanRun begun(PlanEvent.Begun event) {
            return with(event.task(), task -> task.begun(at));
        }

        @Override
        public PlanRun completed(PlanEvent.Completed event) {
            PlanRun done = with(event.task(), task -> task.to(TaskStatus.COMPLETED, at));
            if (state(event.task()).planned().isCompensation()) {
                return done;
            }
            List<String> more = new ArrayList<>(run.completed);
            more.add(event.task());
            return new PlanRun(done.plan, done.tasks, more, done.outcome, done.cancelledBecause);
        }

        @Override
        public PlanRun failed(PlanEvent.Failed event) {
            return with(event.task(), task -> task.to(event.then(), at, event.why(), event.retryAt()));
        }

        @Override
        public PlanRun notNeeded(PlanEvent.NotNeeded event) {
            return with(event.task(), task -> task.to(TaskStatus.NOT_NEEDED, at, event.because(), null));
        }

        @Override
        public PlanRun skipped(PlanEvent.Skipped event) {
            return with(event.task(), task -> task.to(TaskStatus.SKIPPED, at, event.why(), null));
        }

        @Override
        public PlanRun retried(PlanEvent.Retried event) {
            return with(event.task(), task -> task.retried(at));
        }

        @Override
        public PlanRun overdue(PlanEvent.Overdue event) {
            return with(event.task(), TaskState::overdue);
        }

        @Override
        public PlanRun rescheduled(PlanEvent.Rescheduled event) {
            return with(event.task(), task -> task.scheduled(event.schedule(), at));
        }

        @Override
        public PlanRun cancelled(PlanEvent.Cancelled event) {
            Map<String, TaskState> tasks = new LinkedHashMap<>(run.tasks);
            tasks.replaceAll((key, task) -> isStopped(task) ? task.to(TaskStatus.CANCELLED, at) : task);
            return new PlanRun(run.plan, tasks, run.completed, PlanOutcome.UNDOING, event.why());
        }

        @Override
        public PlanRun ended(PlanEvent.Ended event) {
            return new PlanRun(run.plan, run.tasks, run.completed, event.outcome(), run.cancelledBecause);
        }

        private static boolean isStopped(TaskState task) {
            TaskStatus status = task.status();
            return !task.planned().isCompensation() && !status.isEnded() && status != TaskStatus.RUNNING;
        }

        private TaskState state(String key) {
            TaskState known = run.tasks.get(key);
            if (known == null) {
                throw new InvalidInput("task of an event", "one of " + run.plan, key);
            }
            return known;
        }

        private PlanRun with(String key, UnaryOperator<TaskState> change) {
            Map<String, TaskState> tasks = new LinkedHashMap<>(run.tasks);
            tasks.put(key, change.apply(state(key)));
            return new PlanRun(run.plan, tasks, run.completed, run.outcome, run.cancelledBecause);
        }
    }
}
