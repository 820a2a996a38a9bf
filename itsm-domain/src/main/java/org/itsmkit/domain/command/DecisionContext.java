package org.itsmkit.domain.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalContext;
import org.itsmkit.domain.approval.ApprovalPeople;
import org.itsmkit.domain.ticket.Subject;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.calendar.Calendars;

/**
 * Everything a decision may look at besides its subject and the command. A decision is a pure function of the three.
 *
 * @param actor who asks
 * @param roles every role the actor holds towards this ticket
 * @param linked what was loaded of linked tickets
 * @param touched what changed since the version the command was based on
 * @param calendars the calendars that timers name
 * @param people what the directory knows of people, for approvals
 * @param now the instant of the decision
 */
public record DecisionContext(
        Actor actor,
        Set<Role> roles,
        LinkedTickets linked,
        Touched touched,
        Calendars calendars,
        ApprovalPeople people,
        Instant now) {

    /** A decision on something that has no links, no timers, and met the version that its command was based on. */
    public static DecisionContext alone(Actor actor, Set<Role> roles, Instant now) {
        return new DecisionContext(
                actor, roles, LinkedTickets.NONE, Touched.NOTHING, Calendars.none(), ApprovalPeople.NOBODY, now);
    }

    /** The same, as the engine itself: for what a workflow does of its own accord. */
    public DecisionContext asEngine() {
        return new DecisionContext(actor, Set.of(Role.SYSTEM), linked, touched, calendars, people, now);
    }

    /** What a decision about an approval of this subject is made with. Its assignee takes part, by that role. */
    public ApprovalContext approving(Subject subject) {
        Map<String, Set<Person>> participants =
                new HashMap<>(subject.participants().asMap());
        Person assignee = subject.value(TicketFields.ASSIGNEE);
        if (assignee != null) {
            participants.put(Role.ASSIGNEE.key(), Set.of(assignee));
        }
        return new ApprovalContext(actor, now, participants, people, calendars);
    }
}
