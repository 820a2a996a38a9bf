package org.itsmkit.domain.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.plan.PlanCommand.Begin;
import org.itsmkit.domain.plan.PlanCommand.Cancel;
import org.itsmkit.domain.plan.PlanCommand.Complete;
import org.itsmkit.domain.plan.PlanCommand.Fail;
import org.itsmkit.domain.plan.PlanCommand.MoveDates;
import org.itsmkit.domain.plan.PlanCommand.Rescind;
import org.itsmkit.domain.plan.PlanCommand.Skip;
import org.itsmkit.domain.plan.PlanCommand.Tick;
import org.itsmkit.domain.plan.PlanEvent.Begun;
import org.itsmkit.domain.plan.PlanEvent.Cancelled;
import org.itsmkit.domain.plan.PlanEvent.Completed;
import org.itsmkit.domain.plan.PlanEvent.Failed;
import org.itsmkit.domain.plan.PlanEvent.Overdue;
import org.itsmkit.domain.plan.PlanEvent.Readied;
import org.itsmkit.domain.plan.PlanEvent.Rescheduled;
import org.itsmkit.domain.plan.PlanEvent.Retried;
import org.itsmkit.domain.plan.PlanEvent.Skipped;

/** One decision about a run in the making, which is bound to the plan. */
final class Deciding implements PlanCommand.Fold<PlanDecision> {

    private final Plan plan;
    private final PlanRun run;
    private final PlanContext context;

    Deciding(Plan plan, PlanRun run, PlanContext context) {
        this.plan = plan;
        this.run = run;
        this.context = context;
    }

    @Override
    public PlanDecision begin(Begin command) {
        return about(
                command.task(),
                (task, state) -> requireStatus(task, state, TaskStatus.READY),
                (task, state) -> List.of(new Begun(task.key())));
    }

    @Override
    public PlanDecision complete(Complete command) {
        return about(
                command.task(),
                (task, state) -> task.step() == null
                        ? requireStatus(task, state, TaskStatus.RUNNING, TaskStatus.READY, TaskStatus.FAILED)
                        : requireStatus(task, state, TaskStatus.RUNNING, TaskStatus.FAILED),
                (task, state) -> state.status() == TaskStatus.READY
                        ? List.of(new Begun(task.key()), new Completed(task.key()))
                        : List.of(new Completed(task.key())));
    }

    @Override
    public PlanDecision fail(Fail command) {
        return about(
                command.task(),
                (task, state) -> requireStatus(task, state, TaskStatus.RUNNING),
                (task, state) -> List.of(failed(task, state, command.why())));
    }

    private Failed failed(PlanTask task, TaskState state, String why) {
        if (run.outcome() == PlanOutcome.UNDOING && !state.planned().isCompensation()) {
            return new Failed(task.key(), why, TaskStatus.CANCELLED, null);
        }
        Optional<Instant> retryAt = task.automatic()
                .filter(step -> state.attempts() < step.retry().attempts())
                .flatMap(step -> Optional.ofNullable(step.retry().backOff()))
                .flatMap(delay -> delay.after(context.now(), context.calendars()));
        if (retryAt.isPresent()) {
            return new Failed(task.key(), why, TaskStatus.BACKING_OFF, retryAt.get());
        }
        return new Failed(task.key(), why, task.isOptional() ? TaskStatus.GIVEN_UP : TaskStatus.FAILED, null);
    }

    @Override
    public PlanDecision skip(Skip command) {
        return about(
                command.task(),
                (task, state) -> state.status() == TaskStatus.RUNNING && task.step() != null
                        ? List.of(Refusal.stepRuns(task))
                        : requireStatus(
                                task,
                                state,
                                TaskStatus.WAITING,
                                TaskStatus.READY,
                                TaskStatus.RUNNING,
                                TaskStatus.BACKING_OFF,
                                TaskStatus.FAILED),
                (task, state) -> List.of(new Skipped(task.key(), command.why())));
    }

    @Override
    public PlanDecision retry(PlanCommand.Retry command) {
        return about(
                command.task(),
                (task, state) -> requireStatus(task, state, TaskStatus.FAILED, TaskStatus.BACKING_OFF),
                (task, state) -> List.of(new Retried(task.key())));
    }

    @Override
    public PlanDecision cancel(Cancel command) {
        return stop(command.why(), false);
    }

    @Override
    public PlanDecision rescind(Rescind command) {
        return stop(command.why(), true);
    }

    private PlanDecision stop(String why, boolean alsoFulfilled) {
        if (run.outcome() == PlanOutcome.UNDOING) {
            return PlanDecision.refused(List.of(Refusal.undoing()));
        }
        boolean may = !run.outcome().isEnded() || alsoFulfilled && run.outcome().isFulfilled();
        return may
                ? carriedOn(List.of(new Cancelled(why)))
                : PlanDecision.refused(List.of(Refusal.ended(run.outcome())));
    }

    @Override
    public PlanDecision tick(Tick command) {
        List<PlanEvent> events = new ArrayList<>();
        for (TaskState task : run.tasks().values()) {
            boolean mayBeLate =
                    run.outcome() == PlanOutcome.RUNNING && !task.status().isEnded();
            if (mayBeLate && task.isOverdueAt(context.now())) {
                events.add(new Overdue(task.key()));
            }
            Instant retryAt = task.retryAt();
            if (retryAt != null && !retryAt.isAfter(context.now())) {
                events.add(new Readied(task.key()));
            }
        }
        return carriedOn(events);
    }

    @Override
    public PlanDecision moveDates(MoveDates command) {
        List<PlanEvent> events = new ArrayList<>();
        if (run.outcome() == PlanOutcome.RUNNING) {
            for (PlanTask task : plan.tasks()) {
                Schedule moved = Schedule.of(task, context);
                run.task(task.key())
                        .filter(state ->
                                !state.status().isEnded() && !state.schedule().equals(moved))
                        .ifPresent(state -> events.add(new Rescheduled(task.key(), moved)));
            }
        }
        return carriedOn(events);
    }

    private interface Check {
        List<Reason> reasons(PlanTask task, TaskState state);
    }

    private interface Happening {
        List<PlanEvent> events(PlanTask task, TaskState state);
    }

    private PlanDecision about(String key, Check check, Happening happening) {
        List<Reason> reasons = new ArrayList<>();
        if (run.outcome().isEnded()) {
            reasons.add(Refusal.ended(run.outcome()));
        }
        Optional<PlanTask> task = plan.task(key);
        Optional<TaskState> state = run.task(key);
        if (task.isEmpty() || state.isEmpty()) {
            reasons.add(Refusal.unknown(key));
            return PlanDecision.refused(reasons);
        }
        reasons.addAll(check.reasons(task.get(), state.get()));
        return reasons.isEmpty() ? carriedOn(happening.events(task.get(), state.get())) : PlanDecision.refused(reasons);
    }

    private List<Reason> requireStatus(PlanTask task, TaskState state, TaskStatus... expected) {
        if (Arrays.asList(expected).contains(state.status())) {
            return List.of();
        }
        boolean waits = state.status() == TaskStatus.WAITING || state.status() == TaskStatus.IDLE;
        return List.of(
                waits
                        ? Refusal.waiting(task, new Explaining(plan, run).why(task, state))
                        : Refusal.status(task, state.status(), expected));
    }

    private PlanDecision carriedOn(List<PlanEvent> events) {
        List<PlanEvent> all = new ArrayList<>(events);
        all.addAll(new Advancing(plan, run.after(events, context.now()), context).events());
        return PlanDecision.accepted(all);
    }
}
