package org.itsmkit.domain.approval;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.sla.InvalidInput;

/** Where the approvers of a stage come from. Looked up when they are asked, and never again. */
public sealed interface ApproverSource {

    /**
     * Who that is.
     *
     * @param participants persons by role of what is to be approved
     */
    Set<Person> approvers(Map<String, Set<Person>> participants, ApprovalPeople people);

    /** These persons. */
    record Named(Set<Person> persons) implements ApproverSource {
        public Named {
            persons = inOrder(InvalidInput.each("persons", persons));
        }

        @Override
        public Set<Person> approvers(Map<String, Set<Person>> participants, ApprovalPeople people) {
            return persons;
        }
    }

    /** Whoever works in this team. */
    record Members(Team team) implements ApproverSource {
        public Members {
            InvalidInput.present("team", team);
        }

        @Override
        public Set<Person> approvers(Map<String, Set<Person>> participants, ApprovalPeople people) {
            return people.membersOf(team);
        }
    }

    /** Whoever holds this role on what is to be approved. */
    record Holders(Role role) implements ApproverSource {
        public Holders {
            InvalidInput.present("role", role);
        }

        @Override
        public Set<Person> approvers(Map<String, Set<Person>> participants, ApprovalPeople people) {
            return participants.getOrDefault(role.key(), Set.of());
        }
    }

    /**
     * The managers of whoever holds a role, from one level to another. A chain that ends early, or runs in a circle, gives those it
     * has.
     *
     * @param of whose managers
     * @param from the lowest level, 1 for the manager itself
     * @param to the highest level, at most 32
     */
    record Managers(Role of, int from, int to) implements ApproverSource {
        public Managers {
            InvalidInput.present("role", of);
            if (from < 1 || to < from || to > 32) {
                throw new InvalidInput(
                        "levels of managers", "from 1 and not above to, to at most 32", from + " to " + to);
            }
        }

        @Override
        public Set<Person> approvers(Map<String, Set<Person>> participants, ApprovalPeople people) {
            Set<Person> found = new LinkedHashSet<>();
            for (Person person : participants.getOrDefault(of.key(), Set.of())) {
                Set<Person> seen = new LinkedHashSet<>(Set.of(person));
                Optional<Person> manager = people.managerOf(person);
                for (int level = 1; level <= to && manager.isPresent() && seen.add(manager.get()); level++) {
                    if (level >= from) {
                        found.add(manager.get());
                    }
                    manager = people.managerOf(manager.get());
                }
            }
            return found;
        }
    }

    private static Set<Person> inOrder(Collection<Person> persons) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(persons));
    }
}
