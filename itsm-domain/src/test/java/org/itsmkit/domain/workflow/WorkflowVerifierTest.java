package org.itsmkit.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.itsmkit.domain.condition.Condition.not;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.WorkflowProblem.Kind;
import org.junit.jupiter.api.Test;

class WorkflowVerifierTest {

    private static final State NEW = State.of("new", Category.NEW);
    private static final State WORK = State.of("work", Category.ACTIVE);
    private static final State WAIT = State.of("wait", Category.PENDING);
    private static final State DONE = State.of("done", Category.CLOSED);
    private static final Field<String> KIND = Field.choice("kind", "A", "B", "C");
    private static final Delay HOUR = new Delay.Elapsed(Duration.ofHours(1));

    /** new -> work -> done: nothing wrong with it. */
    private static WorkflowSteps sound() {
        return Workflow.named("visit").startingAt(NEW).allow("begin", NEW, WORK).allow("finish", WORK, DONE);
    }

    private static List<WorkflowProblem> problems(WorkflowSteps steps) {
        WorkflowUnsound unsound = catchThrowableOfType(WorkflowUnsound.class, steps::build);
        return unsound == null ? List.of() : unsound.problems();
    }

    private static List<Kind> kinds(WorkflowSteps steps) {
        return problems(steps).stream().map(WorkflowProblem::kind).toList();
    }

    @Test
    void aSoundWorkflowHasNoProblems() {
        assertThat(problems(sound())).isEmpty();
        assertThat(WorkflowVerifier.problems(sound().build())).isEmpty();
    }

    @Test
    void aLinkedTicketTakesOverOnlyWhatItCanBeOpenedWith() {
        Field<String> fixed = Field.text("fixed");
        Workflow workflow = sound().in(NEW)
                .fixes(fixed)
                .on(Trigger.answerBy(Role.REQUESTER))
                .wants(Effect.OpenLinked.as(LinkType.FOLLOWS_UP)
                        .inheriting(fixed, KIND, Field.text("unknown"), TicketFields.FIRST_RESPONSE_AT))
                .build();
        WorkflowUnsound unsound = catchThrowableOfType(
                WorkflowUnsound.class,
                () -> TicketType.named("visit")
                        .fields(fixed, KIND)
                        .workflow(workflow)
                        .build());
        assertThat(unsound.problems())
                .extracting(WorkflowProblem::kind, WorkflowProblem::subject)
                .containsExactly(
                        tuple(Kind.UNKNOWN_FIELD, "unknown"),
                        tuple(Kind.UNPERFORMABLE, "fixed"),
                        tuple(Kind.UNPERFORMABLE, "first-response-at"));
    }

    @Test
    void aStateThatNothingLeadsToIsUnreachable() {
        assertThat(problems(sound().allow("resume", WAIT, WORK)))
                .extracting(WorkflowProblem::kind, WorkflowProblem::subject)
                .containsExactly(tuple(Kind.UNREACHABLE, "wait"));
    }

    @Test
    void aStateThatIsNotFinalAndThatNothingLeavesIsADeadEnd() {
        assertThat(kinds(sound().allow("hold", WORK, WAIT))).containsExactly(Kind.DEAD_END);
        assertThat(kinds(sound().allow("hold", WORK, WAIT).allowIn("note", WAIT)))
                .containsExactly(Kind.DEAD_END);
    }

    @Test
    void statesThatOnlyLeadToEachOtherHaveNoWayOut() {
        State trap = State.of("trap", Category.PENDING);
        assertThat(kinds(sound().allow("hold", WORK, WAIT)
                        .allow("go", WAIT, trap)
                        .allow("back", trap, WAIT)))
                .containsExactly(Kind.NO_WAY_OUT, Kind.NO_WAY_OUT);
    }

    @Test
    void twoTransitionsOfOneActionFromOneStateAreAmbiguous() {
        assertThat(kinds(sound().allow("finish", WORK, NEW))).containsExactly(Kind.AMBIGUOUS);
    }

