package org.itsmkit.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.plan.PlanCase.NOON;
import static org.itsmkit.domain.plan.PlanCase.REMOTE;
import static org.itsmkit.domain.plan.PlanCase.SIGNED;
import static org.itsmkit.domain.plan.PlanCase.START;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.plan.PlanCommand.Begin;
import org.itsmkit.domain.plan.PlanCommand.Cancel;
import org.itsmkit.domain.plan.PlanCommand.Complete;
import org.itsmkit.domain.plan.PlanCommand.Fail;
import org.itsmkit.domain.plan.PlanCommand.MoveDates;
import org.itsmkit.domain.plan.PlanCommand.Rescind;
import org.itsmkit.domain.plan.PlanCommand.Skip;
import org.itsmkit.domain.plan.PlanCommand.Tick;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

/** How a plan is carried out. */
class PlanRunTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static Plan.Builder three(PlanTask.Builder last) {
        return Plan.named("p")
                .task(PlanTask.manual("a").undoneBy("un-a"))
                .task(PlanTask.manual("b").undoneBy("un-b"))
                .task(last)
                .task(PlanTask.manual("un-a"))
                .task(PlanTask.manual("un-b"));
    }

    private static PlanTask.Builder step(int attempts) {
        PlanTask.Builder step = PlanTask.automatic("s", "kind", Map.of());
        return attempts == 1 ? step : step.retrying(new Retry(attempts, Delay.parse("10m")));
    }

    @Test
    void aSequenceIsReadyOneAfterAnother() {
        PlanCase run = PlanCase.started(
                Plan.named("p").task(PlanTask.manual("b").after("a")).task(PlanTask.manual("a")));
        assertThat(run.ready()).containsExactly("a");
        assertThat(run.refused(new Begin("b"))).containsExactly("plan.task.waiting");
        assertThat(run.complete("a").ready()).containsExactly("b");
        assertThat(run.complete("b").run.outcome()).isEqualTo(PlanOutcome.FULFILLED);
    }

    @Test
    void aJoinOfAllWaitsForEachAndOneOfAnyForTheFirst() {
        PlanCase all = PlanCase.started(three(PlanTask.manual("end").afterAll("a", "b")));
        assertThat(all.ready()).containsExactly("a", "b");
        assertThat(all.complete("a").ready()).containsExactly("b");
        assertThat(all.complete("b").ready()).containsExactly("end");
        PlanCase any = PlanCase.started(three(PlanTask.manual("end").afterAny("a", "b")));
        assertThat(any.complete("b").ready()).containsExactly("a", "end");
    }

    @Test
    void aJoinOfAnyGoesOnWhenAllHaveEndedWithoutBeingDone() {
        PlanCase run = PlanCase.started(three(PlanTask.manual("end").afterAny("a", "b")));
        assertThat(run.skip("a").ready()).containsExactly("b");
        assertThat(run.skip("b").ready()).containsExactly("end");
        assertThat(run.complete("end").run.outcome()).isEqualTo(PlanOutcome.PARTLY_FULFILLED);
    }

    @Test
    void aConditionIsAskedWhenTheTurnComesAndItsAnswerExplained() {
        PlanCase run = PlanCase.started(PlanCase.onboarding())
                .with(START, LocalDate.parse("2026-03-09"))
                .with(REMOTE, false);
        run.accept(new MoveDates());
        run.complete("contract");
        assertThat(run.status("laptop")).isEqualTo(TaskStatus.NOT_NEEDED);
        assertThat(run.told("laptop")).isEqualTo("Laptop was not needed (remote = true: no).");
        run.complete("account", "welcome");
        assertThat(run.run.outcome()).isEqualTo(PlanOutcome.FULFILLED);
    }

    @Test
    void aTaskThatIsNotNeededLetsOthersGoOnAtOnce() {
        PlanCase run = PlanCase.started(Plan.named("p")
                .task(PlanTask.manual("c").after("b"))
                .task(PlanTask.manual("b").after("a").when(Condition.NEVER))
                .task(PlanTask.manual("a").when(Condition.NEVER)));
        assertThat(run.ready()).containsExactly("c");
    }

    @Test
    void aTaskWaitsForItsDateAndIsOverdueAfterItsOther() {
        PlanCase run = PlanCase.of(PlanCase.onboarding().build())
                .with(START, LocalDate.parse("2026-03-20"))
                .with(REMOTE, true)
                .start();
        run.complete("contract", "account");
        assertThat(run.told("laptop")).isEqualTo("Laptop waits until 2026-03-10T00:00:00Z.");
        assertThat(run.run.nextDue()).hasToString("Optional[2026-03-10T00:00:00Z]");
        assertThat(run.later(HOUR).accept(new Tick())).isEmpty();
        run.now = run.run.nextDue().orElseThrow();
        assertThat(run.tick().ready()).containsExactly("laptop");
        assertThat(run.run.nextDue()).hasToString("Optional[2026-03-18T00:00:00Z]");
        run.now = run.run.nextDue().orElseThrow();
        assertThat(run.accept(new Tick())).containsExactly(new PlanEvent.Overdue("laptop"));
        assertThat(run.accept(new Tick())).isEmpty();
        assertThat(run.told("laptop")).isEqualTo("Laptop is overdue and is to be begun by it.");
        assertThat(run.run.nextDue()).isEmpty();
    }

    @Test
    void aTaskWhoseDateIsNotKnownWaitsForItAndIsTold() {
        PlanCase run = PlanCase.started(PlanCase.onboarding()).with(REMOTE, true);
        run.complete("contract", "account");
        assertThat(run.told("laptop")).isEqualTo("Laptop waits for its date, 240h before start.");
        assertThat(run.run.nextDue()).isEmpty();
        run.with(START, LocalDate.parse("2026-03-04")).accept(new MoveDates());
        assertThat(run.ready()).containsExactly("laptop");
    }

    @Test
    void whenADateMovesWhatIsNotBegunWaitsAgainAndWhatIsLateMayNoLongerBe() {
        PlanCase run = PlanCase.of(PlanCase.onboarding().build())
                .with(START, LocalDate.parse("2026-03-03"))
                .with(REMOTE, true)
                .start();
        run.complete("contract", "account").tick();
        assertThat(run.run.task("laptop").orElseThrow().isOverdue()).isTrue();
        run.with(START, LocalDate.parse("2026-04-20"));
        assertThat(run.accept(new MoveDates())).hasSize(1);
        assertThat(run.status("laptop")).isEqualTo(TaskStatus.WAITING);
        assertThat(run.run.task("laptop").orElseThrow().isOverdue()).isFalse();
        assertThat(run.accept(new MoveDates())).isEmpty();
        run.with(START, LocalDate.parse("2026-03-12")).accept(new MoveDates());
        run.begin("laptop").with(START, LocalDate.parse("2026-04-20")).accept(new MoveDates());
        assertThat(run.status("laptop")).isEqualTo(TaskStatus.RUNNING);
        assertThat(run.run.nextDue()).hasToString("Optional[2026-04-18T00:00:00Z]");
    }

    @Test
    void aStepIsTriedAgainAfterItsBackOffAndFailsAfterTheLastAttempt() {
        PlanCase run = PlanCase.started(Plan.named("p").task(step(3)));
        run.fail("s");
        assertThat(run.status("s")).isEqualTo(TaskStatus.BACKING_OFF);
        assertThat(run.told("s")).isEqualTo("s failed (it broke), attempt 2 of 3 is due at 2026-03-02T12:10:00Z.");
        assertThat(run.refused(new Begin("s"))).containsExactly("plan.task.status");
        assertThat(run.later(Duration.ofMinutes(9)).tick().ready()).isEmpty();
        assertThat(run.later(Duration.ofMinutes(1)).tick().ready()).containsExactly("s");
        run.fail("s").later(HOUR).tick().fail("s");
        assertThat(run.status("s")).isEqualTo(TaskStatus.FAILED);
        assertThat(run.run.nextDue()).isEmpty();
        assertThat(run.told("s"))
                .isEqualTo("s failed (it broke): somebody has to retry it, do it by hand, or skip it.");
    }

    @Test
    void aPersonHasAFailedStepRetriedWithAllItsAttempts() {
        PlanCase run = PlanCase.started(Plan.named("p").task(step(2)));
        run.fail("s").later(HOUR).tick().fail("s");
        run.accept(new PlanCommand.Retry("s"));
        run.fail("s");
        assertThat(run.status("s")).isEqualTo(TaskStatus.BACKING_OFF);
        run.accept(new PlanCommand.Retry("s"));
        assertThat(run.fail("s").status("s")).isEqualTo(TaskStatus.FAILED);
        run.accept(new Complete("s"));
        assertThat(run.run.outcome()).isEqualTo(PlanOutcome.FULFILLED);
    }

    @Test
    void aBackOffByACalendarThatIsNotKnownIsAFailure() {
        PlanCase run = PlanCase.started(Plan.named("p")
                .task(PlanTask.automatic("s", "kind", Map.of())
                        .retrying(new Retry(3, Delay.parse("1 working day of office")))));
        assertThat(run.fail("s").status("s")).isEqualTo(TaskStatus.FAILED);
    }

    @Test
    void anOptionalTaskThatFailsIsGivenUpAndThePlanPartlyFulfilled() {
        PlanCase run =
                PlanCase.started(three(step(1).optional().undoneBy("un-s")).task(PlanTask.manual("un-s")));
        run.complete("a", "b").fail("s");
        assertThat(run.status("s")).isEqualTo(TaskStatus.GIVEN_UP);
        assertThat(run.run.outcome()).isEqualTo(PlanOutcome.PARTLY_FULFILLED);
        assertThat(run.run.outcome().isFulfilled()).isTrue();
    }

    @Test
    void aRunThatIsCancelledIsUndoneFromTheLastToTheFirst() {
        PlanCase run = PlanCase.started(three(PlanTask.manual("c").afterAll("a", "b")));
        run.complete("b", "a").cancel();
        assertThat(run.status("c")).isEqualTo(TaskStatus.CANCELLED);
        assertThat(run.ready()).containsExactly("un-a");
        assertThat(run.told("un-b")).isEqualTo("un-b waits for un-a.");
        assertThat(run.refused(new Begin("un-b"))).containsExactly("plan.task.waiting");
        assertThat(run.refused(new Cancel("again"))).containsExactly("plan.undoing");
        assertThat(run.complete("un-a").ready()).containsExactly("un-b");
        assertThat(run.complete("un-b").run.outcome()).isEqualTo(PlanOutcome.CANCELLED);
        assertThat(run.run.cancelledBecause()).isEqualTo("withdrawn");
    }

    @Test
    void whatRunsWhenARunIsCancelledMayEndAndIsUndoneToo() {
        PlanCase run = PlanCase.started(three(step(3)));
        run.complete("a").begin("b").begin("s").cancel();
        assertThat(run.run.outcome()).isEqualTo(PlanOutcome.UNDOING);
        assertThat(run.ready()).isEmpty();
        assertThat(run.told("un-a")).isEqualTo("un-a waits for b, s.");
        assertThat(run.refused(new Skip("s", "no"))).containsExactly("plan.step.running");
        run.accept(new Fail("s", "stopped"));
        assertThat(run.status("s")).isEqualTo(TaskStatus.CANCELLED);
        run.accept(new Complete("b"));
        assertThat(run.complete("un-b", "un-a").run.outcome()).isEqualTo(PlanOutcome.CANCELLED);
    }

    @Test
    void aCompensationThatIsSkippedLeavesARunPartlyUndone() {
        PlanCase run = PlanCase.started(three(step(1)));
        run.complete("a", "b").cancel().fail("un-b");
        assertThat(run.status("un-b")).isEqualTo(TaskStatus.FAILED);
        run.skip("un-b").complete("un-a");
        assertThat(run.run.outcome()).isEqualTo(PlanOutcome.CANCELLED_PARTLY_UNDONE);
    }

    @Test
    void aFulfilledRunIsNotCancelledAndMayBeRescinded() {
        PlanCase run = PlanCase.started(three(step(1)));
        run.complete("a", "b", "s");
        assertThat(run.refused(new Cancel("late"))).containsExactly("plan.ended");
        run.accept(new Rescind("never came"));
        assertThat(run.complete("un-b", "un-a").run.outcome()).isEqualTo(PlanOutcome.CANCELLED);
        assertThat(run.refused(new Rescind("again"))).containsExactly("plan.ended");
    }

    @Test
    void aRunOfWhichNothingWasDoneIsCancelledAtOnce() {
        PlanCase run = PlanCase.started(three(step(1))).cancel();
        assertThat(run.run.outcome()).isEqualTo(PlanOutcome.CANCELLED);
        assertThat(run.refused(new Begin("a"))).containsExactly("plan.ended", "plan.task.status");
    }

    @Test
    void aRunIsBoundToTheVersionItWasStartedWith() {
        PlanCase run = PlanCase.started(PlanCase.onboarding());
        Plan next = PlanCase.onboarding().version(4).build();
        PlanDecision decision = PlanRules.decide(next, run.run, new Tick(), run.context());
        assertThat(decision.reasons()).extracting(reason -> reason.code()).containsExactly("plan.other");
        assertThatThrownBy(() -> PlanRules.ready(next, run.run)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> PlanRules.explain(next, run.run)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCommandAboutATaskThatThePlanDoesNotHaveIsRefused() {
        PlanCase run = PlanCase.started(three(step(1)));
        assertThat(run.refused(new Begin("x"))).containsExactly("plan.task.unknown");
        assertThat(run.refused(new Complete("s"))).containsExactly("plan.task.status");
        assertThat(run.refused(new Complete("un-a"))).containsExactly("plan.task.waiting");
        assertThatThrownBy(() -> new Skip("s", " ")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoStillHasToActAndWhyTheOthersWaitIsExplained() {
        PlanCase run = PlanCase.of(PlanCase.onboarding().build())
                .with(START, LocalDate.parse("2026-03-09"))
                .with(SIGNED, NOON)
                .with(REMOTE, true)
                .start();
        assertThat(PlanRules.explain(run.plan, run.run).waitingFor()).containsExactly(Team.of("hr"));
        PlanExplanation explained = PlanRules.explain(run.plan, run.complete("contract").run);
        assertThat(explained.waitingFor()).containsExactly(Team.of("it"));
        assertThat(explained)
                .hasToString("Taking somebody on is running. Contract is done. "
                        + "Account is to be begun by the step directory.create. Laptop is to be begun by it. "
                        + "Welcome waits for Account, Laptop.");
    }

    @Test
    void eventsThatAreNoneOfTheRunsAreRefused() {
        PlanRun run = PlanCase.started(three(step(1))).run;
        assertThatThrownBy(() -> run.after(new PlanEvent.Begun("x"), NOON)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> PlanRun.of(List.of(new PlanEvent.Begun("a")), NOON))
                .isInstanceOf(InvalidInput.class);
        PlanEvent start = new PlanEvent.Started(run.plan(), List.of());
        assertThatThrownBy(() -> run.after(start, NOON)).isInstanceOf(InvalidInput.class);
        PlannedTask lost = new PlannedTask("a", After.all("x"), null, Schedule.FREE);
        assertThatThrownBy(() -> new PlanEvent.Started(run.plan(), List.of(lost)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PlanEvent.Failed("a", "why", TaskStatus.READY, null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PlanEvent.Ended(PlanOutcome.UNDOING)).isInstanceOf(InvalidInput.class);
    }
}
