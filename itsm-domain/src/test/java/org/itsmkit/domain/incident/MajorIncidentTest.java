package org.itsmkit.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.incident.Incident.MAJOR_REASON;
import static org.itsmkit.domain.incident.Incident.MAJOR_STATUS;

import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.LinkedTickets.Group;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.type.TicketCase;
import org.junit.jupiter.api.Test;

class MajorIncidentTest {

    private static final Perform FIXED =
            new Perform("resolve", Resolution.fixed("Restarted the relay").edits(), null);

    private final TicketCase mail = TicketCase.of(Incident.TYPE).open(TicketCase.titled("Mail is down everywhere"));

    private TicketCase major() {
        return mail.agent()
                .does("propose-major", MAJOR_REASON.to("Everybody"))
                .manager()
                .does("accept-major")
                .agent();
    }

    @Test
    void aProposalNeedsAReason() {
        assertThat(mail.does("propose-major").refusal()).containsExactly("major.reason.missing");
        assertThat(mail.does("propose-major", MAJOR_REASON.to("Everybody")).value(MAJOR_STATUS))
                .isEqualTo("PROPOSED");
    }

    @Test
    void onlyAManagerAcceptsOrDeclines() {
        mail.does("propose-major", MAJOR_REASON.to("Everybody"));
        assertThat(mail.does("accept-major").refusal()).containsExactly("actor.not.permitted");
        assertThat(mail.says("decline-major").refusal()).containsExactly("actor.not.permitted");
        mail.manager().does("accept-major");
        assertThat(Incident.IS_MAJOR.test(mail.ticket())).isTrue();
        assertThat(mail.value(Incident.MAJOR_SINCE)).isEqualTo(mail.now());
        assertThat(mail.state()).isEqualTo(Incident.NEW);
    }

    @Test
    void whatIsNotProposedCannotBeAcceptedNorDeclined() {
        assertThat(mail.manager().does("accept-major").refusal()).containsExactly("major.not.proposed");
        assertThat(mail.says("decline-major").refusal()).containsExactly("major.not.proposed");
    }

    @Test
    void whatIsProposedOrAcceptedIsNotProposedAgain() {
        mail.does("propose-major", MAJOR_REASON.to("Everybody"));
        assertThat(mail.does("propose-major", MAJOR_REASON.to("Really")).refusal())
                .containsExactly("major.already");
    }

    @Test
    void whatWasDeclinedMayBeProposedForAnotherReason() {
        mail.does("propose-major", MAJOR_REASON.to("Everybody"))
                .manager()
                .says("decline-major")
                .agent();
        assertThat(mail.does("propose-major", MAJOR_REASON.to("Everybody")).refusal())
                .containsExactly("major.reason.unchanged");
        assertThat(mail.does("propose-major", MAJOR_REASON.to("Also in Seoul")).accepted())
                .isTrue();
    }

    @Test
    void decliningSaysWhy() {
        mail.does("propose-major", MAJOR_REASON.to("Everybody")).manager();
        assertThat(mail.does("decline-major").refusal()).containsExactly("comment.missing");
    }

    @Test
    void itsCommunicationIsPublicAndItsCadenceIsMeasuredFromTheLastOne() {
        major();
        assertThat(mail.does("communicate").refusal()).containsExactly("comment.missing");
        assertThat(mail.does(Perform.action("communicate").with(NewComment.internally("psst")))
                        .refusal())
                .containsExactly("comment.not.public");
        assertThat(mail.at("2026-01-05T09:30:00Z").says("communicate").value(Incident.COMMUNICATED_AT))
                .isEqualTo(mail.now());
    }

    @Test
    void onlyAMajorIncidentIsCommunicatedAndReviewed() {
        assertThat(mail.says("communicate").refusal()).containsExactly("major.not.accepted");
        assertThat(mail.does(FIXED).does("review", Incident.REVIEW.to("x")).refusal())
                .containsExactly("major.not.accepted");
    }

    @Test
    void itIsNotClosedBeforeReviewAndALinkedProblemOrAReason() {
        major().does(FIXED);
        assertThat(mail.does("close").refusal()).containsExactly("major.review.missing", "major.problem.missing");
        mail.does("review", Incident.REVIEW.to("Relay had no watchdog"));
        assertThat(mail.does("close").refusal()).containsExactly("major.problem.missing");
        assertThat(mail.linkedTo(LinkType.CAUSED_BY, new Group("change", Category.CLOSED, 9))
                        .does("close")
                        .refusal())
                .containsExactly("major.problem.missing");
        assertThat(mail.linkedTo(
                                LinkType.CAUSED_BY,
                                new Group("change", Category.CLOSED, 9),
                                new Group("problem", Category.NEW, 1))
                        .does("close")
                        .state())
                .isEqualTo(Incident.CLOSED);
    }

