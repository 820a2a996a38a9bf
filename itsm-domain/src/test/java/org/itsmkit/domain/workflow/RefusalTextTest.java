package org.itsmkit.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentSettings;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.type.TicketCase;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class RefusalTextTest {

    private static final State OPEN = State.of("OPEN", Category.NEW);
    private static final State DONE = State.of("DONE", Category.CLOSED);
    private static final Role SUBJECT = Role.of("subject");
    private static final Role PARTNER = Role.of("hr-partner").labelled("an HR partner");

    private final TicketCase mail =
            TicketCase.of(Incident.type(IncidentSettings.DEFAULT).build()).open(TicketCase.titled("Mail"));

    @Test
    void anActionOfOtherStatesSaysWhichTheyAre() {
        Reason reason = mail.view("resume").reasons().get(0);
        assertThat(reason.message()).startsWith("\"Resume\" is possible in ON_HOLD, not in NEW. Available: ");
        assertThat(reason.arguments()).containsEntry("possible", "ON_HOLD");
        mail.says("hold", Incident.HOLD_REASON.to("CALLER"));
        assertThat(mail.view("start").reasons().get(0).message()).startsWith("\"Start work\" is possible in NEW, not");
        assertThat(mail.does("cancel", Incident.CANCEL_REASON.to("INVALID"))
                        .view("hold")
                        .reasons()
                        .get(0)
                        .message())
                .isEqualTo("\"Put on hold\" is possible in NEW, IN_PROGRESS, ON_HOLD, not in CANCELLED."
                        + " Available: nothing.");
    }

    @Test
    void rolesAreToldAsPeopleCallThem() {
        Reason refused = mail.as("ben").view("resolve").reasons().get(0);
        assertThat(refused.message())
                .isEqualTo("Only an agent, the assignee, a manager or the requester may do \"Resolve\"; ben is not.");
        assertThat(refused.arguments()).containsEntry("roles", "agent,assignee,manager,requester");
        mail.agent().does("propose-major", Incident.MAJOR_REASON.to("All are affected"));
        mail.manager().does("accept-major");
        assertThat(mail.caller().view("resolve").reasons())
                .extracting(Reason::message)
                .contains("Only an agent, the assignee or a manager may do this while major-status = ACCEPTED;"
                        + " lee is not.");
    }

    @Test
    void aHousesOwnRolesAreToldByTheirLabels() {
        TicketCase grievance = TicketCase.of(TicketType.named("grievance")
                        .roles(SUBJECT, PARTNER)
                        .workflow(Workflow.named("grievance")
                                .startingAt(OPEN)
                                .allow("conclude", OPEN, DONE)
                                .by(PARTNER)
                                .requiresRole(SUBJECT)
                                .build())
                        .build())
                .open(TicketCase.titled("Shouted at"));
        assertThat(grievance.does("conclude").reasons())
                .extracting(Reason::message)
                .containsExactly(
                        "Only an HR partner may do \"conclude\"; kim is not.", "Nobody takes part as a subject.");
    }

    @Test
    void aRoleIsTheSameUnderAnotherLabel() {
        assertThat(PARTNER).isEqualTo(Role.of("hr-partner"));
        assertThat(PARTNER.deniedAccess().label()).isEqualTo("an HR partner");
        assertThat(Role.of("agent").label()).isEqualTo("an agent");
        assertThatThrownBy(() -> SUBJECT.labelled("")).isInstanceOf(InvalidInput.class);
    }
}
