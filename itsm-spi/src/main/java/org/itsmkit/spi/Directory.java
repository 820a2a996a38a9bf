package org.itsmkit.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;

/**
 * The host's people, teams and organisations. The library keeps none of its own.
 *
 * <p>An implementation MUST be safe for use by several threads, MUST answer somebody it does not know with an empty
 * result, MUST compare ids exactly, and MUST keep tenants apart. Who has a team, a role or an organisation MUST be known, and
 * so MUST a team that somebody works in: whoever left has none of them. It is asked on every command, so it SHOULD answer from
 * memory. Answers are never cached by the library. Its rules are numbered in the published contract test
 * {@code org.itsmkit.tck.DirectoryContract}.
 */
public interface Directory {

    /** Whether this person may be given work, asked, or named in a role. */
    boolean knows(TenantId tenant, Person person);

    /** Whether this team may be given work, with members or without. */
    boolean knows(TenantId tenant, Team team);

    /** The teams this person works in; never changed by whoever asked. */
    Set<Team> teamsOf(TenantId tenant, Person person);

    /** The roles this person holds in the organisation, such as {@link Role#AGENT} or {@link Role#MANAGER}. */
    Set<Role> rolesOf(TenantId tenant, Person person);

    /** The organisation this person belongs to, by the host's key. */
    Optional<String> organisationOf(TenantId tenant, Person person);

    /**
     * Who works in this team; never changed by whoever asked. Nobody unless an implementation says so: an approval that asks a team
     * then has no approvers and escalates. Whoever is named MUST be known, and MUST have the team among {@link #teamsOf}.
     */
    default Set<Person> membersOf(TenantId tenant, Team team) {
        return Set.of();
    }

    /** Whom this person reports to, who MUST be known; empty at the top, and unless an implementation says so. */
    default Optional<Person> managerOf(TenantId tenant, Person person) {
        return Optional.empty();
    }

    /**
     * Who may act for this person at that instant, because this person is absent or has arranged it so, each of whom MUST be known;
     * nobody unless an implementation says so. The library follows substitutes of substitutes itself.
     */
    default Set<Person> substitutesOf(TenantId tenant, Person person, Instant at) {
        return Set.of();
    }
}
