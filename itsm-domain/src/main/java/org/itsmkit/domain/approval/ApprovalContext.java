package org.itsmkit.domain.approval;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.Calendars;

/**
 * What a decision about an approval is made with.
 *
 * @param actor who asks
 * @param now when
 * @param participants who takes part in what is to be approved, by role key, as it stands now
 * @param people what the host's directory knows
 * @param calendars what the delays count by
 */
public record ApprovalContext(
        Actor actor, Instant now, Map<String, Set<Person>> participants, ApprovalPeople people, Calendars calendars) {

    public ApprovalContext {
        InvalidInput.present("actor", actor);
        InvalidInput.present("now", now);
        participants = Map.copyOf(participants);
        InvalidInput.present("people", people);
        InvalidInput.present("calendars", calendars);
    }

    /** Whoever asked, who holds one of these roles, and all who may act for any of them now. */
    Set<Person> conflicted(Actor askedBy, List<String> roles) {
        Set<Person> parties = initiators(askedBy);
        roles.forEach(role -> parties.addAll(participants.getOrDefault(role, Set.of())));
        return withSubstitutes(parties);
    }

    /** These persons and all who may act for any of them now. */
    Set<Person> withSubstitutes(Set<Person> persons) {
        Set<Person> all = new HashSet<>(persons);
        persons.forEach(person -> all.addAll(people.substitutesOf(person, now)));
        return all;
    }

    static Set<Person> initiators(Actor askedBy) {
        Set<Person> initiators = new HashSet<>();
        askedBy.asPerson().ifPresent(initiators::add);
        Person onBehalfOf = askedBy.onBehalfOf();
        if (onBehalfOf != null) {
            initiators.add(onBehalfOf);
        }
        return initiators;
    }
}
