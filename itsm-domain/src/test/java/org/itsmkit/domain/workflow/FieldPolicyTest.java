package org.itsmkit.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.condition.Condition.not;
import static org.itsmkit.domain.condition.Condition.where;

import java.util.function.UnaryOperator;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.type.TicketCase;
import org.itsmkit.domain.type.TicketType;
import org.junit.jupiter.api.Test;

class FieldPolicyTest {

    private static final State OPEN = State.of("open", Category.NEW);
    private static final State DONE = State.of("done", Category.CLOSED);
    private static final Field<String> CAUSE = Field.text("cause").labelled("Cause");
    private static final Field<Long> COST = Field.integer("cost");

    /** A case open on a life cycle of one step, "finish", of which a test says more. */
    private static TicketCase with(
            UnaryOperator<TransitionStep> finish, UnaryOperator<StateStep> open, UnaryOperator<StateStep> done) {
        WorkflowSteps steps = Workflow.named("one").startingAt(OPEN);
        steps = finish.apply(steps.allow("finish", OPEN, DONE));
        steps = open.apply(steps.in(OPEN));
        steps = done.apply(steps.in(DONE));
        return TicketCase.of(TicketType.named("one")
                        .fields(CAUSE, COST)
                        .workflow(steps.build())
                        .build())
                .open(TicketCase.titled("it"));
    }

    private static TicketCase finishing(UnaryOperator<TransitionStep> finish) {
        return with(finish, open -> open, done -> done);
    }

    @Test
    void optionalMayBeFilledInOrNot() {
        TicketCase it = finishing(finish -> finish.policy(FieldPolicy.OPTIONAL, CAUSE));
        assertThat(it.view("finish").form()).containsEntry(CAUSE, FieldPolicy.OPTIONAL);
        assertThat(it.does("finish").accepted()).isTrue();
    }

    @Test
    void promptIsAskedForAndMayBeLeft() {
        TicketCase it = finishing(finish -> finish.prompts(CAUSE));
        assertThat(it.view("finish").form()).containsEntry(CAUSE, FieldPolicy.PROMPT);
        assertThat(it.does("finish").accepted()).isTrue();
    }

    @Test
    void mandatoryNeedsAValueGivenNowOrBefore() {
        TicketCase it = finishing(finish -> finish.requires(CAUSE));
        assertThat(it.does("finish").refusal()).containsExactly("cause.missing");
        assertThat(it.edits(CAUSE.to("rain")).does("finish", CAUSE.cleared()).refusal())
                .containsExactly("cause.missing");
        assertThat(it.does("finish").accepted()).isTrue();
    }

    @Test
    void mustChangeNeedsAValueOtherThanThePresentOne() {
        TicketCase it = finishing(finish -> finish.mustChange(CAUSE));
        assertThat(it.does("finish").refusal()).containsExactly("cause.missing");
        it.edits(CAUSE.to("rain"));
        assertThat(it.does("finish").refusal()).containsExactly("cause.unchanged");
        assertThat(it.does("finish", CAUSE.to("rain")).refusal()).containsExactly("cause.unchanged");
        assertThat(it.does("finish", CAUSE.cleared()).refusal()).containsExactly("cause.missing");
        assertThat(it.does("finish", CAUSE.to("snow")).accepted()).isTrue();
    }

    @Test
    void readOnlyAndHiddenCannotComeWithAnAction() {
        for (FieldPolicy policy : new FieldPolicy[] {FieldPolicy.READ_ONLY, FieldPolicy.HIDDEN}) {
            TicketCase it = finishing(finish -> finish.policy(policy, CAUSE));
            assertThat(it.does("finish", CAUSE.to("rain")).refusal()).containsExactly("cause.readonly");
            assertThat(it.view("finish").form()).isEmpty();
            assertThat(it.does("finish").accepted()).isTrue();
        }
    }

    @Test
    void whatAStateFixesCannotBeEditedThereNorSetWhenOpening() {
        TicketCase it = with(finish -> finish, open -> open.fixes(CAUSE), done -> done);
        assertThat(it.edits(CAUSE.to("rain")).refusal()).containsExactly("cause.readonly");
        assertThat(it.does("finish", CAUSE.to("rain")).refusal()).containsExactly("cause.readonly");
        assertThat(it.open(TicketCase.titled("it", CAUSE.to("rain"))).refusal()).containsExactly("cause.readonly");
    }

    @Test
    void theActionsWordOnEditingGoesBeforeItsStates() {
        TicketCase it = with(finish -> finish.requires(CAUSE), open -> open.fixes(CAUSE), done -> done);
        assertThat(it.does("finish", CAUSE.to("rain")).accepted()).isTrue();
    }

    @Test
    void whatTheStateEnteredDemandsIsDemandedWhateverTheActionSays() {
        TicketCase it = with(finish -> finish.prompts(CAUSE), open -> open, done -> done.requires(CAUSE, COST));
        assertThat(it.does("finish").refusal()).containsExactly("cause.missing", "cost.missing");
        assertThat(it.view("finish").form()).containsEntry(CAUSE, FieldPolicy.MANDATORY);
    }

    @Test
    void anEffectMaySupplyWhatTheStateDemandsAndIsNotAskedFor() {
        TicketCase it = with(finish -> finish.sets(CAUSE, "rain"), open -> open, done -> done.requires(CAUSE));
        assertThat(it.view("finish").form()).isEmpty();
        assertThat(it.does("finish").value(CAUSE)).isEqualTo("rain");
    }

