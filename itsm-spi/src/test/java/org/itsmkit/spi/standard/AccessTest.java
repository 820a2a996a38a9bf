package org.itsmkit.spi.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.spi.standard.Types.GRIEVANCE;
import static org.itsmkit.spi.standard.Types.INCIDENT;
import static org.itsmkit.spi.standard.Types.SUBJECT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.Operation;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final TenantId TENANT = TenantId.DEFAULT;
    private static final Actor AGENT = Actor.person("agent");
    private static final Actor OTHER_AGENT = Actor.person("other-agent");
    private static final Actor MANAGER = Actor.person("manager");
    private static final Actor CALLER = Actor.person("caller");
    private static final Actor STRANGER = Actor.person("stranger");
    private static final Actor UNKNOWN = Actor.person("unknown");
    private static final Actor ROBOT = Actor.automation("robot");

    private final AccessPolicy policy = AccessPolicies.by(FixedDirectory.builder()
            .person("agent", it -> it.roles(Role.AGENT).teams("network"))
            .person("other-agent", it -> it.roles(Role.AGENT).teams("mail"))
            .person("manager", it -> it.roles(Role.MANAGER))
            .person("caller")
            .person("stranger")
            .build());

    private final Ticket incident = ticket(INCIDENT, Participants.requestedBy(Person.of("caller")));
    private final Ticket grievance = ticket(
            GRIEVANCE,
            Participants.requestedBy(Person.of("caller"))
                    .with(SUBJECT, Person.of("manager"))
                    .with(SUBJECT, Person.of("agent"))
                    .with(Role.WATCHER, Person.of("agent")));

    @Test
    void aNormalTicketIsSeenByStaffAndByWhoTakesPart() {
        assertThat(List.of(AGENT, OTHER_AGENT, MANAGER, CALLER, ROBOT))
                .allSatisfy(actor -> assertThat(sees(actor, incident, INCIDENT)).isTrue());
        assertThat(List.of(STRANGER, UNKNOWN))
                .allSatisfy(actor -> assertThat(sees(actor, incident, INCIDENT)).isFalse());
    }

    @Test
    void aRestrictedTicketIsSeenByItsTeamAndByWhoTakesPart() {
        Ticket ofMail = assigned(grievance, "mail");
        assertThat(sees(CALLER, ofMail, GRIEVANCE)).isTrue();
        assertThat(sees(OTHER_AGENT, ofMail, GRIEVANCE)).isTrue();
        assertThat(List.of(MANAGER, STRANGER, ROBOT))
                .allSatisfy(actor -> assertThat(sees(actor, ofMail, GRIEVANCE)).isFalse());
        assertThat(sees(OTHER_AGENT, grievance, GRIEVANCE)).isFalse();
    }

    @Test
    void whoIsDeniedNeverSeesIt() {
        Ticket ofNetwork = assigned(grievance, "network");
        assertThat(sees(AGENT, ofNetwork, GRIEVANCE)).isFalse();
        assertThat(codes(AGENT, Operation.EDIT, GRIEVANCE, ofNetwork)).containsExactly("access.denied");
        AccessPolicy everyone = AccessPolicies.everyone();
        assertThat(everyone.readersFor(TENANT, AGENT).see(everyone.labelsOf(grievance, GRIEVANCE)))
                .isFalse();
        assertThat(everyone.readersFor(TENANT, STRANGER).see(everyone.labelsOf(grievance, GRIEVANCE)))
                .isTrue();
    }

    @Test
    void anAgentIsOneForTheOwnTeamsTickets() {
        assertThat(policy.rolesOf(TENANT, AGENT, INCIDENT, incident)).containsExactly(Role.AGENT);
        assertThat(policy.rolesOf(TENANT, AGENT, INCIDENT, assigned(incident, "mail")))
                .isEmpty();
        assertThat(policy.rolesOf(TENANT, OTHER_AGENT, INCIDENT, assigned(incident, "mail")))
                .containsExactly(Role.AGENT);
        assertThat(policy.rolesOf(TENANT, ROBOT, INCIDENT, incident))
                .containsExactlyInAnyOrder(Role.AGENT, Role.SYSTEM);
        assertThat(policy.rolesOf(TENANT, UNKNOWN, INCIDENT, null)).isEmpty();
    }

    @Test
    void theCallerMayCommentInPublicAndNothingMore() {
        for (Operation operation : List.of(Operation.OPEN, Operation.COMMENT_PUBLICLY, Operation.ATTACH)) {
            assertThat(codes(CALLER, operation, INCIDENT, incident))
                    .as("%s", operation)
                    .isEmpty();
        }
        assertThat(codes(CALLER, Operation.COMMENT_INTERNALLY, INCIDENT, incident))
                .containsExactly("access.internal");
        assertThat(codes(CALLER, Operation.EDIT, INCIDENT, incident)).containsExactly("access.not-working");
        assertThat(codes(CALLER, Operation.ERASE, INCIDENT, incident)).containsExactly("access.manager-only");
        assertThat(policy.mayReadInternal(TENANT, CALLER, incident)).isFalse();
        assertThat(codes(STRANGER, Operation.COMMENT_PUBLICLY, INCIDENT, incident))
                .containsExactly("access.denied");
        assertThat(codes(UNKNOWN, Operation.OPEN, INCIDENT, null)).containsExactly("access.unknown");
    }

    @Test
    void staffWorkAndManagersOperate() {
        assertThat(codes(AGENT, Operation.EDIT, INCIDENT, incident)).isEmpty();
        assertThat(codes(AGENT, Operation.COMMENT_INTERNALLY, INCIDENT, incident))
                .isEmpty();
        assertThat(codes(AGENT, Operation.EDIT, INCIDENT, assigned(incident, "mail")))
                .containsExactly("access.not-working");
        assertThat(codes(AGENT, Operation.COMMENT_INTERNALLY, INCIDENT, assigned(incident, "mail")))
                .isEmpty();
        assertThat(codes(AGENT, Operation.OPERATE, null, null)).containsExactly("access.manager-only");
        assertThat(codes(MANAGER, Operation.OPERATE, null, null)).isEmpty();
        assertThat(codes(ROBOT, Operation.IMPORT, null, null)).isEmpty();
        assertThat(codes(ROBOT, Operation.ERASE, INCIDENT, incident)).containsExactly("access.manager-only");
    }

    @Test
    void anAgentWhoTakesPartDoesNotReadWhatOthersNoteOfIt() {
        Ticket own = assigned(ticket(INCIDENT, Participants.requestedBy(Person.of("agent"))), "mail");
        assertThat(policy.mayReadInternal(TENANT, AGENT, own)).isFalse();
        assertThat(policy.mayReadInternal(TENANT, OTHER_AGENT, own)).isTrue();
        assertThat(policy.mayReadInternal(TENANT, AGENT, assigned(own, "network")))
                .isTrue();
    }

    private boolean sees(Actor actor, Ticket ticket, TicketType type) {
        return policy.readersFor(TENANT, actor).see(policy.labelsOf(ticket, type));
    }

    private List<String> codes(Actor actor, Operation operation, TicketType type, Ticket ticket) {
        return policy.objections(TENANT, actor, operation, type, ticket).stream()
                .map(Reason::code)
                .toList();
    }

    private static Ticket assigned(Ticket ticket, String team) {
        return with(ticket, ticket.fields().with(List.of(TicketFields.TEAM.to(Team.of(team)))));
    }

    private static Ticket ticket(TicketType type, Participants participants) {
        Instant at = Instant.parse("2026-03-02T08:00:00Z");
        return new Ticket(
                TENANT,
                new TicketId(new UUID(1, 1)),
                "N-1",
                type.ref(),
                type.workflow().initial(),
                at,
                FieldValues.EMPTY,
                participants,
                AffectedItems.NONE,
                0,
                Map.of(),
                Map.of(),
                at,
                at,
                1);
    }

    private static Ticket with(Ticket it, FieldValues fields) {
        return new Ticket(
                it.tenant(),
                it.id(),
                it.number(),
                it.type(),
                it.state(),
                it.stateSince(),
                fields,
                it.participants(),
                it.items(),
                it.links(),
                it.timerFirings(),
                it.approvals(),
                it.createdAt(),
                it.updatedAt(),
                it.version());
    }
}
