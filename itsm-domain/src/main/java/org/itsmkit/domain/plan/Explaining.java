package org.itsmkit.domain.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itsmkit.domain.actor.Team;
import org.jspecify.annotations.Nullable;

/** Tells about a run in words. */
final class Explaining {

    private final Plan plan;
    private final PlanRun run;

    Explaining(Plan plan, PlanRun run) {
        this.plan = plan;
        this.run = run;
    }

    PlanExplanation explanation() {
        List<PlanExplanation.Task> tasks = plan.tasks().stream()
                .flatMap(task -> run.task(task.key()).filter(this::takesPart).map(state -> told(task, state)).stream())
                .toList();
        return new PlanExplanation(plan.label(), run.outcome(), tasks);
    }

    /** A compensation does when there is something for it to undo. */
    private boolean takesPart(TaskState state) {
        boolean isOwed = run.cancelledBecause() != null && run.owed().contains(state);
        return !state.planned().isCompensation() || isOwed;
    }

    private PlanExplanation.Task told(PlanTask task, TaskState state) {
        boolean isLate = state.isOverdue() && !state.status().isEnded();
        return new PlanExplanation.Task(
                task.key(), task.label(), task.team(), state.status(), isLate, why(task, state));
    }

    /** The rest of a sentence about a task. */
    String why(PlanTask task, TaskState state) {
        return switch (state.status()) {
            case IDLE -> idle(task, state);
            case WAITING -> waiting(task, state);
            case READY -> "is to be begun by " + who(task);
            case RUNNING -> "was begun, and is to be ended by " + who(task);
            case BACKING_OFF ->
                "failed (" + state.why() + "), attempt " + (state.attempts() + 1) + " of " + task.attempts()
                        + " is due at " + state.retryAt();
            case FAILED ->
                "failed (" + state.why() + "): somebody" + of(task.team())
                        + " has to retry it, do it by hand, or skip it";
            case COMPLETED -> "is done";
            case NOT_NEEDED -> "was not needed (" + state.why() + ")";
            case SKIPPED -> "was skipped (" + state.why() + ")";
            case GIVEN_UP -> "failed (" + state.why() + ") and was given up";
            case CANCELLED -> "was cancelled";
        };
    }

    private String idle(PlanTask task, TaskState state) {
        if (run.outcome() != PlanOutcome.UNDOING || !run.owed().contains(state)) {
            return "has nothing to undo";
        }
        List<TaskState> before = run.owed().stream()
                .takeWhile(other -> !other.key().equals(task.key()))
                .filter(other -> !other.status().isEnded())
                .toList();
        List<TaskState> running = run.tasks().values().stream()
                .filter(other ->
                        !other.planned().isCompensation() && !other.status().isEnded())
                .toList();
        return "waits for " + labels(running.isEmpty() ? before : running);
    }

    private String waiting(PlanTask task, TaskState state) {
        List<TaskState> others = run.waitedFor(state);
        String join = state.planned().after().join() == After.Join.ANY ? "one of " : "";
        if (!others.isEmpty()) {
            return "waits for " + join + labels(others);
        }
        return Optional.ofNullable(state.schedule().notBefore())
                .map(instant -> "waits until " + instant)
                .orElse("waits for its date, " + task.notBefore());
    }

    private String labels(List<TaskState> states) {
        return states.stream()
                .map(state -> plan.task(state.key()).map(PlanTask::label).orElse(state.key()))
                .collect(Collectors.joining(", "));
    }

    private static String who(PlanTask task) {
        return task.automatic()
                .map(step -> "the step " + step.kind())
                .orElse(task.team() == null ? "somebody" : task.team().id());
    }

    private static String of(@Nullable Team team) {
        return team == null ? "" : " of " + team;
    }
}
