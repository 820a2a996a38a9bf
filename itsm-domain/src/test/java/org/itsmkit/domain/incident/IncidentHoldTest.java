package org.itsmkit.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.incident.Incident.HOLD_REASON;

import java.time.Duration;
import java.time.Instant;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.TicketCase;
import org.junit.jupiter.api.Test;

class IncidentHoldTest {

    private static final FieldEdit<String> CALLER = HOLD_REASON.to("CALLER");
    private static final FieldEdit<String> VENDOR = HOLD_REASON.to("VENDOR");
    private static final FieldEdit<String> CHANGE = HOLD_REASON.to("CHANGE");
    private static final FieldEdit<String> PROBLEM = HOLD_REASON.to("PROBLEM");

    private final TicketCase mail = TicketCase.of(Incident.TYPE)
            .open(NewIncident.titled("Mail cannot be sent").requester("lee").ticket());

    @Test
    void onHoldIsReachableFromNewAndFromInProgress() {
        assertThat(mail.agent().does("hold", VENDOR).state()).isEqualTo(Incident.ON_HOLD);
        mail.does("resume");
        assertThat(mail.does("hold", VENDOR).state()).isEqualTo(Incident.ON_HOLD);
    }

    @Test
    void holdNeedsAReason() {
        assertThat(mail.does("hold").refusal()).containsExactly("hold.reason.missing");
    }

    @Test
    void waitingForTheCallerNeedsACommentTheCallerCanRead() {
        assertThat(mail.does("hold", CALLER).refusal()).containsExactly("comment.missing");
        assertThat(mail.does(Perform.action("hold", CALLER).with(NewComment.internally("ask lee")))
                        .refusal())
                .containsExactly("comment.not.public");
        assertThat(mail.says("hold", CALLER).accepted()).isTrue();
    }

    @Test
    void waitingForOthersNeedsNoComment() {
        assertThat(mail.does("hold", CHANGE).accepted()).isTrue();
    }

    @Test
    void theReasonMayChangeWhileOnHoldButNotToItself() {
        mail.does("hold", VENDOR);
        Instant since = mail.ticket().stateSince();
        mail.later(Duration.ofHours(1));
        assertThat(mail.does("hold", VENDOR).refusal()).containsExactly("hold.reason.unchanged");
        assertThat(mail.does("hold", PROBLEM).value(HOLD_REASON)).isEqualTo("PROBLEM");
        assertThat(mail.ticket().stateSince()).isEqualTo(since);
    }

    @Test
    void changingTheReasonToTheCallerNeedsTheCommentToo() {
        mail.does("hold", VENDOR);
        assertThat(mail.does("hold", CALLER).refusal()).containsExactly("comment.missing");
    }

    @Test
    void theReasonCannotBeChangedBehindTheActionsBack() {
        mail.does("hold", VENDOR);
        assertThat(mail.edits(CALLER).refusal()).containsExactly("hold.reason.readonly");
        assertThat(mail.edits(HOLD_REASON.cleared()).refusal()).containsExactly("hold.reason.readonly");
    }

    @Test
    void leavingHoldForgetsTheReason() {
        assertThat(mail.does("hold", VENDOR).does("resume").value(HOLD_REASON)).isNull();
        assertThat(mail.does("hold").refusal()).containsExactly("hold.reason.missing");
    }

    @Test
    void theCallersAnswerResumesACallerHold() {
        mail.says("hold", CALLER).caller().comments();
        assertThat(mail.state()).isEqualTo(Incident.IN_PROGRESS);
        assertThat(mail.value(HOLD_REASON)).isNull();
    }

    @Test
    void anAutomatedReplyNeverResumes() {
        mail.says("hold", CALLER).asMachine(Role.REQUESTER).comments();
        assertThat(mail.state()).isEqualTo(Incident.ON_HOLD);
    }

    @Test
    void anInternalNoteAndSomebodyElsesCommentDoNotResume() {
        mail.says("hold", CALLER).caller().notes();
        assertThat(mail.state()).isEqualTo(Incident.ON_HOLD);
        mail.as("wan", Role.WATCHER).comments();
        assertThat(mail.state()).isEqualTo(Incident.ON_HOLD);
    }

    @Test
    void theCallersAnswerDoesNotEndAVendorHold() {
        mail.does("hold", VENDOR).caller().comments();
        assertThat(mail.state()).isEqualTo(Incident.ON_HOLD);
    }

    @Test
    void aChangeHoldEndsWithTheChange() {
        mail.does("hold", CHANGE).linkedTo(LinkType.WAITS_FOR, 0, 1).engine();
        assertThat(mail.hears(LinkType.WAITS_FOR, Incident.CLOSED).state()).isEqualTo(Incident.IN_PROGRESS);
    }