    @Test
    void aHouseSaysWhichTypeItsProblemsAre() {
        TicketCase own = TicketCase.of(Incident.type(IncidentSettings.DEFAULT.problemsAre("cause"))
                        .build())
                .open(TicketCase.titled("Mail"))
                .does("propose-major", MAJOR_REASON.to("Everybody"));
        own.manager().does("accept-major");
        own.agent().does(FIXED).does("review", Incident.REVIEW.to("a"));
        own.linkedTo(LinkType.CAUSED_BY, new Group("problem", Category.NEW, 1));
        assertThat(own.does("close").refusal()).containsExactly("major.problem.missing");
        own.linkedTo(LinkType.CAUSED_BY, new Group("cause", Category.NEW, 1));
        assertThat(own.does("close").state()).isEqualTo(Incident.CLOSED);
    }

    @Test
    void aRecordedReasonStandsForTheLinkedProblem() {
        major().does(FIXED);
        mail.does("review", Incident.REVIEW.to("Power cut"), Incident.NO_PROBLEM_REASON.to("Cause known and outside"));
        assertThat(mail.does("close").state()).isEqualTo(Incident.CLOSED);
    }

    @Test
    void reopeningMakesTheReviewDue() {
        major().does(FIXED).does("review", Incident.REVIEW.to("a"), Incident.NO_PROBLEM_REASON.to("b"));
        mail.says("reopen").does(FIXED);
        assertThat(mail.does("close").refusal()).containsExactly("major.review.missing");
    }

    @Test
    void itNeverClosesByItself() {
        major().does(FIXED).does("review", Incident.REVIEW.to("a"), Incident.NO_PROBLEM_REASON.to("b"));
        assertThat(mail.waitsUntil("2026-06-01T09:00:00Z").state()).isEqualTo(Incident.RESOLVED);
    }

    @Test
    void neitherDoesOneThatIsStillProposed() {
        mail.does("propose-major", MAJOR_REASON.to("Everybody")).does(FIXED);
        assertThat(mail.waitsUntil("2026-06-01T09:00:00Z").state()).isEqualTo(Incident.RESOLVED);
        assertThat(mail.does("close").refusal()).containsExactly("major.undecided");
        mail.manager().says("decline-major");
        assertThat(mail.does("close").state()).isEqualTo(Incident.CLOSED);
    }

    @Test
    void itIsNotGivenUpForAnAnswerThatNeverComes() {
        major().says("hold", Incident.HOLD_REASON.to("CALLER"));
        assertThat(mail.waitsUntil("2026-06-01T09:00:00Z").state()).isEqualTo(Incident.ON_HOLD);
    }

    @Test
    void aCallerMayNotResolveCloseOrReopenIt() {
        major();
        assertThat(mail.caller().does(FIXED).refusal()).containsExactly("actor.not.permitted");
        mail.agent().does(FIXED).does("review", Incident.REVIEW.to("a"), Incident.NO_PROBLEM_REASON.to("b"));
        assertThat(mail.caller().does("close").refusal()).containsExactly("actor.not.permitted");
        assertThat(mail.says("reopen").refusal()).containsExactly("actor.not.permitted");
        assertThat(mail.as("kim", Role.AGENT, Role.REQUESTER).says("reopen").accepted())
                .isTrue();
    }

    @Test
    void itIsNeitherCancelledNorMergedIntoAnother() {
        major();
        assertThat(mail.does("cancel", Incident.CANCEL_REASON.to("INVALID")).refusal())
                .containsExactly("major.cancel");
        assertThat(mail.engine().does("merge").refusal()).containsExactly("major.merge");
    }

    @Test
    void whatACallerMayDoAndWhyNotTheRestIsToldWithEveryReason() {
        major().does(FIXED).caller();
        assertThat(mail.view("close").allowed()).isFalse();
        assertThat(mail.view("close").reasons()).hasSize(3);
        assertThat(mail.agent().view("review").form())
                .containsOnlyKeys(
                        Incident.REVIEW,
                        Incident.NO_PROBLEM_REASON,
                        Incident.RESOLUTION_CODE,
                        Incident.RESOLUTION_NOTES);
    }
}
