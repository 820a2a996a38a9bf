package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentActions;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.priority.Impact;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.sla.clock.ClockStatus;
import org.junit.jupiter.api.Test;

class FirstProgramTest {

    @Test
    void aDeskThatWasGivenNothingResolvesAnIncident() {
        try (ServiceDesk desk = ServiceDesk.inMemory()) {
            Desk agent = desk.as(Actor.person("kim"));

            Ticket mail = agent.incidents()
                    .report(NewIncident.titled("Mail cannot be sent")
                            .impact(Impact.DEPARTMENT)
                            .urgency(Urgency.HIGH)
                            .requester("lee"));
            assertThat(mail.number()).isEqualTo("INC-000001");
            assertThat(mail.priority()).contains(2L);

            Ticket assigned = agent.incidents().assign(mail.id(), Team.of("messaging"), Person.of("kim"));
            assertThat(assigned.state()).isEqualTo(Incident.IN_PROGRESS);

            Ticket resolved = agent.incidents().resolve(mail.id(), Resolution.fixed("Restarted the relay"));
            assertThat(resolved.state()).isEqualTo(Incident.RESOLVED);
            assertThat(agent.tickets().history(mail.id())).hasSize(3);
            assertThat(agent.audit().verify(mail.id()).isIntact()).isTrue();
        }
    }

    @Test
    void whoReportsAnIncidentAsksForItUnlessSomebodyIsSaidTo() {
        try (ServiceDesk desk = ServiceDesk.inMemory()) {
            Actor kim = Actor.person("kim");
            NewIncident mail = NewIncident.titled("Mail");

            assertThat(desk.as(kim).incidents().report(mail).requester()).contains(Person.of("kim"));
            assertThat(desk.as(kim)
                            .incidents()
                            .report(mail.requester("lee"))
                            .participants()
                            .in(Role.REQUESTER))
                    .containsExactly(Person.of("lee"));
            assertThat(desk.as(kim.onBehalfOf(Person.of("max")))
                            .incidents()
                            .report(mail)
                            .requester())
                    .contains(Person.of("max"));
            assertThat(desk.as(Actor.automation("probe"))
                            .incidents()
                            .report(mail)
                            .requester())
                    .isEmpty();
        }
    }

    @Test
    void aRefusalNamesEveryReason() {
        try (ServiceDesk desk = ServiceDesk.inMemory()) {
            Desk agent = desk.as(Actor.person("kim"));
            Ticket mail = agent.incidents().report(NewIncident.titled("Mail").requester("lee"));

            assertThatThrownBy(() -> agent.tickets().perform(mail.id(), Perform.action(IncidentActions.RESOLVE)))
                    .isInstanceOfSatisfying(CommandRefused.class, refused -> {
                        assertThat(refused.has("resolution.code.missing")).isTrue();
                        assertThat(refused.has("resolution.notes.missing")).isTrue();
                    });
            assertThat(agent.tickets().get(mail.id())).isEqualTo(mail);
        }
    }

    @Test
    void aServiceLevelClockRunsWithTheTicket() {
        Agreement standard = Agreement.named("standard")
                .promising(
                        Target.firstResponse(Duration.ofHours(1), ServiceDeskBuilder.DEFAULT_CALENDAR),
                        Target.resolution(Duration.ofHours(8), ServiceDeskBuilder.DEFAULT_CALENDAR, Incident.PAUSES));
        try (ServiceDesk desk = ServiceDesk.builder()
                .agreements(standard)
                .clock(InstantSource.fixed(Instant.parse("2026-01-05T09:00:00Z")))
                .build()) {
            Desk agent = desk.as(Actor.person("kim"));
            Ticket mail = agent.incidents().report(NewIncident.titled("Mail").requester("lee"));
            agent.incidents().hold(mail.id(), HoldReason.CALLER, "Which mailbox?");

            assertThat(agent.serviceLevels().of(mail.id()))
                    .extracting(level -> level.reading().status())
                    .containsExactly(ClockStatus.MET, ClockStatus.PAUSED);
            agent.serviceLevels()
                    .of(mail.id())
                    .forEach(level -> System.out.println(level.reading().explain()));
            assertThat(agent.serviceLevels().recomputed(mail.id()))
                    .isEqualTo(agent.serviceLevels().of(mail.id()));

            desk.as(Actor.person("lee")).tickets().comment(mail.id(), NewComment.publicly("Mine"));
            assertThat(agent.tickets().get(mail.id()).state()).isEqualTo(Incident.IN_PROGRESS);
        }
    }
}
