package org.itsmkit.domain.ticket;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.jspecify.annotations.Nullable;

/** Who takes part in a ticket, by role. Immutable. */
public final class Participants {

    public static final Participants NONE = new Participants(new TreeMap<>());

    private final SortedMap<String, Set<Person>> byRole;

    private Participants(SortedMap<String, Set<Person>> byRole) {
        this.byRole = byRole;
    }

    /** A ticket asked for by {@code person}. */
    public static Participants requestedBy(Person person) {
        return NONE.with(Role.REQUESTER, person);
    }

    /** Everyone in this role; empty when nobody is. */
    public Set<Person> in(Role role) {
        return byRole.getOrDefault(role.key(), Set.of());
    }

    public boolean has(Role role, Person person) {
        return in(role).contains(person);
    }

    /** The first requester, in order of ids; empty when there is none. */
    public Optional<Person> requester() {
        return in(Role.REQUESTER).stream().findFirst();
    }

    public Participants with(Role role, Person person) {
        return has(role, person) ? this : edited(role, person, true);
    }

    public Participants without(Role role, Person person) {
        return has(role, person) ? edited(role, person, false) : this;
    }

    /** Persons by role key, both sorted; a role that nobody is in is absent. */
    public Map<String, Set<Person>> asMap() {
        return byRole;
    }

    private Participants edited(Role role, Person person, boolean add) {
        TreeSet<Person> persons = new TreeSet<>(java.util.Comparator.comparing(Person::id));
        persons.addAll(in(role));
        if (add) {
            persons.add(person);
        } else {
            persons.remove(person);
        }
        TreeMap<String, Set<Person>> copy = new TreeMap<>(byRole);
        if (persons.isEmpty()) {
            copy.remove(role.key());
        } else {
            copy.put(role.key(), Collections.unmodifiableSet(persons));
        }
        return new Participants(Collections.unmodifiableSortedMap(copy));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Participants participants && participants.byRole.equals(byRole);
    }

    @Override
    public int hashCode() {
        return byRole.hashCode();
    }

    @Override
    public String toString() {
        return byRole.toString();
    }
}
