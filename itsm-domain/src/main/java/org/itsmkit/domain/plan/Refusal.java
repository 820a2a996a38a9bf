package org.itsmkit.domain.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.itsmkit.domain.Reason;

/** Every reason for which something is refused, in one place: codes are stable. */
final class Refusal {

    private Refusal() {}

    static Reason otherPlan(PlanRef bound, PlanRef given) {
        return Reason.of(
                "plan.other",
                "The run is bound to " + bound + ", and not to " + given + ".",
                Map.of("plan", bound.toString(), "given", given.toString()));
    }

    static Reason ended(PlanOutcome outcome) {
        return Reason.of(
                "plan.ended", "The run is over: it is " + words(outcome) + ".", Map.of("outcome", outcome.name()));
    }

    static Reason undoing() {
        return Reason.of("plan.undoing", "The run was cancelled already, and what was done is being undone.");
    }

    static Reason unknown(String task) {
        return Reason.of("plan.task.unknown", "The plan has no task " + task + ".", Map.of("task", task));
    }

    static Reason waiting(PlanTask task, String why) {
        return Reason.of(
                "plan.task.waiting",
                "The turn of " + task.label() + " has not come: it " + why + ".",
                Map.of("task", task.key()));
    }

    static Reason status(PlanTask task, TaskStatus status, TaskStatus... expected) {
        String wanted = Arrays.stream(expected).map(Refusal::words).collect(Collectors.joining(" or "));
        return Reason.of(
                "plan.task.status",
                task.label() + " is " + words(status) + ", and has to be " + wanted + " for this.",
                Map.of("task", task.key(), "status", status.name()));
    }

    static Reason stepRuns(PlanTask task) {
        return Reason.of(
                "plan.step.running",
                "The step of " + task.label() + " was begun: say whether it was completed or failed.",
                Map.of("task", task.key()));
    }

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
