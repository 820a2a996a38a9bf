package org.itsmkit.spi.broken;

import static org.itsmkit.spi.broken.Broken.by;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.spi.Directory;
import org.itsmkit.spi.standard.OpenDirectory;
import org.itsmkit.tck.People;
import org.itsmkit.tck.People.Member;
import org.itsmkit.tck.Rule;

/** Directories that are broken in one place each. */
final class BrokenDirectories {

    private static final TenantId HERE = TenantId.of("here");

    private BrokenDirectories() {}

    /** What they are made from. */
    static Broken<Function<People, Directory>> base() {
        return by("nothing is broken", Forwarding::new);
    }

    static Stream<Broken<Function<People, Directory>>> all() {
        return Stream.of(
                by("organisations are not kept", NoOrganisation::new, Rule.DIRECTORY_KNOWS),
                by("each person has one role", OneRole::new, Rule.DIRECTORY_KNOWS),
                by("teams without members are unknown", OnlyWithMembers::new, Rule.DIRECTORY_KNOWS),
                by(
                        "everybody is known",
                        people -> new OpenDirectory(),
                        Rule.DIRECTORY_KNOWS,
                        Rule.DIRECTORY_UNKNOWN,
                        Rule.DIRECTORY_EXACT,
                        Rule.DIRECTORY_TENANTS),
                by("strangers are an error", StrangersThrow::new, Rule.DIRECTORY_UNKNOWN),
                by("strangers are null", StrangersNull::new, Rule.DIRECTORY_UNKNOWN, Rule.DIRECTORY_CONSISTENT),
                by("case is ignored", Caseless::new, Rule.DIRECTORY_EXACT, Rule.DIRECTORY_KNOWS),
                by("ids are trimmed", Trimming::new, Rule.DIRECTORY_EXACT),
                by("% is a wild card", WildCards::new, Rule.DIRECTORY_EXACT),
                by("who left keeps the team", Leavers::new, Rule.DIRECTORY_CONSISTENT),
                by("a team that was closed keeps its members", ClosedTeam::new, Rule.DIRECTORY_CONSISTENT),
                by(
                        "every tenant has these persons",
                        EveryTenant::new,
                        Rule.DIRECTORY_TENANTS,
                        Rule.DIRECTORY_CONSISTENT),
                by("roles are every tenant's", SharedRoles::new, Rule.DIRECTORY_TENANTS),
                by("teams are every tenant's", SharedTeams::new, Rule.DIRECTORY_TENANTS),
                by("answers are the directory's own", OwnSets::new, Rule.DIRECTORY_STEADY),
                by("two threads share one query", OneQuery::new, Rule.DIRECTORY_THREADS));
    }

    /** A right directory, to be broken in one place. */
    private static class Forwarding implements Directory {
        final People people;
        final Directory right;

        Forwarding(People people) {
            this.people = people;
            this.right = people.directory();
        }

        /** Who is meant. */
        Person meant(TenantId tenant, Person person) {
            return person;
        }

        @Override
        public boolean knows(TenantId tenant, Person person) {
            return right.knows(tenant, meant(tenant, person));
        }

        @Override
        public boolean knows(TenantId tenant, Team team) {
            return right.knows(tenant, team);
        }

        @Override
        public Set<Team> teamsOf(TenantId tenant, Person person) {
            return right.teamsOf(tenant, meant(tenant, person));
        }

        @Override
        public Set<Role> rolesOf(TenantId tenant, Person person) {
            return right.rolesOf(tenant, meant(tenant, person));
        }

        @Override
        public Optional<String> organisationOf(TenantId tenant, Person person) {
            return right.organisationOf(tenant, meant(tenant, person));
        }

        final Person first(TenantId tenant, Person person, Function<String, Boolean> fits) {
            return people.members().stream()
                    .filter(member -> member.tenant().equals(tenant))
                    .map(Member::person)
                    .filter(each -> fits.apply(each.id()))
                    .findFirst()
                    .orElse(person);
        }
    }

    private static final class NoOrganisation extends Forwarding {
        NoOrganisation(People people) {
            super(people);
        }

        @Override
        public Optional<String> organisationOf(TenantId tenant, Person person) {
            return Optional.empty();
        }
    }

    private static final class OneRole extends Forwarding {
        OneRole(People people) {
            super(people);
        }