    @Test
    void whatIsDemandedAndCannotBeFilledInBlocksTheAction() {
        TicketCase it = with(finish -> finish, open -> open.fixes(CAUSE), done -> done.requires(CAUSE));
        assertThat(it.view("finish").form()).isEmpty();
        assertThat(it.view("finish").reasons())
                .extracting(reason -> reason.code())
                .containsExactly("cause.missing");
    }

    @Test
    void inAFinalStateNothingCanBeEditedOfWhichTheWorkflowSaysNothing() {
        for (Category end : new Category[] {Category.CLOSED, Category.CANCELLED}) {
            State over = State.of("over", end);
            TicketCase it = TicketCase.of(TicketType.named("one")
                            .fields(CAUSE, COST)
                            .workflow(Workflow.named("one")
                                    .startingAt(OPEN)
                                    .allow("finish", OPEN, over)
                                    .allowIn("correct", over)
                                    .prompts(CAUSE)
                                    .build())
                            .build())
                    .open(TicketCase.titled("it"))
                    .does("finish", COST.to(1L));
            assertThat(it.edits(COST.to(2L)).refusal()).containsExactly("cost.readonly");
            assertThat(it.edits(CAUSE.to("rain")).refusal()).containsExactly("cause.readonly");
            assertThat(it.does("correct", CAUSE.to("rain"), COST.to(2L)).refusal())
                    .containsExactly("cost.readonly");
            assertThat(it.does("correct", CAUSE.to("rain")).accepted()).isTrue();
            assertThat(it.comments().accepted()).isTrue();
        }
    }

    @Test
    void aFinalStateMayLeaveAFieldOpenToEdits() {
        TicketCase it = with(finish -> finish, open -> open, done -> done.policy(FieldPolicy.OPTIONAL, CAUSE))
                .does("finish");
        assertThat(it.edits(CAUSE.to("rain")).accepted()).isTrue();
        assertThat(it.edits(COST.to(2L)).refusal()).containsExactly("cost.readonly");
    }

    @Test
    void whatLeavesAFinalStateMayFillInWhatTheStateItEntersAsksFor() {
        TicketCase it = TicketCase.of(TicketType.named("one")
                        .fields(CAUSE, COST)
                        .workflow(Workflow.named("one")
                                .startingAt(OPEN)
                                .allow("finish", OPEN, DONE)
                                .allow("again", DONE, State.of("reopened", Category.ACTIVE))
                                .allow("finish", State.of("reopened", Category.ACTIVE), DONE)
                                .in(State.of("reopened", Category.ACTIVE))
                                .requires(CAUSE)
                                .build())
                        .build())
                .open(TicketCase.titled("it"))
                .does("finish");
        assertThat(it.does("again", CAUSE.to("rain"), COST.to(1L)).refusal()).containsExactly("cost.readonly");
        assertThat(it.view("again").form()).containsEntry(CAUSE, FieldPolicy.MANDATORY);
        assertThat(it.does("again", CAUSE.to("rain")).accepted()).isTrue();
    }

    @Test
    void anEffectDoesNotOpenOtherFieldsToEdits() {
        TicketCase it = with(finish -> finish.sets(CAUSE, "rain"), open -> open.fixes(COST), done -> done);
        assertThat(it.does("finish", COST.to(3L)).refusal()).containsExactly("cost.readonly");
    }

    @Test
    void whatTheInitialStateDemandsMustBeGivenWhenOpening() {
        TicketType type = TicketType.named("one")
                .fields(CAUSE)
                .workflow(Workflow.named("one")
                        .startingAt(OPEN)
                        .allow("finish", OPEN, DONE)
                        .in(OPEN)
                        .requires(CAUSE)
                        .build())
                .build();
        assertThat(TicketCase.of(type).open(TicketCase.titled("it")).refusal()).containsExactly("cause.missing");
        assertThat(TicketCase.of(type)
                        .open(TicketCase.titled("it", CAUSE.to("rain")))
                        .edits(CAUSE.cleared())
                        .refusal())
                .containsExactly("cause.missing");
    }

    @Test
    void guardsJudgeWhatIsAskedForAndNotWhatTheActionSets() {
        TicketCase it =
                finishing(finish -> finish.increments(COST).when(not(where(COST).atLeast(1L)), "cost", "Once."));
        assertThat(it.does("finish").value(COST)).isEqualTo(1);
    }

    @Test
    void aGuardOnWhatTheFormAsksForDoesNotBlockTheForm() {
        TicketCase it =
                finishing(finish -> finish.prompts(COST).when(where(COST).atLeast(3L), "cost.low", "Too cheap."));
        assertThat(it.view("finish").allowed()).isTrue();
        assertThat(it.does("finish").refusal()).containsExactly("cost.low");
        assertThat(it.does("finish", COST.to(3L)).accepted()).isTrue();
    }

    @Test
    void everyReasonIsToldInTheOrderItWasWritten() {
        TicketCase it = finishing(finish -> finish.by(Role.MANAGER)
                .requires(COST, CAUSE)
                .withComment()
                .when(where(COST).isSet(), "no.cost", "No cost.")
                .when(where(CAUSE).isSet(), "no.cause", "No cause."));
        assertThat(it.does("finish").refusal())
                .containsExactly(
                        "actor.not.permitted",
                        "no.cost",
                        "no.cause",
                        "cost.missing",
                        "cause.missing",
                        "comment.missing");
    }
}
