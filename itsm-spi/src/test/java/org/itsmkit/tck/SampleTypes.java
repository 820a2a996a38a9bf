package org.itsmkit.tck;

import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.type.Confidentiality;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Workflow;

/** Types of tickets for the contracts: two versions of one, another of the same prefix, and a confidential one. */
final class SampleTypes {

    /** Whoever a complaint is about. */
    static final Role SUBJECT = Role.of("subject").deniedAccess();

    static final TicketType INCIDENT = type("incident", 1, "INC", Confidentiality.NORMAL);
    static final TicketType INCIDENT_2 = type("incident", 2, "INC", Confidentiality.NORMAL);
    static final TicketType FAULT = type("fault", 1, "INC", Confidentiality.NORMAL);
    static final TicketType GRIEVANCE = type("grievance", 1, "HR", Confidentiality.RESTRICTED);

    private SampleTypes() {}

    private static TicketType type(String key, int version, String prefix, Confidentiality confidentiality) {
        State open = State.of("OPEN", Category.NEW);
        State done = State.of("DONE", Category.CLOSED);
        Workflow workflow =
                Workflow.named(key).startingAt(open).allow("finish", open, done).build();
        return TicketType.named(key)
                .version(version)
                .labelled(key + " " + version)
                .numbered(prefix)
                .confidentiality(confidentiality)
                .roles(SUBJECT)
                .fields(Field.text("cause" + version).indexed())
                .workflow(workflow)
                .build();
    }
}
