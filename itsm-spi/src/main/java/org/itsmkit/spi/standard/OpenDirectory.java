package org.itsmkit.spi.standard;

import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.spi.Directory;

/** Knows every person and every team, and takes everyone for an agent and a manager: for a first try, and for tests. */
public final class OpenDirectory implements Directory {

    /** Keeps nothing. */
    public OpenDirectory() {}

    @Override
    public boolean knows(TenantId tenant, Person person) {
        return true;
    }

    @Override
    public boolean knows(TenantId tenant, Team team) {
        return true;
    }

    @Override
    public Set<Team> teamsOf(TenantId tenant, Person person) {
        return Set.of();
    }

    @Override
    public Set<Role> rolesOf(TenantId tenant, Person person) {
        return Set.of(Role.AGENT, Role.MANAGER);
    }

    @Override
    public Optional<String> organisationOf(TenantId tenant, Person person) {
        return Optional.empty();
    }
}