    @Test
    void twoAnswersToOneThingAreAmbiguousUnlessTheirConditionsExcludeEachOther() {
        assertThat(kinds(answering(where(KIND).is("A"), where(KIND).isSet()))).containsExactly(Kind.AMBIGUOUS);
        assertThat(kinds(answering(where(KIND).is("A"), not(where(KIND).is("A")))))
                .isEmpty();
        assertThat(kinds(answering(where(KIND).is("A"), where(KIND).is("B")))).isEmpty();
        assertThat(kinds(answering(where(KIND).in("A", "B"), where(KIND).is("C"))))
                .isEmpty();
        assertThat(kinds(answering(where(KIND).in("A", "B"), where(KIND).in("B", "C"))))
                .containsExactly(Kind.AMBIGUOUS);
        assertThat(kinds(answering(where(KIND).is("A"), not(where(KIND).isSet()))))
                .isEmpty();
        assertThat(kinds(answering(
                        where(KIND).is("A").and(where(TicketFields.TEAM).isSet()),
                        where(KIND).is("B").or(where(KIND).is("C")))))
                .isEmpty();
    }

    private static WorkflowSteps answering(Condition one, Condition other) {
        return sound().allow("abort", WORK, DONE)
                .on(Trigger.answerBy(Role.REQUESTER))
                .whileIn(WORK)
                .when(one)
                .performs("finish")
                .on(Trigger.answerByOthersThan(Role.AGENT))
                .whileIn(WORK)
                .when(other)
                .performs("abort");
    }

    @Test
    void answersToDifferentThingsAreNotAmbiguous() {
        assertThat(kinds(sound().allow("abort", WORK, DONE)
                        .on(Trigger.answerBy(Role.REQUESTER))
                        .whileIn(WORK)
                        .performs("finish")
                        .on(Trigger.answerByOthersThan(Role.REQUESTER))
                        .whileIn(WORK)
                        .performs("abort")
                        .on(Trigger.linkedReached(LinkType.CHILD_OF, Category.CLOSED))
                        .whileIn(WORK)
                        .performs("finish")
                        .on(Trigger.linkedReached(LinkType.CHILD_OF, Category.CANCELLED))
                        .whileIn(WORK)
                        .performs("abort")))
                .isEmpty();
    }

    @Test
    void twoTimersThatLeadRoundAreATimerLoop() {
        assertThat(problems(sound().allow("hold", WORK, WAIT)
                        .allow("resume", WAIT, WORK)
                        .after("sleep", HOUR)
                        .whileIn(WORK)
                        .performs("hold")
                        .after("wake", HOUR)
                        .whileIn(WAIT)
                        .performs("resume")))
                .extracting(WorkflowProblem::kind, WorkflowProblem::subject)
                .containsExactly(tuple(Kind.TIMER_LOOP, "wait, work"));
    }

    @Test
    void aLoopThatNeedsAPersonIsNone() {
        assertThat(kinds(sound().allow("hold", WORK, WAIT)
                        .allow("resume", WAIT, WORK)
                        .after("sleep", HOUR)
                        .whileIn(WORK)
                        .performs("hold")
                        .on(Trigger.answerBy(Role.REQUESTER))
                        .whileIn(WAIT)
                        .performs("resume")))
                .isEmpty();
    }

    @Test
    void aLoopThroughAFieldThatTheWorkflowItselfSetsIsATimerLoop() {
        WorkflowSteps steps = sound().allow("hold", WORK, WAIT)
                .sets(KIND, "A")
                .allow("resume", WAIT, WORK)
                .after("sleep", HOUR)
                .whileIn(WORK)
                .performs("hold")
                .on(Trigger.set(KIND))
                .whileIn(WAIT)
                .performs("resume");
        assertThat(kinds(steps)).containsExactly(Kind.TIMER_LOOP);
    }

    @Test
    void aSelfTransitionByATimerIsBoundedAndNoLoop() {
        assertThat(kinds(sound().allowIn("remind", WORK)
                        .after("remind", HOUR)
                        .whileIn(WORK)
                        .times(3)
                        .performs("remind")))
                .isEmpty();
    }

    @Test
    void aTimerThatPerformsWhatItsStateDoesNotHaveIsToldSo() {
        assertThat(kinds(sound().after("close", HOUR).whileIn(NEW).performs("finish")))
                .containsExactly(Kind.UNKNOWN_ACTION);
        assertThat(kinds(sound().after("close", HOUR).whileIn(WORK).performs("close")))
                .containsExactly(Kind.UNKNOWN_ACTION);
        assertThat(kinds(sound().on(Trigger.set(KIND)).performs("close"))).containsExactly(Kind.UNKNOWN_ACTION);
    }

