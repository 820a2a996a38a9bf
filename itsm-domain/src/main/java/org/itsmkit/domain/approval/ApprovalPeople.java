package org.itsmkit.domain.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;

/** What the host's directory knows of people, for approvals. Answers must not change while one decision is made. */
public interface ApprovalPeople {

    /** Knows nobody: for what has no approvals. */
    ApprovalPeople NOBODY = new ApprovalPeople() {
        @Override
        public boolean knows(Person person) {
            return false;
        }

        @Override
        public Set<Person> membersOf(Team team) {
            return Set.of();
        }

        @Override
        public Optional<Person> managerOf(Person person) {
            return Optional.empty();
        }

        @Override
        public Set<Person> substitutesOf(Person person, Instant at) {
            return Set.of();
        }
    };

    /** Whether this person may be asked: whoever left is not known. */
    boolean knows(Person person);

    /** Who works in this team; empty when nobody does, or it is not known. */
    Set<Person> membersOf(Team team);

    /** Whom this person reports to; empty at the top. */
    Optional<Person> managerOf(Person person);

    /**
     * Who may act for this person at that instant, because this person is absent or has arranged it so, over as many steps as it
     * takes; empty when nobody.
     */
    Set<Person> substitutesOf(Person person, Instant at);
}
