package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentActions;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.ResolutionCode;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.EveryPath.About;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.junit.jupiter.api.Test;

/** Somebody without rights tries every way there is. */
class AccessTest extends DeskCase {

    private static final TicketId GHOST = TicketId.of("01900000-0000-7000-8000-00000000dead");

    private final HouseRules rules = new HouseRules();
    private final EveryPath paths = new EveryPath();

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.access(rules)
                .types(Incident.type(IncidentSettings.DEFAULT)
                        .roles(HouseRules.SUBJECT)
                        .build());
    }

    @Test
    void everyMethodOfEveryServiceIsTried() {
        assertThat(new TreeSet<>(paths.all().keySet())).isEqualTo(EveryPath.methods());
    }

    @Test
    void whatMayNotBeSeenIsNotThere() {
        Ticket hidden = kim().incidents()
                .report(NewIncident.titled("Hidden").requester("lee").participant(HouseRules.SUBJECT, person("eve")));
        Ticket own = kim().incidents()
                .report(NewIncident.titled("Own").requester("sam").requester("eve"));
        Desk stranger = as("sam");
        Desk subject = as("eve");
        Desk elsewhere = desk.tenant(TenantId.of("acme")).as(Actor.person("kim"));
        Ticket theirs = elsewhere.incidents().report(NewIncident.titled("Theirs"));
        long before = kim().tickets().count(TicketSearch.all());

        paths.aboutATicket().forEach((method, call) -> {
            for (About real : List.of(
                    new About(stranger, hidden.id(), hidden.number(), own.id()),
                    new About(subject, hidden.id(), hidden.number(), own.id()),
                    new About(elsewhere, hidden.id(), "INC-999998", theirs.id()))) {
                About ghost = new About(real.desk(), GHOST, "INC-999999", real.other());
                String answer = EveryPath.answer(call, real);
                assertThat(answer).as(method + " by " + real.desk().actor()).matches("TicketNotFound: .*|nothing");
                assertThat(answer).as(method).isEqualTo(EveryPath.answer(call, ghost));
            }
        });

        assertThat(now(hidden.id())).isEqualTo(hidden);
        assertThat(now(own.id())).isEqualTo(own);
        assertThat(kim().tickets().count(TicketSearch.all())).isEqualTo(before);
        assertThat(stranger.tickets().search(TicketSearch.all()).items()).hasSize(1);
        assertThat(stranger.tickets().count(TicketSearch.all())).isEqualTo(1);
    }

    @Test
    void theOtherTicketOfAPairIsNotThereEither() {
        Ticket hidden = incident("Hidden");
        Ticket own = kim().incidents().report(NewIncident.titled("Own").requester("sam"));
        for (String method : List.of(
                "TicketService.link(TicketId,LinkType,TicketId)",
                "TicketService.unlink(TicketId,LinkType,TicketId)",
                "TicketService.merge(TicketId,TicketId)",
                "IncidentService.merge(TicketId,TicketId)",
                "IncidentService.holdFor(TicketId,HoldReason,TicketId)")) {
            var call = paths.all().get(method);
            String real = EveryPath.answer(call, new About(as("sam"), own.id(), own.number(), hidden.id()));
            String ghost = EveryPath.answer(call, new About(as("sam"), own.id(), own.number(), GHOST));
            assertThat(real).startsWith("TicketNotFound");
            assertThat(real.replace(hidden.id().toString(), "?")).isEqualTo(ghost.replace(GHOST.toString(), "?"));
        }
        assertThat(now(hidden.id())).isEqualTo(hidden);
    }

    @Test
    void whoMayOnlySeeChangesNothing() {
        Ticket mail = incident();
        Ticket other = incident("Other");
        kim().audit().anchor("2026-01");

        paths.needingRights()
                .forEach((method, call) -> assertThat(
                                EveryPath.answer(call, new About(as("rita"), mail.id(), mail.number(), other.id())))
                        .as(method)
                        .startsWith("CommandRefused")
                        .contains("not.you"));

        assertThat(now(mail.id())).isEqualTo(mail);
        assertThat(kim().tickets().count(TicketSearch.all())).isEqualTo(2);
        assertThat(as("rita").tickets().actions(mail.id())).noneMatch(action -> action.allowed());
        assertThat(kim().tickets().actions(mail.id())).anyMatch(action -> action.allowed());
    }

    @Test
    void nobodyChoosesWhatOnlyTheDeskSays() {
        Ticket mail = incident();
        for (ResolutionCode code : List.of(ResolutionCode.NO_RESPONSE, ResolutionCode.WITH_PARENT)) {
            Perform resolve = Perform.action(
                    "resolve", Incident.RESOLUTION_CODE.to(code.name()), Incident.RESOLUTION_NOTES.to("Given up"));
            assertThatThrownBy(() -> kim().tickets().perform(mail.id(), resolve))
                    .isInstanceOfSatisfying(
                            CommandRefused.class,
                            refused -> assertThat(refused.reasons())
                                    .extracting(Reason::code)
                                    .containsExactly("choice.withheld"))
                    .hasMessageContaining("FIXED");
            assertThat(kim().tickets().preview(mail.id(), resolve).isAccepted()).isFalse();
        }
        assertThat(now(mail.id())).isEqualTo(mail);
    }

    @Test
    void nobodyGivesTheEnginesCommands() {
        Ticket mail = incident();
        for (Command command : List.of(
                new Command.FireTimer("auto-close"),
                new Command.LinkedMoved(LinkType.CHILD_OF, GHOST, Incident.RESOLVED, FieldValues.EMPTY))) {
            assertThatThrownBy(() -> kim().tickets().execute(mail.id(), command))
                    .isInstanceOf(CommandRefused.class);
            assertThat(kim().tickets().preview(mail.id(), command).isAccepted()).isFalse();
        }
        for (String action : List.of("remind", "give-up", "continue", "resolve-with-parent", "merge")) {
            assertThatThrownBy(() -> kim().tickets().perform(mail.id(), Perform.action(action)))
                    .isInstanceOf(CommandRefused.class);
        }
        assertThat(now(mail.id())).isEqualTo(mail);
    }

    @Test
    void nobodyBecomesAnAgentByTakingPart() {
        for (Role role : List.of(Role.SYSTEM, Role.MANAGER, Role.AGENT, Role.ASSIGNEE)) {
            assertThatThrownBy(() -> lee().incidents()
                            .report(NewIncident.titled("Mine").requester("lee").participant(role, person("lee"))))
                    .isInstanceOf(CommandRefused.class)
                    .hasMessageContaining("role.held.elsewhere");
            assertThatThrownBy(() -> kim().tickets().addParticipant(incident().id(), role, person("lee")))
                    .isInstanceOf(CommandRefused.class);
        }
        assertThatThrownBy(() -> kim().tickets().addParticipant(incident().id(), Role.of("no-such"), person("lee")))
                .hasMessageContaining("role.unknown");
    }

    @Test
    void aFormIsNotAWayAroundTheRightToEdit() {
        Ticket mail = incident();
        Perform withMore = Perform.action(
                IncidentActions.RESOLVE,
                Incident.RESOLUTION_CODE.to("FIXED"),
                Incident.RESOLUTION_NOTES.to("Works again"),
                TicketFields.IMPACT.to(1L));
        assertThatThrownBy(() -> lee().tickets().perform(mail.id(), withMore)).hasMessageContaining("EDIT");
        Perform internally = Perform.action(
                        IncidentActions.RESOLVE,
                        Incident.RESOLUTION_CODE.to("FIXED"),
                        Incident.RESOLUTION_NOTES.to("Works again"))
                .with(NewComment.internally("psst"));
        assertThatThrownBy(() -> lee().tickets().perform(mail.id(), internally))
                .hasMessageContaining("COMMENT_INTERNALLY");

        Ticket resolved = lee().tickets()
                .perform(
                        mail.id(),
                        Perform.action(
                                IncidentActions.RESOLVE,
                                Incident.RESOLUTION_CODE.to("FIXED"),
                                Incident.RESOLUTION_NOTES.to("Works again")));
        assertThat(resolved.state()).isEqualTo(Incident.RESOLVED);
    }
}