        @Override
        public Set<Role> rolesOf(TenantId tenant, Person person) {
            return super.rolesOf(tenant, person).stream().limit(1).collect(java.util.stream.Collectors.toSet());
        }
    }

    private static final class OnlyWithMembers extends Forwarding {
        OnlyWithMembers(People people) {
            super(people);
        }

        @Override
        public boolean knows(TenantId tenant, Team team) {
            return people.members().stream()
                    .anyMatch(member ->
                            member.tenant().equals(tenant) && member.teams().contains(team));
        }
    }

    private static final class StrangersThrow extends Forwarding {
        StrangersThrow(People people) {
            super(people);
        }

        @Override
        public Set<Role> rolesOf(TenantId tenant, Person person) {
            if (!knows(tenant, person)) {
                throw new NoSuchElementException(person.id());
            }
            return super.rolesOf(tenant, person);
        }
    }

    private static final class StrangersNull extends Forwarding {
        StrangersNull(People people) {
            super(people);
        }

        @Override
        public Set<Team> teamsOf(TenantId tenant, Person person) {
            return knows(tenant, person) ? super.teamsOf(tenant, person) : null;
        }
    }

    private static final class Caseless extends Forwarding {
        Caseless(People people) {
            super(people);
        }

        @Override
        Person meant(TenantId tenant, Person person) {
            String id = person.id().toLowerCase(Locale.ROOT);
            return first(tenant, person, each -> each.toLowerCase(Locale.ROOT).equals(id));
        }
    }

    private static final class Trimming extends Forwarding {
        Trimming(People people) {
            super(people);
        }

        @Override
        Person meant(TenantId tenant, Person person) {
            return Person.of(person.id().strip());
        }
    }

    private static final class WildCards extends Forwarding {
        WildCards(People people) {
            super(people);
        }

        @Override
        Person meant(TenantId tenant, Person person) {
            String id = person.id();
            return id.endsWith("%")
                    ? first(tenant, person, each -> each.startsWith(id.substring(0, id.length() - 1)))
                    : person;
        }
    }

    private static final class Leavers extends Forwarding {
        Leavers(People people) {
            super(people);
        }

        @Override
        public Set<Team> teamsOf(TenantId tenant, Person person) {
            return person.id().equals("left") ? Set.of(Team.of("network")) : super.teamsOf(tenant, person);
        }
    }

    private static final class ClosedTeam extends Forwarding {
        ClosedTeam(People people) {
            super(people);
        }

        @Override
        public boolean knows(TenantId tenant, Team team) {
            return !team.id().equals("mail") && super.knows(tenant, team);
        }
    }

    private static final class EveryTenant extends Forwarding {
        EveryTenant(People people) {
            super(people);
        }

        @Override
        public boolean knows(TenantId tenant, Person person) {
            return people.members().stream().anyMatch(member -> member.person().equals(person));
        }

        @Override
        public Set<Team> teamsOf(TenantId tenant, Person person) {
            return people.members().stream()
                    .filter(member -> member.person().equals(person))
                    .map(Member::teams)
                    .findFirst()
                    .orElse(Set.of());
        }
    }

    private static final class SharedRoles extends Forwarding {
        SharedRoles(People people) {
            super(people);
        }

        @Override
        public Set<Role> rolesOf(TenantId tenant, Person person) {
            return super.rolesOf(HERE, person);
        }
    }

    private static final class SharedTeams extends Forwarding {
        SharedTeams(People people) {
            super(people);
        }

        @Override
        public boolean knows(TenantId tenant, Team team) {
            return people.teams().values().stream().anyMatch(teams -> teams.contains(team));
        }
    }

    private static final class OwnSets extends Forwarding {
        private final Map<Object, Set<Role>> roles = new HashMap<>();

        OwnSets(People people) {
            super(people);
        }

        @Override
        public Set<Role> rolesOf(TenantId tenant, Person person) {
            return roles.computeIfAbsent(tenant + "/" + person, key -> new HashSet<>(super.rolesOf(tenant, person)));
        }
    }

    private static final class OneQuery extends Forwarding {
        private volatile Person asked;

        OneQuery(People people) {
            super(people);
        }

        @Override
        Person meant(TenantId tenant, Person person) {
            asked = person;
            LockSupport.parkNanos(1_000);
            return asked;
        }
    }
}
