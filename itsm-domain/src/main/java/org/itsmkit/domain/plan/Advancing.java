package org.itsmkit.domain.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.condition.Explanation;
import org.itsmkit.domain.plan.PlanEvent.Ended;
import org.itsmkit.domain.plan.PlanEvent.NotNeeded;
import org.itsmkit.domain.plan.PlanEvent.Readied;

/** Carries a run on as far as it goes of its own accord. Used once, by one thread. */
final class Advancing {

    private final Plan plan;
    private final PlanContext context;
    private final List<PlanEvent> events = new ArrayList<>();
    private PlanRun run;

    Advancing(Plan plan, PlanRun run, PlanContext context) {
        this.plan = plan;
        this.run = run;
        this.context = context;
    }

    /** What follows, in order. */
    List<PlanEvent> events() {
        if (run.outcome() == PlanOutcome.RUNNING) {
            turns();
            if (forward().allMatch(task -> task.status().isEnded())) {
                happens(new Ended(fulfilment()));
            }
        } else if (run.outcome() == PlanOutcome.UNDOING) {
            undo();
        }
        return events;
    }

    private Stream<TaskState> forward() {
        return run.tasks().values().stream().filter(task -> !task.planned().isCompensation());
    }

    /** A task that is not needed lets others go on, which may stand before it in the plan. */
    private void turns() {
        int before;
        do {
            before = events.size();
            plan.tasks().forEach(this::turn);
        } while (events.size() > before);
    }

    private void turn(PlanTask task) {
        Optional<TaskState> state = run.task(task.key())
                .filter(known -> known.status() == TaskStatus.WAITING)
                .filter(known -> known.schedule().mayBegin(context.now()))
                .filter(known -> run.waitedFor(known).isEmpty());
        if (state.isEmpty()) {
            return;
        }
        Explanation asked = task.when().explain(context.facts());
        happens(asked.holds() ? new Readied(task.key()) : new NotNeeded(task.key(), because(asked)));
    }

    /** What was asked and not what was found: events are kept for longer, and read by more, than the case. */
    private static String because(Explanation asked) {
        String text = asked.because().stream()
                .map(part -> part.condition() + (part.holds() ? ": yes" : ": no"))
                .distinct()
                .collect(Collectors.joining("; "));
        if (text.length() <= PlanEvent.MOST_CHARACTERS) {
            return text;
        }
        int end = PlanEvent.MOST_CHARACTERS - 3;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "...";
    }

    private PlanOutcome fulfilment() {
        return forward().anyMatch(task -> task.status() == TaskStatus.SKIPPED || task.status() == TaskStatus.GIVEN_UP)
                ? PlanOutcome.PARTLY_FULFILLED
                : PlanOutcome.FULFILLED;
    }

    private void undo() {
        if (forward().anyMatch(task -> !task.status().isEnded())) {
            return;
        }
        List<TaskState> owed = run.owed();
        if (owed.stream().anyMatch(task -> task.status().isOpen())) {
            return;
        }
        Optional<TaskState> next =
                owed.stream().filter(task -> task.status() == TaskStatus.IDLE).findFirst();
        if (next.isPresent()) {
            happens(new Readied(next.get().key()));
        } else {
            boolean undone = owed.stream().allMatch(task -> task.status() == TaskStatus.COMPLETED);
            happens(new Ended(undone ? PlanOutcome.CANCELLED : PlanOutcome.CANCELLED_PARTLY_UNDONE));
        }
    }

    private void happens(PlanEvent event) {
        events.add(event);
        Instant now = context.now();
        run = run.after(event, now);
    }
}
