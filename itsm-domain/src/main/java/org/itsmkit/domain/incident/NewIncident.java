package org.itsmkit.domain.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.priority.Impact;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.sla.InvalidInput;

/**
 * An incident that is to be reported. Immutable.
 *
 * <pre>{@code
 * NewIncident.titled("Mail cannot be sent").impact(Impact.DEPARTMENT).urgency(Urgency.HIGH).requester("lee")
 * }</pre>
 */
public final class NewIncident {

    private final NewTicket ticket;

    private NewIncident(NewTicket ticket) {
        this.ticket = ticket;
    }

    public static NewIncident titled(String title) {
        return new NewIncident(NewTicket.of(Participants.NONE, TicketFields.TITLE.to(title)));
    }

    public NewIncident description(String text) {
        return with(TicketFields.DESCRIPTION.to(text));
    }

    public NewIncident impact(Impact impact) {
        return impact(InvalidInput.present("impact", impact).level());
    }

    /** The level on the type's own scale. */
    public NewIncident impact(long level) {
        return with(TicketFields.IMPACT.to(level));
    }

    public NewIncident urgency(Urgency urgency) {
        return urgency(InvalidInput.present("urgency", urgency).level());
    }

    /** The level on the type's own scale. */
    public NewIncident urgency(long level) {
        return with(TicketFields.URGENCY.to(level));
    }

    public NewIncident requester(String person) {
        return requester(Person.of(person));
    }

    /** Whose incident it is; who reports it, unless said. */
    public NewIncident requester(Person person) {
        return participant(Role.REQUESTER, person);
    }

    public NewIncident watcher(Person person) {
        return participant(Role.WATCHER, person);
    }

    public NewIncident participant(Role role, Person person) {
        return new NewIncident(new NewTicket(
                ticket.fields(),
                ticket.participants().with(InvalidInput.present("role", role), InvalidInput.present("person", person)),
                ticket.items()));
    }

    /** The configuration items that are affected. */
    public NewIncident affecting(CiId... items) {
        return new NewIncident(ticket.about(ItemRole.AFFECTED, items));
    }

    public NewIncident team(Team team) {
        return with(TicketFields.TEAM.to(team));
    }

    public NewIncident assignee(Person person) {
        return with(TicketFields.ASSIGNEE.to(person));
    }

    /** Further fields, the type's own among them. */
    public NewIncident with(FieldEdit<?>... edits) {
        List<FieldEdit<?>> fields = new ArrayList<>(ticket.fields());
        fields.addAll(Arrays.asList(InvalidInput.present("edits", edits)));
        return new NewIncident(new NewTicket(fields, ticket.participants(), ticket.items()));
    }

    /** The same as any type's new ticket. */
    public NewTicket ticket() {
        return ticket;
    }
}
