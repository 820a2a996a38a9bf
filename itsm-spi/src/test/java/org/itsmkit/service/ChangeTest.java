package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalStage;
import org.itsmkit.domain.change.Change;
import org.itsmkit.domain.change.ChangeActions;
import org.itsmkit.domain.change.ChangeModel;
import org.itsmkit.domain.change.ChangeOutcome;
import org.itsmkit.domain.change.ChangeSettings;
import org.itsmkit.domain.change.RiskLevel;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.Test;

/** A change in its life: ann authorises, kim proposes, max implements. */
class ChangeTest extends DeskCase {

    private static final FieldEdit<?>[] PLAN = {
        Change.RISK.to(RiskLevel.LOW.name()),
        Change.PLANNED_START.to(MONDAY.plus(Duration.ofDays(3))),
        Change.PLANNED_END.to(MONDAY.plus(Duration.ofDays(3)).plus(Duration.ofHours(2))),
        Change.IMPLEMENTATION_PLAN.to("Swap it"),
        Change.BACK_OUT_PLAN.to("Swap it back")
    };

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.types(Change.type(new ChangeSettings(
                        ApprovalPolicy.sequential("cab", ApprovalStage.asking("cab", Person.of("ann"))),
                        ApprovalPolicy.sequential("ecab", ApprovalStage.asking("ecab", Person.of("ann"))),
                        new Delay.Elapsed(Duration.ofDays(2))))
                .build());
    }

    @Test
    void aNormalChangeIsAuthorisedScheduledImplementedAndReviewed() {
        TicketId change = proposed(ChangeModel.NORMAL);
        perform(change, ChangeActions.ASSESS);
        assertThat(perform(change, ChangeActions.REQUEST_AUTHORISATION, PLAN).state())
                .isEqualTo(Change.AUTHORISE);
        assertThat(approve(change, "cab").state()).isEqualTo(Change.SCHEDULED);

        assertThat(codes(() -> perform(change, ChangeActions.IMPLEMENT))).containsExactly("approval.initiated");
        Desk max = as("max");
        max.tickets().perform(change, Perform.action(ChangeActions.IMPLEMENT));
        max.tickets()
                .perform(
                        change,
                        Perform.action(
                                ChangeActions.FINISH, Change.OUTCOME.to(ChangeOutcome.SUCCESSFUL_WITH_ISSUES.name())));
        assertThat(codes(() -> perform(change, ChangeActions.CLOSE))).containsExactly("review.missing");
        assertThat(perform(change, ChangeActions.CLOSE, Change.REVIEW_NOTES.to("Ran late"))
                        .state())
                .isEqualTo(Change.CLOSED);
        assertSound(change);
    }

    @Test
    void whatIsPlannedAnewGoesBackToAssessment() {
        TicketId change = proposed(ChangeModel.NORMAL);
        perform(change, ChangeActions.ASSESS);
        perform(change, ChangeActions.REQUEST_AUTHORISATION, PLAN);
        approve(change, "cab");

        kim().tickets().edit(change, Change.BACK_OUT_PLAN.to("There is none"));

        assertThat(now(change).state()).isEqualTo(Change.ASSESS);
    }

    @Test
    void itDoesNotEndBeforeItStarts() {
        TicketId change = proposed(ChangeModel.STANDARD);

        assertThat(codes(() -> perform(
                        change,
                        ChangeActions.SCHEDULE,
                        Change.TEMPLATE.to("patch"),
                        Change.PLANNED_START.to(MONDAY),
                        Change.PLANNED_END.to(MONDAY))))
                .containsExactly("change.ends.first");
    }

    @Test
    void aStandardChangeNeedsNoApprovalAndOthersNeedTheirs() {
        TicketId change = proposed(ChangeModel.STANDARD);
        assertThat(codes(() -> perform(change, ChangeActions.ASSESS))).containsExactly("change.not.normal");
        assertThat(codes(() -> perform(
                        change,
                        ChangeActions.IMPLEMENT_URGENTLY,
                        Change.RISK.to(RiskLevel.LOW.name()),
                        Change.IMPLEMENTATION_PLAN.to("x"),
                        Change.BACK_OUT_PLAN.to("x"))))
                .containsExactly("change.no.emergency");
        perform(
                change,
                ChangeActions.SCHEDULE,
                Change.TEMPLATE.to("patch"),
                Change.PLANNED_START.to(MONDAY),
                Change.PLANNED_END.to(MONDAY.plusSeconds(60)));

        assertThat(perform(change, ChangeActions.IMPLEMENT).state()).isEqualTo(Change.IMPLEMENT);
    }

    @Test
    void anEmergencyIsAuthorisedAfterwardsOrFlagged() {
        TicketId authorised = urgent();
        TicketId forgotten = urgent();
        approve(authorised, "ecab");
        finish(authorised);
        finish(forgotten);
        assertThat(perform(authorised, ChangeActions.CLOSE).state()).isEqualTo(Change.CLOSED);
        assertThat(codes(() -> perform(forgotten, ChangeActions.CLOSE))).containsExactly("authorisation.outstanding");

        pass(Duration.ofDays(2));

        assertThat(now(forgotten).get(Change.UNAUTHORISED)).contains(true);
        assertThat(now(authorised).get(Change.UNAUTHORISED)).isEmpty();
        assertThat(told).extracting(Notification::template).contains("change.unauthorised");
        assertThat(perform(forgotten, ChangeActions.CLOSE).state()).isEqualTo(Change.CLOSED);
    }

    private TicketId urgent() {
        TicketId change = proposed(ChangeModel.EMERGENCY);
        perform(
                change,
                ChangeActions.IMPLEMENT_URGENTLY,
                Change.RISK.to(RiskLevel.HIGH.name()),
                Change.IMPLEMENTATION_PLAN.to("Now"),
                Change.BACK_OUT_PLAN.to("Back"));
        return change;
    }

    private void finish(TicketId change) {
        perform(change, ChangeActions.FINISH, Change.OUTCOME.to(ChangeOutcome.SUCCESSFUL.name()));
    }

    private TicketId proposed(ChangeModel model) {
        NewTicket opening = NewTicket.of(
                Participants.requestedBy(Person.of("kim")),
                TicketFields.TITLE.to("New switch"),
                Change.MODEL.to(model.name()));
        return kim().tickets().open("change", opening).id();
    }

    private Ticket perform(TicketId change, String action, FieldEdit<?>... edits) {
        return kim().tickets().perform(change, Perform.action(action, edits));
    }

    private Ticket approve(TicketId change, String policy) {
        ShownApproval shown = as("ann").approvals().find(change, policy).orElseThrow();
        return as("ann").approvals().execute(change, policy, shown.approve(policy));
    }

    private static List<String> codes(Runnable call) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> refused.reasons().stream().map(Reason::code).forEach(codes::add));
        return codes;
    }
}
