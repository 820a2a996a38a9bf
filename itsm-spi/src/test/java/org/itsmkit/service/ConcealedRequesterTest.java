package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalStage;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.standard.AccessPolicies;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may not read who the requester is does not learn it from who did something. */
class ConcealedRequesterTest extends DeskCase {

    private static final State WANTED = State.of("WANTED", Category.NEW);
    private static final TicketType PURCHASE = TicketType.named("purchase")
            .workflow(Workflow.named("purchase")
                    .startingAt(WANTED)
                    .allow("order", WANTED, State.of("ORDERED", Category.CLOSED))
                    .requiresApproval(ApprovalPolicy.sequential(
                            "board", ApprovalStage.asking("board", Person.of("ann"), Person.of("whistleblower"))))
                    .build())
            .build();

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.access(new Discreet()).types(PURCHASE);
    }

    @Test
    void noReadOfHistoryNamesARequester() throws IOException {
        Ticket mail = reported();

        List<JournalEntry> whole = as("ann").tickets().history(mail.id()).toList();
        assertThat(whole).hasSize(5);
        assertThat(whole.toString()).doesNotContain("whistleblower");
        assertThat(whole.get(0).actor()).isEqualTo(Actor.person(AccessPolicy.CONCEALED.id()));
        assertThat(whole.get(1).actor())
                .as("a robot for the requester")
                .isEqualTo(Actor.automation("robot").onBehalfOf(AccessPolicy.CONCEALED));
        assertThat(whole.get(4).actor()).isEqualTo(Actor.person("kim"));
        assertThat(as("ann").tickets().history(mail.id(), 1, 10)).isEqualTo(whole.subList(1, 5));
        assertThat(as("ann").tickets().get(mail.id()).toString()).doesNotContain("whistleblower");
    }

    @Test
    void whoWasARequesterOnceIsConcealedFromTheBeginning() throws IOException {
        Ticket mail = reported();
        kim().tickets().removeParticipant(mail.id(), Role.REQUESTER, person("whistleblower"));
        kim().tickets().addParticipant(mail.id(), Role.REQUESTER, person("other"));

        assertThat(as("ann").tickets().history(mail.id()).toList().toString())
                .doesNotContain("whistleblower")
                .doesNotContain("other");
    }

    @Test
    void whatWasCommunicatedNamesNoRequester() {
        Ticket mail = kim().incidents().report(NewIncident.titled("Mail").requester("kim"));
        kim().incidents().proposeMajor(mail.id(), "Everybody is hit");
        kim().incidents().acceptMajor(mail.id());
        kim().incidents().communicate(mail.id(), "We are on it");

        assertThat(as("ann").incidents().communications(mail.id()))
                .extracting(IncidentService.Communication::by)
                .containsExactly(Actor.person(AccessPolicy.CONCEALED.id()));
    }

    @Test
    void anApproverVotesWithoutLearningWhoAsked() {
        Desk requester = as("whistleblower");
        TicketId wanted = requester
                .tickets()
                .open(
                        "purchase",
                        NewTicket.of(
                                Participants.requestedBy(person("whistleblower")), TicketFields.TITLE.to("Screens")))
                .id();
        requester.approvals().ask(wanted, "board");

        assertThat(as("ann").tickets().get(wanted).toString()).doesNotContain("whistleblower");
        assertThat(as("ann").tickets().history(wanted).toList().toString()).doesNotContain("whistleblower");
        assertThat(as("ann").tickets().actions(wanted).toString()).doesNotContain("whistleblower");
        ShownApproval shown = as("ann").approvals().find(wanted, "board").orElseThrow();
        assertThat(shown.toString()).doesNotContain("whistleblower");

        Ticket approved = as("ann").approvals().execute(wanted, "board", shown.approve("board"));
        assertThat(approved.approvals().get("board").outcome()).isEqualTo(ApprovalOutcome.APPROVED);
        assertThat(approved.toString()).doesNotContain("whistleblower");
        assertThat(now(wanted).approvals().get("board").request().askedBy()).isEqualTo(Actor.person("whistleblower"));
    }

    @Test
    void whoMayReadItAndTheRequesterSeeWhoItWas() throws IOException {
        Ticket mail = reported();

        assertThat(kim().tickets().history(mail.id()).findFirst().orElseThrow().actor())
                .isEqualTo(Actor.person("whistleblower"));
        assertThat(as("whistleblower")
                        .tickets()
                        .history(mail.id())
                        .findFirst()
                        .orElseThrow()
                        .actor())
                .isEqualTo(Actor.person("whistleblower"));
    }

    /** Opened, commented, commented for, attached to, and logged on. */
    private Ticket reported() throws IOException {
        Desk requester = as("whistleblower");
        Ticket mail = requester.incidents().report(NewIncident.titled("Mail"));
        desk.as(Actor.automation("robot").onBehalfOf(person("whistleblower")))
                .tickets()
                .comment(mail.id(), says("Hello"));
        requester.tickets().logWork(mail.id(), Duration.ofMinutes(5), "Wrote it down");
        requester
                .tickets()
                .attach(
                        mail.id(),
                        "proof.txt",
                        "text/plain",
                        new ByteArrayInputStream("proof".getBytes(StandardCharsets.UTF_8)));
        kim().tickets().logWork(mail.id(), Duration.ofMinutes(5), "Read it");
        return mail;
    }

    /** Everybody may everything, but only kim and the requester may read who that is. */
    private static final class Discreet implements AccessPolicy {

        private final AccessPolicy everyone = AccessPolicies.everyone();

        @Override
        public Set<Role> rolesOf(TenantId tenant, Actor actor, TicketType type, @Nullable Ticket ticket) {
            return everyone.rolesOf(tenant, actor, type, ticket);
        }

        @Override
        public Labels labelsOf(Ticket ticket, TicketType type) {
            return everyone.labelsOf(ticket, type);
        }

        @Override
        public Readers readersFor(TenantId tenant, Actor actor) {
            return everyone.readersFor(tenant, actor);
        }

        @Override
        public List<Reason> objections(
                TenantId tenant, Actor actor, Operation operation, @Nullable TicketType type, @Nullable Ticket ticket) {
            return List.of();
        }

        @Override
        public boolean mayRead(TenantId tenant, Actor actor, Field<?> field, @Nullable Ticket ticket) {
            return !field.equals(TicketFields.REQUESTER) || !actor.id().equals("ann");
        }

        @Override
        public boolean mayReadInternal(TenantId tenant, Actor actor, Ticket ticket) {
            return true;
        }
    }
}