    @Test
    void aProblemHoldEndsWhenTheProblemIsCancelledToo() {
        mail.does("hold", PROBLEM).linkedTo(LinkType.WAITS_FOR, 0, 1).engine();
        assertThat(mail.hears(LinkType.WAITS_FOR, Incident.CANCELLED).state()).isEqualTo(Incident.IN_PROGRESS);
    }

    @Test
    void aChangeHoldLastsWhileAnotherRecordItWaitsForIsOpen() {
        mail.does("hold", CHANGE).linkedTo(LinkType.WAITS_FOR, 1, 2).engine();
        assertThat(mail.hears(LinkType.WAITS_FOR, Incident.CLOSED).state()).isEqualTo(Incident.ON_HOLD);
    }

    @Test
    void aRecordThatOnlyMovesOnEndsNothing() {
        mail.does("hold", CHANGE).engine();
        assertThat(mail.hears(LinkType.WAITS_FOR, Incident.IN_PROGRESS).events())
                .isEmpty();
        assertThat(mail.hears(LinkType.RELATES_TO, Incident.CLOSED).events()).isEmpty();
    }

    @Test
    void aVendorHoldDoesNotEndWithALinkedRecord() {
        mail.does("hold", VENDOR).engine();
        assertThat(mail.hears(LinkType.WAITS_FOR, Incident.CLOSED).events()).isEmpty();
    }

    @Test
    void theCallerIsRemindedEveryTwoWorkingDaysThenGivenUp() {
        mail.says("hold", CALLER).waitsUntil("2026-01-07T09:00:00Z");
        assertThat(mail.value(Incident.REMINDERS)).isEqualTo(1);
        mail.waitsUntil("2026-01-12T09:00:00Z"); // two more, one of them over the weekend: Fri 9th and Tue 13th
        assertThat(mail.value(Incident.REMINDERS)).isEqualTo(2);
        mail.waitsUntil("2026-01-14T09:00:00Z");
        assertThat(mail.value(Incident.REMINDERS)).isEqualTo(3);
        assertThat(mail.state()).isEqualTo(Incident.ON_HOLD);
        mail.waitsUntil("2026-01-15T09:00:00Z");
        assertThat(mail.state()).isEqualTo(Incident.RESOLVED);
        assertThat(mail.value(Incident.RESOLUTION_CODE)).isEqualTo("NO_RESPONSE");
    }

    @Test
    void aNewQuestionIsRemindedOfFromTheBeginning() {
        mail.says("hold", CALLER).waitsUntil("2026-01-09T10:00:00Z");
        assertThat(mail.value(Incident.REMINDERS)).isEqualTo(2);
        mail.does("hold", VENDOR).says("hold", CALLER);
        assertThat(mail.value(Incident.REMINDERS)).isZero();
        assertThat(mail.value(Incident.ASKED_AT)).isEqualTo(mail.now());
    }

    @Test
    void aVendorIsNeverRemindedNorGivenUp() {
        mail.does("hold", VENDOR).waitsUntil("2026-03-01T09:00:00Z");
        assertThat(mail.state()).isEqualTo(Incident.ON_HOLD);
        assertThat(mail.value(Incident.REMINDERS)).isNull();
    }

    @Test
    void withoutRemindersTheDeskGivesUpAfterOneWait() {
        TicketCase strict = TicketCase.of(
                        Incident.type(IncidentSettings.DEFAULT.remind(0, 1)).build())
                .open(TicketCase.titled("Mail"));
        strict.says("hold", CALLER).waitsUntil("2026-01-06T09:00:00Z");
        assertThat(strict.state()).isEqualTo(Incident.RESOLVED);
    }

    @Test
    void byDefaultAVendorHoldDoesNotPauseTheCustomersClock() {
        assertThat(Incident.PAUSES.test(mail.does("hold", VENDOR).ticket())).isFalse();
        assertThat(Incident.PAUSES.test(mail.does("hold", CHANGE).ticket())).isTrue();
        assertThat(Incident.PAUSES.test(mail.does("resume").ticket())).isFalse();
    }

    @Test
    void assigningAPersonMovesNewToInProgressAndATeamDoesNot() {
        assertThat(mail.edits(TicketFields.TEAM.to(Team.of("messaging"))).state())
                .isEqualTo(Incident.NEW);
        assertThat(mail.edits(TicketFields.ASSIGNEE.to(Person.of("kim"))).state())
                .isEqualTo(Incident.IN_PROGRESS);
    }

    @Test
    void assigningAPersonElsewhereMovesNothing() {
        mail.does("hold", VENDOR).edits(TicketFields.ASSIGNEE.to(Person.of("kim")));
        assertThat(mail.state()).isEqualTo(Incident.ON_HOLD);
    }

    @Test
    void anIncidentReportedWithAnAssigneeIsInProgressAtOnce() {
        TicketCase assigned = TicketCase.of(Incident.TYPE)
                .open(NewIncident.titled("Mail").assignee(Person.of("kim")).ticket());
        assertThat(assigned.state()).isEqualTo(Incident.IN_PROGRESS);
    }
}
