package org.itsmkit.spi.standard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Directory;
import org.jspecify.annotations.Nullable;

/**
 * A directory that is written down once and does not change.
 *
 * <pre>{@code
 * Directory people = FixedDirectory.builder()
 *         .person("ann", it -> it.roles(Role.AGENT).teams("network").organisation("it"))
 *         .person("bob")
 *         .tenant(TenantId.of("hr"))
 *         .person("eve", it -> it.roles(Role.AGENT, Role.MANAGER))
 *         .build();
 * }</pre>
 */
public final class FixedDirectory implements Directory {

    private record Entry(
            Set<Team> teams,
            Set<Role> roles,
            @Nullable String organisation,
            @Nullable Person manager,
            List<Absence> absences) {
        static final Entry UNKNOWN = new Entry(Set.of(), Set.of(), null, null, List.of());
    }

    /** From the first instant until just before the other, these persons act for somebody. */
    private record Absence(Instant from, Instant until, Set<Person> substitutes) {
        boolean holdsAt(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    private record Key<T>(TenantId tenant, T who) {}

    private final Map<Key<Person>, Entry> persons;
    private final Set<Key<Team>> teams;

    private FixedDirectory(Builder builder) {
        persons = Map.copyOf(builder.persons);
        teams = Set.copyOf(builder.teams);
    }

    /** Begins a directory, with {@link TenantId#DEFAULT}. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public boolean knows(TenantId tenant, Person person) {
        return persons.containsKey(new Key<>(tenant, person));
    }

    @Override
    public boolean knows(TenantId tenant, Team team) {
        return teams.contains(new Key<>(tenant, team));
    }

    @Override
    public Set<Team> teamsOf(TenantId tenant, Person person) {
        return entry(tenant, person).teams();
    }

    @Override
    public Set<Role> rolesOf(TenantId tenant, Person person) {
        return entry(tenant, person).roles();
    }

    @Override
    public Optional<String> organisationOf(TenantId tenant, Person person) {
        return Optional.ofNullable(entry(tenant, person).organisation());
    }

    @Override
    public Set<Person> membersOf(TenantId tenant, Team team) {
        return persons.entrySet().stream()
                .filter(person -> person.getKey().tenant().equals(tenant)
                        && person.getValue().teams().contains(team))
                .map(person -> person.getKey().who())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Person> managerOf(TenantId tenant, Person person) {
        return Optional.ofNullable(entry(tenant, person).manager()).filter(manager -> knows(tenant, manager));
    }

    @Override
    public Set<Person> substitutesOf(TenantId tenant, Person person, Instant at) {
        return entry(tenant, person).absences().stream()
                .filter(absence -> absence.holdsAt(at))
                .flatMap(absence -> absence.substitutes().stream())
                .filter(substitute -> knows(tenant, substitute))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Entry entry(TenantId tenant, Person person) {
        return persons.getOrDefault(new Key<>(tenant, person), Entry.UNKNOWN);
    }

    /** A directory while it is written. Used by one thread. */
    public static final class Builder {

        private final Map<Key<Person>, Entry> persons = new HashMap<>();
        private final Set<Key<Team>> teams = new HashSet<>();
        private TenantId tenant = TenantId.DEFAULT;

        private Builder() {}

        /** Whose the persons and teams are that follow. */
        public Builder tenant(TenantId next) {
            tenant = next;
            return this;
        }

        /** A team, with or without members. */
        public Builder team(String id) {
            teams.add(new Key<>(tenant, Team.of(id)));
            return this;
        }

        /** Somebody who holds no role. */
        public Builder person(String id) {
            return person(id, entry -> {});
        }

        /** Somebody; said anew, it takes the place of what was said before. */
        public Builder person(String id, Consumer<PersonBuilder> details) {
            PersonBuilder entry = new PersonBuilder();
            details.accept(entry);
            entry.teams.forEach(team -> team(team.id()));
            persons.put(
                    new Key<>(tenant, Person.of(id)),
                    new Entry(
                            Set.copyOf(entry.teams),
                            Set.copyOf(entry.roles),
                            entry.organisation,
                            entry.manager,
                            List.copyOf(entry.absences)));
            return this;
        }

        public FixedDirectory build() {
            return new FixedDirectory(this);
        }
    }

    /** What is known of one person. */
    public static final class PersonBuilder {

        private final Set<Team> teams = new HashSet<>();
        private final Set<Role> roles = new HashSet<>();
        private @Nullable String organisation;
        private @Nullable Person manager;
        private final List<Absence> absences = new ArrayList<>();

        private PersonBuilder() {}

        /** The teams the person works in, which are thereby known. */
        public PersonBuilder teams(String... ids) {
            Arrays.stream(ids).map(Team::of).forEach(teams::add);
            return this;
        }

        /** The roles the person holds in the organisation. */
        public PersonBuilder roles(Role... held) {
            roles.addAll(Arrays.asList(held));
            return this;
        }

        /** Whom the person reports to; somebody who is not in the directory is nobody. */
        public PersonBuilder reportsTo(String id) {
            manager = Person.of(id);
            return this;
        }

        /** From {@code from} until just before {@code until} these may act for the person. */
        public PersonBuilder absent(Instant from, Instant until, String... substitutes) {
            if (!until.isAfter(from)) {
                throw new InvalidInput("end of absence", "later than " + from, until);
            }
            absences.add(new Absence(
                    from, until, Arrays.stream(substitutes).map(Person::of).collect(Collectors.toUnmodifiableSet())));
            return this;
        }

        public PersonBuilder organisation(String key) {
            organisation = key;
            return this;
        }
    }
}
