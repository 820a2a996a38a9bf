package org.itsmkit.spi.standard;

import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.type.Confidentiality;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Workflow;

/** A common and a confidential kind of work. */
final class Types {

    static final Role SUBJECT = Role.of("subject").deniedAccess();

    static final TicketType INCIDENT = type("incident", "INC", Confidentiality.NORMAL);
    static final TicketType GRIEVANCE = type("grievance", "HR", Confidentiality.RESTRICTED);

    private Types() {}

    private static TicketType type(String key, String prefix, Confidentiality confidentiality) {
        State open = State.of("OPEN", Category.NEW);
        State done = State.of("DONE", Category.CLOSED);
        Workflow workflow =
                Workflow.named(key).startingAt(open).allow("finish", open, done).build();
        return TicketType.named(key)
                .numbered(prefix)
                .confidentiality(confidentiality)
                .roles(SUBJECT)
                .workflow(workflow)
                .build();
    }
}
