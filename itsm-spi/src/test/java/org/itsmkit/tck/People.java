package org.itsmkit.tck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.spi.Directory;
import org.itsmkit.spi.standard.FixedDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The people that a directory under test holds: two tenants in which some ids are equal, and ids that are easily mixed up.
 *
 * @param members everybody, in every tenant
 * @param teams every team, with members or without
 */
public record People(List<Member> members, Map<TenantId, Set<Team>> teams) {

    static final TenantId HERE = TenantId.of("here");
    static final TenantId THERE = TenantId.of("there");
    /** A tenant of which there is nobody. */
    static final TenantId NOWHERE = TenantId.of("nowhere");

    /** Everybody of both tenants. */
    public static final People ALL = new People(
            List.of(
                    member(HERE, "ann", "it", Set.of("network", "mail"), Role.AGENT),
                    member(HERE, "Ann", "sales", Set.of()),
                    member(HERE, "bob", null, Set.of()),
                    member(HERE, "max", "it", Set.of("network"), Role.AGENT, Role.MANAGER),
                    member(HERE, "joe", "it", Set.of("mail"), Role.AGENT),
                    member(HERE, "o'neil, (é) \\", null, Set.of("mail")),
                    member(THERE, "ann", "hr", Set.of("payroll"), Role.MANAGER),
                    member(THERE, "bob", "hr", Set.of("network"), Role.AGENT),
                    member(THERE, "eve", null, Set.of())),
            Map.of(HERE, teams("network", "mail", "night shift"), THERE, teams("network", "payroll")));

    /**
     * Somebody.
     *
     * @param organisation the host's key, or null when there is none
     */
    public record Member(
            TenantId tenant,
            Person person,
            Set<Team> teams,
            Set<Role> roles,
            @Nullable String organisation) {}

    private static Member member(
            TenantId tenant, String id, @Nullable String organisation, Set<String> teams, Role... roles) {
        return new Member(tenant, Person.of(id), teams(teams.toArray(String[]::new)), Set.of(roles), organisation);
    }

    private static Set<Team> teams(String... ids) {
        return Set.copyOf(List.of(ids).stream().map(Team::of).toList());
    }

    /** The same without what the other tenants have. */
    People only(TenantId tenant) {
        return new People(
                members.stream()
                        .filter(member -> member.tenant().equals(tenant))
                        .toList(),
                Map.of(tenant, teams.get(tenant)));
    }

    /** The same, everybody without teams, roles and organisation. */
    People dismissed() {
        return new People(
                members.stream()
                        .map(member -> new Member(member.tenant(), member.person(), Set.of(), Set.of(), null))
                        .toList(),
                teams);
    }

    /** Every id that somebody has somewhere. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        members.forEach(member -> ids.add(member.person().id()));
        return ids;
    }

    /** Every id that a team has somewhere. */
    Set<String> teamIds() {
        Set<String> ids = new TreeSet<>();
        teams.values().forEach(some -> some.forEach(team -> ids.add(team.id())));
        return ids;
    }

    Optional<Member> find(TenantId tenant, Person person) {
        return members.stream()
                .filter(member ->
                        member.tenant().equals(tenant) && member.person().equals(person))
                .findFirst();
    }

    /** The right answers. */
    public Directory directory() {
        FixedDirectory.Builder builder = FixedDirectory.builder();
        teams.forEach((tenant, some) -> {
            builder.tenant(tenant);
            some.forEach(team -> builder.team(team.id()));
        });
        for (Member member : members) {
            builder.tenant(member.tenant()).person(member.person().id(), person -> {
                person.teams(member.teams().stream().map(Team::id).toArray(String[]::new));
                person.roles(member.roles().toArray(Role[]::new));
                if (member.organisation() != null) {
                    person.organisation(member.organisation());
                }
            });
        }
        return builder.build();
    }
}
