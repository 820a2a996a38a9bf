package org.itsmkit.examples.quickstart.readme;

import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.type.Confidentiality;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.sla.calendar.CalendarKey;

// readme: grievance
final class Grievance {

    static final Role HR_PARTNER = Role.of("hr-partner").labelled("an HR partner");
    static final Role SUBJECT = Role.of("subject").deniedAccess(); // never sees the case, whatever else allows it

    static final Field<String> FINDING =
            Field.text("finding").labelled("Finding").personal();

    static final State OPEN = State.of("OPEN", Category.NEW);
    static final State INVESTIGATION = State.of("INVESTIGATION", Category.ACTIVE);
    static final State CONCLUDED = State.of("CONCLUDED", Category.CLOSED);
    static final State WITHDRAWN = State.of("WITHDRAWN", Category.CANCELLED);

    static final TicketType TYPE = TicketType.named("hr-grievance")
            .labelled("Grievance")
            .numbered("HRG")
            .confidentiality(Confidentiality.RESTRICTED)
            .roles(HR_PARTNER, SUBJECT)
            .fields(FINDING)
            .withoutPriorities()
            .workflow(Workflow.named("hr-grievance")
                    .startingAt(OPEN)
                    .allow("investigate", OPEN, INVESTIGATION)
                    .by(HR_PARTNER)
                    .requiresRole(SUBJECT)
                    .allow("conclude", INVESTIGATION, CONCLUDED)
                    .by(HR_PARTNER)
                    .requires(FINDING)
                    .allow("withdraw", OPEN, WITHDRAWN)
                    .by(Role.REQUESTER)
                    .allowIn("escalate", INVESTIGATION)
                    .bySystem()
                    .notifies("grievance.late", HR_PARTNER)
                    .afterWorkingDays("late", 30, CalendarKey.of("hr"))
                    .whileIn(INVESTIGATION)
                    .performs("escalate")
                    .build()) // refuses to exist when a state cannot be reached, or left, or a field is unknown
            .build();
}
// readme: end
