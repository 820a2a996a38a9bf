package org.itsmkit.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.condition.Condition;

/** What holds for any plan, whatever is asked of its run and when. */
public class PlanProperties {

    /** Up to seven tasks with joins, conditions, dates, retries and compensations. */
    public static Plan any(Random random) {
        Plan.Builder plan = Plan.named("any").over(PlanCase.FIELDS);
        int count = 1 + random.nextInt(7);
        List<String> undone = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PlanTask.Builder task = random.nextBoolean()
                    ? PlanTask.manual("t" + i)
                    : PlanTask.automatic("t" + i, "kind", Map.of("n", "v"))
                            .retrying(new Retry(2 + random.nextInt(3), Delay.parse("10m")));
            List<String> others = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                if (random.nextInt(3) == 0) {
                    others.add("t" + j);
                }
            }
            task.waitingFor(new After(random.nextBoolean() ? After.Join.ALL : After.Join.ANY, others));
            if (random.nextInt(4) == 0) {
                task.when(Condition.where(PlanCase.REMOTE).is(true));
            }
            if (random.nextInt(5) == 0) {
                task.notBefore(DateOffset.before(PlanCase.START, Delay.parse("24h")));
            }
            if (random.nextInt(4) == 0) {
                task.dueBy(DateOffset.after(PlanCase.START, Delay.parse("24h")));
            }
            if (random.nextInt(4) == 0) {
                task.optional();
            }
            if (random.nextInt(3) > 0) {
                undone.add("t" + i);
                task.undoneBy("un-t" + i);
            }
            plan.task(task);
        }
        undone.forEach(key -> plan.task(PlanTask.manual("un-" + key)));
        return plan.build();
    }

    static PlanCase walked(Random random, int steps) {
        PlanCase run = PlanCase.of(any(random))
                .with(PlanCase.REMOTE, random.nextBoolean())
                .with(PlanCase.START, LocalDate.parse("2026-03-03").plusDays(random.nextInt(4)))
                .start();
        for (int step = 0; step < steps; step++) {
            PlanCommand command = command(run.plan, random);
            if (random.nextInt(10) == 0) {
                run.with(PlanCase.START, LocalDate.parse("2026-03-03").plusDays(random.nextInt(6)));
            }
            run.later(Duration.ofMinutes(random.nextInt(4) == 0 ? random.nextInt(900) : 0));
            PlanDecision decision = run.decide(command);
            assertThat(decision.isAccepted() || decision.events().isEmpty()).isTrue();
            if (decision.isAccepted()) {
                run.accept(command);
            }
        }
        return run;
    }

    private static PlanCommand command(Plan plan, Random random) {
        String task = plan.tasks().get(random.nextInt(plan.tasks().size())).key();
        return switch (random.nextInt(30)) {
            case 0 -> new PlanCommand.Cancel("c");
            case 1 -> new PlanCommand.Rescind("r");
            case 2, 3 -> new PlanCommand.Skip(task, "s");
            case 4, 5 -> new PlanCommand.MoveDates();
            case 6, 7, 8, 9 -> new PlanCommand.Tick();
            case 10, 11, 12 -> new PlanCommand.Retry(task);
            case 13, 14, 15, 16 -> new PlanCommand.Fail(task, "f");
            case 17, 18, 19, 20, 21 -> new PlanCommand.Complete(task);
            default -> new PlanCommand.Begin(task);
        };
    }

    /** Folds the events one by one, and looks at each step of each task. */
    private interface Step {
        void look(PlanRun before, PlanEvent event, PlanRun after, String task);
    }

    private static void everyStep(PlanCase run, Step step) {
        PlanRun before = PlanRun.of((PlanEvent.Started) run.events.get(0), run.instants.get(0));
        for (int i = 1; i < run.events.size(); i++) {
            PlanRun after = before.after(run.events.get(i), run.instants.get(i));
            for (String task : before.tasks().keySet()) {
                step.look(before, run.events.get(i), after, task);
            }
            before = after;
        }
        assertThat(before).isEqualTo(run.run);
    }

    private static TaskStatus status(PlanRun run, String task) {
        return run.task(task).orElseThrow().status();
    }

    @Property(tries = 400)
    void noTaskRunsBeforeWhatItWaitsFor(@ForAll long seed) {
        PlanCase run = walked(new Random(seed), 80);
        everyStep(run, (before, event, after, task) -> {
            if (status(before, task) != TaskStatus.RUNNING && status(after, task) == TaskStatus.RUNNING) {
                PlanTask planned = run.plan.task(task).orElseThrow();
                List<String> others = planned.after().tasks();
                boolean allEnded =
                        others.stream().allMatch(other -> status(before, other).isEnded());
                boolean oneDone = others.stream().anyMatch(other -> status(before, other) == TaskStatus.COMPLETED);
                assertThat(allEnded || planned.after().join() == After.Join.ANY && oneDone)
                        .isTrue();
            }
        });
    }

    @Property(tries = 400)
    void everyTaskEndsAtMostOnce(@ForAll long seed) {
        PlanCase run = walked(new Random(seed), 80);
        everyStep(run, (before, event, after, task) -> {
            if (status(before, task).isEnded()) {
                assertThat(after.task(task)).isEqualTo(before.task(task));
            }
        });
    }

    @Property(tries = 400)
    void compensationsRunOneAtATimeInTheReverseOrderOfCompletion(@ForAll long seed) {
        PlanCase run = walked(new Random(seed), 60);
        if (run.refused(new PlanCommand.Rescind("r")).isEmpty()) {
            run.accept(new PlanCommand.Rescind("r"));
        }
        finish(run, new Random(seed));
        List<String> begun = new ArrayList<>();
        Set<String> open = new HashSet<>();
        everyStep(run, (before, event, after, task) -> {
            if (task.startsWith("un-")) {
                if (status(before, task) == TaskStatus.IDLE && status(after, task) == TaskStatus.READY) {
                    assertThat(open).isEmpty();
                    begun.add(task.substring(3));
                    open.add(task);
                }
                if (status(after, task).isEnded()) {
                    open.remove(task);
                }
            }
        });
        List<String> expected = new ArrayList<>();
        run.run
                .completed()
                .forEach(task -> run.plan
                        .task(task)
                        .filter(known -> known.undoneBy() != null)
                        .ifPresent(known -> expected.add(task)));
        Collections.reverse(expected);
        assertThat(begun).isEqualTo(expected);
    }

    @Property(tries = 400)
    void attemptsNeverExceedThosePlanned(@ForAll long seed) {
        PlanCase run = walked(new Random(seed), 120);
        Map<String, Integer> attempts = new HashMap<>();
        everyStep(run, (before, event, after, task) -> {
            boolean wasFailed = status(before, task) == TaskStatus.FAILED;
            if (event.equals(new PlanEvent.Retried(task)) && wasFailed) {
                attempts.remove(task);
            }
            if (event.equals(new PlanEvent.Begun(task))) {
                assertThat(attempts.merge(task, 1, Integer::sum))
                        .isLessThanOrEqualTo(run.plan.task(task).orElseThrow().attempts());
            }
        });
    }

    @Property(tries = 400)
    void afterATickNothingIsDueUntilLater(@ForAll long seed) {
        PlanCase run = walked(new Random(seed), 40).tick();
        assertThat(run.accept(new PlanCommand.Tick())).isEmpty();
        run.run.nextDue().ifPresent(due -> {
            assertThat(due).isAfter(run.now);
            run.now = due.minusNanos(1);
            assertThat(run.accept(new PlanCommand.Tick())).isEmpty();
            run.now = due;
            assertThat(run.accept(new PlanCommand.Tick())).isNotEmpty();
        });
    }

    @Property(tries = 400)
    void aPlanWhoseTasksAreAllCompletedEndsFulfilled(@ForAll long seed) {
        PlanCase run = walked(new Random(seed), 0);
        finish(run, new Random(seed));
        assertThat(run.run.outcome()).isEqualTo(PlanOutcome.FULFILLED);
    }

    @Property(tries = 400)
    void whateverHappenedARunCanStillEnd(@ForAll long seed) {
        PlanCase run = walked(new Random(seed), 60);
        finish(run, new Random(seed));
        assertThat(run.run.outcome().isEnded()).isTrue();
    }

    /** Completes what can be, and lets time pass when nothing can. */
    private static void finish(PlanCase run, Random random) {
        for (int step = 0; step < 200 && !run.run.outcome().isEnded(); step++) {
            List<String> open = run.run.tasks().values().stream()
                    .filter(task -> task.status().isOpen() && task.status() != TaskStatus.BACKING_OFF)
                    .map(TaskState::key)
                    .toList();
            if (open.isEmpty()) {
                run.now = run.run.nextDue().orElseThrow();
                run.tick();
            } else {
                String task = open.get(random.nextInt(open.size()));
                boolean isReady = run.status(task) == TaskStatus.READY;
                run.accept(isReady ? new PlanCommand.Begin(task) : new PlanCommand.Complete(task));
            }
        }
    }
}