    @Test
    void aTimerInAStateThatNothingEntersIsToldSo() {
        assertThat(kinds(sound().after("close", HOUR).whileIn(WAIT).performs("finish")))
                .contains(Kind.UNREACHABLE, Kind.UNKNOWN_ACTION);
        assertThat(kinds(sound().after("close", HOUR).performs("finish"))).contains(Kind.UNREACHABLE);
    }

    @Test
    void aMachineCannotPerformWhatOnlyAPersonCanFillIn() {
        assertThat(kinds(sound().allow("abort", WORK, DONE)
                        .withComment()
                        .after("abort", HOUR)
                        .whileIn(WORK)
                        .performs("abort")))
                .containsExactly(Kind.UNPERFORMABLE);
        assertThat(kinds(sound().allow("abort", WORK, DONE)
                        .mustChange(KIND)
                        .after("abort", HOUR)
                        .whileIn(WORK)
                        .performs("abort")))
                .containsExactly(Kind.UNPERFORMABLE);
    }

    @Test
    void anActionThatEmptiesWhatItDemandsCannotBePerformed() {
        assertThat(kinds(sound().allow("abort", WORK, DONE).requires(KIND).clears(KIND)))
                .containsExactly(Kind.UNPERFORMABLE);
        assertThat(kinds(
                        sound().allow("abort", WORK, DONE).clears(KIND).in(DONE).requires(KIND)))
                .containsExactly(Kind.UNPERFORMABLE);
    }

    @Test
    void aTypeMustHaveTheFieldsAndRolesThatItsWorkflowSpeaksOf() {
        Workflow workflow = sound().allow("abort", WORK, DONE)
                .by(Role.of("judge"))
                .requires(KIND)
                .when(where(Field.integer("cost")).atLeast(3L), "cost", "It costs too little.")
                .build();
        WorkflowUnsound unsound = catchThrowableOfType(
                WorkflowUnsound.class,
                () -> TicketType.named("visit").workflow(workflow).build());
        assertThat(unsound.problems())
                .extracting(WorkflowProblem::kind, WorkflowProblem::subject)
                .containsExactlyInAnyOrder(
                        tuple(Kind.UNKNOWN_FIELD, "kind"),
                        tuple(Kind.UNKNOWN_FIELD, "cost"),
                        tuple(Kind.UNKNOWN_ROLE, "judge"));
    }

    @Test
    void aFieldOfAnotherTypeIsUnknownAndADerivedOneMayBeAskedButNotSet() {
        Workflow asks = sound().after("close", HOUR)
                .whileIn(WORK)
                .when(where(TicketFields.STATE).is("work"))
                .performs("finish")
                .build();
        assertThat(TicketType.named("visit").workflow(asks).build().workflow()).isSameAs(asks);
        Workflow sets = sound().allow("abort", WORK, DONE)
                .sets(TicketFields.NUMBER, "1")
                .build();
        Workflow other =
                sound().allow("abort", WORK, DONE).requires(Field.flag("title")).build();
        for (Workflow workflow : Set.of(sets, other)) {
            assertThat(catchThrowableOfType(
                                    WorkflowUnsound.class,
                                    () -> TicketType.named("visit")
                                            .workflow(workflow)
                                            .build())
                            .problems())
                    .extracting(WorkflowProblem::kind)
                    .containsExactly(Kind.UNKNOWN_FIELD);
        }
    }

    @Test
    void everyProblemIsToldAtOnceAndInWords() {
        WorkflowUnsound unsound = catchThrowableOfType(
                WorkflowUnsound.class,
                () -> sound().allow("hold", WORK, WAIT)
                        .after("close", HOUR)
                        .whileIn(WORK)
                        .performs("close")
                        .build());
        assertThat(unsound.problems()).hasSize(2);
        assertThat(unsound).hasMessageContaining("DEAD_END wait").hasMessageContaining("UNKNOWN_ACTION close");
    }
}
