package org.itsmkit.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.incident.Incident.HOLD_REASON;
import static org.itsmkit.domain.incident.Incident.RESOLUTION_CODE;
import static org.itsmkit.domain.incident.Incident.RESOLUTION_NOTES;

import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.TicketCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentEndTest {

    private static final Perform FIXED =
            new Perform("resolve", Resolution.fixed("Restarted the relay").edits(), null);

    private final TicketCase mail = TicketCase.of(Incident.TYPE)
            .open(NewIncident.titled("Mail cannot be sent").requester("lee").ticket())
            .agent();

    @Test
    void resolvedIsReachableFromNewFromInProgressAndFromOnHold() {
        assertThat(mail.does(FIXED).state()).isEqualTo(Incident.RESOLVED);
        assertThat(mail.says("reopen").does(FIXED).state()).isEqualTo(Incident.RESOLVED);
        assertThat(mail.says("reopen")
                        .does("hold", HOLD_REASON.to("VENDOR"))
                        .does(FIXED)
                        .state())
                .isEqualTo(Incident.RESOLVED);
        assertThat(mail.value(HOLD_REASON)).isNull();
    }

    @Test
    void resolvingNeedsACodeAndNotesAndSaysBothAtOnce() {
        assertThat(mail.does("resolve").refusal())
                .containsExactly("resolution.code.missing", "resolution.notes.missing");
        assertThat(mail.reasons().get(0).message()).contains("Choose one of FIXED, WORKAROUND");
    }

    @Test
    void aResolvedIncidentKeepsItsCodeAndNotes() {
        mail.does(FIXED);
        assertThat(mail.edits(RESOLUTION_CODE.to("WORKAROUND")).accepted()).isTrue();
        assertThat(mail.edits(RESOLUTION_CODE.cleared()).refusal()).containsExactly("resolution.code.missing");
    }

    @Test
    void aStrangerMayNotResolveAndIsToldEverything() {
        assertThat(mail.as("eve", Role.WATCHER).does("resolve").refusal())
                .containsExactly("actor.not.permitted", "resolution.code.missing", "resolution.notes.missing");
    }

    @Test
    void theCallerMayResolveReopenAndCloseAnOrdinaryIncident() {
        mail.caller().does(FIXED);
        assertThat(mail.says("reopen").state()).isEqualTo(Incident.IN_PROGRESS);
        assertThat(mail.does(FIXED).does("close").state()).isEqualTo(Incident.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "in progress", "on hold", "closed", "cancelled"})
    void onlyResolvedReopens(String where) {
        switch (where) {
            case "in progress" -> mail.does("start");
            case "on hold" -> mail.does("hold", HOLD_REASON.to("VENDOR"));
            case "closed" -> mail.does(FIXED).does("close");
            case "cancelled" -> mail.does("cancel", Incident.CANCEL_REASON.to("INVALID"));
            default -> {}
        }
        assertThat(mail.says("reopen").refusal()).containsExactly("action.not.in.state");
    }

    @Test
    void reopeningCountsRemembersWhoAndForgetsTheResolution() {
        mail.does(FIXED).caller().says("reopen");
        assertThat(mail.value(Incident.REOPEN_COUNT)).isEqualTo(1);
        assertThat(mail.value(Incident.REOPENED_BY)).isEqualTo(Person.of("lee"));
        assertThat(mail.value(Incident.REOPENED_AT)).isEqualTo(mail.now());
        assertThat(mail.value(RESOLUTION_CODE)).isNull();
    }

    @Test
    void reopeningSaysWhy() {
        assertThat(mail.does(FIXED).does("reopen").refusal()).containsExactly("comment.missing");
    }

    @Test
    void reopeningHasALimit() {
        TicketCase strict = TicketCase.of(
                        Incident.type(IncidentSettings.DEFAULT.reopenAtMost(2)).build())
                .open(TicketCase.titled("Mail"));
        strict.does(FIXED).says("reopen").does(FIXED).says("reopen").does(FIXED);
        assertThat(strict.says("reopen").refusal()).containsExactly("reopen.limit");
        assertThat(strict.view("reopen").allowed()).isFalse();
    }

    @Test
    void aHouseMayForbidReopening() {
        TicketCase never = TicketCase.of(
                        Incident.type(IncidentSettings.DEFAULT.reopenAtMost(0)).build())
                .open(TicketCase.titled("Mail"));
        assertThat(never.does(FIXED).says("reopen").refusal()).containsExactly("reopen.limit");
    }

    @Test
    void theCountersCannotBeEdited() {
        assertThat(mail.edits(Incident.REOPEN_COUNT.to(0L)).refusal()).containsExactly("reopen.count.readonly");
        assertThat(TicketCase.of(Incident.TYPE)
                        .open(TicketCase.titled("Mail", Incident.MAJOR_STATUS.to("ACCEPTED")))
                        .refusal())
                .containsExactly("major.status.readonly");
    }

    @Test
    void anAnswerToAClosedIncidentOpensALinkedFollowUp() {
        mail.does(FIXED).does("close").caller().comments();
        assertThat(mail.effects()).containsExactly(Effect.OpenLinked.as(LinkType.FOLLOWS_UP));
        assertThat(mail.state()).isEqualTo(Incident.CLOSED);
    }

    @Test
    void neitherAnAgentsCommentNorAMachinesOpensAFollowUp() {
        mail.does(FIXED).does("close");
        assertThat(mail.comments().effects()).isEmpty();
        assertThat(mail.asMachine(Role.REQUESTER).comments().effects()).isEmpty();
    }

    @Test
    void aResolvedIncidentClosesAfterFiveWorkingDays() {
        mail.does(FIXED).waitsUntil("2026-01-12T08:59:59Z");
        assertThat(mail.state()).isEqualTo(Incident.RESOLVED);
        mail.waitsUntil("2026-01-12T09:00:00Z");
        assertThat(mail.state()).isEqualTo(Incident.CLOSED);
    }

    @Test
    void aReopenedIncidentIsNotClosedAndWaitsAnewWhenResolvedAgain() {
        mail.does(FIXED).waitsUntil("2026-01-09T09:00:00Z").says("reopen").waitsUntil("2026-01-13T09:00:00Z");
        assertThat(mail.state()).isEqualTo(Incident.IN_PROGRESS);
        mail.does(FIXED).waitsUntil("2026-01-19T09:00:00Z");
        assertThat(mail.state()).isEqualTo(Incident.RESOLVED);
        mail.waitsUntil("2026-01-20T09:00:00Z");
        assertThat(mail.state()).isEqualTo(Incident.CLOSED);
    }

    @Test
    void aClosedIncidentCannotBeEdited() {
        mail.does(FIXED).does("close");
        assertThat(mail.edits(TicketFields.TITLE.to("x"), RESOLUTION_NOTES.to("y"))
                        .refusal())
                .containsExactly("title.readonly", "resolution.notes.readonly");
    }

    @Test
    void aFieldThatAHouseAddedCannotBeEditedAfterTheEndEither() {
        Field<String> service = Field.text("service");
        TicketCase own = TicketCase.of(
                        Incident.type(IncidentSettings.DEFAULT).fields(service).build())
                .open(TicketCase.titled("Mail", service.to("mail")));
        assertThat(own.edits(service.to("relay")).accepted()).isTrue();
        assertThat(own.does("cancel", Incident.CANCEL_REASON.to("INVALID"))
                        .edits(service.to("mail"))
                        .refusal())
                .containsExactly("service.readonly");
    }

    @Test
    void peopleAreNotOfferedTheCodesThatOnlyTheEngineSets() {
        Field<?> code = mail.view("resolve").form().keySet().iterator().next();
        assertThat(code).isEqualTo(RESOLUTION_CODE);
        assertThat(code.offered()).containsExactly("FIXED", "WORKAROUND", "NOT_REPRODUCIBLE", "DUPLICATE");
        assertThat(mail.does("resolve").reasons().get(0).message())
                .isEqualTo("\"Resolution code\" is required."
                        + " Choose one of FIXED, WORKAROUND, NOT_REPRODUCIBLE, DUPLICATE.");
        assertThat(mail.engine().hears(LinkType.CHILD_OF, Incident.RESOLVED).value(RESOLUTION_CODE))
                .isEqualTo("WITH_PARENT");
        assertThat(RESOLUTION_CODE.accept("NO_RESPONSE")).isEqualTo("NO_RESPONSE");
    }

    @Test
    void aChildIsResolvedAsItsParentWas() {
        mail.engine()
                .hears(
                        LinkType.CHILD_OF,
                        Incident.RESOLVED,
                        Resolution.workaround("Use the web mail").edits().toArray(FieldEdit<?>[]::new));
        assertThat(mail.state()).isEqualTo(Incident.RESOLVED);
        assertThat(mail.value(RESOLUTION_CODE)).isEqualTo("WORKAROUND");
        assertThat(mail.value(RESOLUTION_NOTES)).isEqualTo("Use the web mail");
    }

    @Test
    void aChildOfAParentThatSaysNothingIsResolvedWithItsParent() {
        mail.engine().hears(LinkType.CHILD_OF, Incident.RESOLVED);
        assertThat(mail.value(RESOLUTION_CODE)).isEqualTo("WITH_PARENT");
    }

    @Test
    void aResolvedClosedOrCancelledChildIsNotTouchedAtAll() {
        mail.does(FIXED);
        assertThat(mail.engine().hears(LinkType.CHILD_OF, Incident.RESOLVED).events())
                .isEmpty();
        mail.agent().does("close").engine();
        assertThat(mail.hears(LinkType.CHILD_OF, Incident.RESOLVED).events()).isEmpty();
        assertThat(mail.value(RESOLUTION_CODE)).isEqualTo("FIXED");
    }

    @Test
    void eachCallerMayRejectTheirOwnChild() {
        mail.engine().hears(LinkType.CHILD_OF, Incident.RESOLVED).caller().says("reopen");
        assertThat(mail.state()).isEqualTo(Incident.IN_PROGRESS);
    }

    @Test
    void aDuplicateIsCancelledByTheEngineAlone() {
        assertThat(mail.does("merge").refusal()).containsExactly("actor.not.permitted");
        mail.does("hold", HOLD_REASON.to("VENDOR")).engine().does("merge");
        assertThat(mail.state()).isEqualTo(Incident.CANCELLED);
        assertThat(mail.value(Incident.CANCEL_REASON)).isEqualTo("DUPLICATE");
    }

    @Test
    void cancellingNeedsAReason() {
        assertThat(mail.does("cancel").refusal()).containsExactly("cancel.reason.missing");
        assertThat(mail.caller()
                        .does("cancel", Incident.CANCEL_REASON.to("WITHDRAWN"))
                        .state())
                .isEqualTo(Incident.CANCELLED);
    }

    @Test
    void theFirstPublicAnswerOfWhoWorksOnItIsTheFirstResponse() {
        mail.caller()
                .comments()
                .agent()
                .notes()
                .asMachine(Role.AGENT)
                .comments()
                .as("wan", Role.WATCHER)
                .comments();
        assertThat(mail.value(TicketFields.FIRST_RESPONSE_AT)).isNull();
        mail.agent().comments();
        assertThat(mail.value(TicketFields.FIRST_RESPONSE_AT)).isEqualTo(mail.now());
        mail.at("2026-01-06T09:00:00Z").comments();
        assertThat(mail.value(TicketFields.FIRST_RESPONSE_AT)).isNotEqualTo(mail.now());
    }

    @Test
    void anAgentWhoAsksForThemselvesDoesNotRespondToThemselves() {
        mail.as("kim", Role.AGENT, Role.REQUESTER).comments();
        assertThat(mail.value(TicketFields.FIRST_RESPONSE_AT)).isNull();
    }

    @Test
    void askingTheCallerIsAFirstResponse() {
        mail.says("hold", HOLD_REASON.to("CALLER"));
        assertThat(mail.value(TicketFields.FIRST_RESPONSE_AT)).isEqualTo(mail.now());
    }
}
