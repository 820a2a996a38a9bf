package org.itsmkit.domain.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.plan.PlanEvent.Started;
import org.itsmkit.sla.InvalidInput;

/**
 * Decides everything about runs of plans. Pure: the same plan, run, command and context give the same decision.
 *
 * <p>A task's turn comes when what it waits for has ended and its date has come; its condition is asked then. Every decision
 * carries on as far as the run goes of its own accord. A run that is cancelled waits until what was begun has ended, and then
 * runs the compensations of completed tasks one at a time, the last that was done first.
 */
public final class PlanRules {

    private PlanRules() {}

    /** Starts a run, bound to this version of the plan; the first event is {@link Started}. Never refused. */
    public static PlanDecision start(Plan plan, PlanContext context) {
        Map<String, String> undoes = new HashMap<>();
        plan.tasks().forEach(task -> {
            if (task.undoneBy() != null) {
                undoes.put(task.undoneBy(), task.key());
            }
        });
        List<PlannedTask> tasks = plan.tasks().stream()
                .map(task ->
                        new PlannedTask(task.key(), task.after(), undoes.get(task.key()), Schedule.of(task, context)))
                .toList();
        Started started = new Started(plan.ref(), tasks);
        List<PlanEvent> events = new ArrayList<>(List.of(started));
        events.addAll(new Advancing(plan, PlanRun.of(started, context.now()), context).events());
        return PlanDecision.accepted(events);
    }

    /** Decides a command about a run. */
    public static PlanDecision decide(Plan plan, PlanRun run, PlanCommand command, PlanContext context) {
        return plan.ref().equals(run.plan())
                ? command.fold(new Deciding(plan, run, context))
                : PlanDecision.refused(List.of(Refusal.otherPlan(run.plan(), plan.ref())));
    }

    /**
     * The tasks to begin now, in the order of the plan: automatic steps for the host to carry out, the others for their groups.
     *
     * @throws InvalidInput when the run is bound to another plan
     */
    public static List<PlanTask> ready(Plan plan, PlanRun run) {
        requireBound(plan, run);
        return plan.tasks().stream()
                .filter(task -> run.task(task.key())
                        .filter(state -> state.status() == TaskStatus.READY)
                        .isPresent())
                .toList();
    }

    /**
     * Who still has to act, and why each task that waits does.
     *
     * @throws InvalidInput when the run is bound to another plan
     */
    public static PlanExplanation explain(Plan plan, PlanRun run) {
        requireBound(plan, run);
        return new Explaining(plan, run).explanation();
    }

    private static void requireBound(Plan plan, PlanRun run) {
        if (!plan.ref().equals(run.plan())) {
            throw new InvalidInput("plan", "the one the run is bound to, " + run.plan(), plan.ref());
        }
    }
}
