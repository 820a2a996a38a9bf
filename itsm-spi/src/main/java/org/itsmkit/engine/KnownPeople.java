package org.itsmkit.engine;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.ApprovalPeople;
import org.itsmkit.spi.Directory;

/**
 * The people of one tenant, as approvals ask for them. Substitutes are followed over as many steps as it takes, each person once.
 */
record KnownPeople(Directory directory, TenantId tenant) implements ApprovalPeople {

    @Override
    public boolean knows(Person person) {
        return directory.knows(tenant, person);
    }

    @Override
    public Set<Person> membersOf(Team team) {
        return directory.membersOf(tenant, team);
    }

    @Override
    public Optional<Person> managerOf(Person person) {
        return directory.managerOf(tenant, person);
    }

    @Override
    public Set<Person> substitutesOf(Person person, Instant at) {
        Set<Person> found = new HashSet<>();
        Set<Person> fresh = Set.of(person);
        while (!fresh.isEmpty()) {
            Set<Person> next = new HashSet<>();
            fresh.forEach(each -> next.addAll(directory.substitutesOf(tenant, each, at)));
            next.removeIf(each -> each.equals(person) || !found.add(each));
            fresh = next;
        }
        return found;
    }
}
