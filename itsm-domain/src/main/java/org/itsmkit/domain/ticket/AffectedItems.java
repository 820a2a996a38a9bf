package org.itsmkit.domain.ticket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.itsmkit.domain.CiId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The configuration items that a ticket is about, as people named them: each in one role. What follows from them in the graph
 * is computed when it is asked for, and never kept here. Immutable.
 */
public final class AffectedItems {

    /** How many items a ticket may name. */
    public static final int MOST = 1_000;

    public static final AffectedItems NONE = new AffectedItems(new TreeMap<>());

    private final SortedMap<CiId, ItemRole> roles;

    private AffectedItems(SortedMap<CiId, ItemRole> roles) {
        this.roles = Collections.unmodifiableSortedMap(roles);
    }

    /** These items in one role, and no others. */
    public static AffectedItems of(ItemRole role, CiId... items) {
        return NONE.with(role, List.of(items));
    }

    /** What it is about. */
    public Set<CiId> affected() {
        return in(ItemRole.AFFECTED);
    }

    /** Every item in this role, sorted; empty when none is. */
    public Set<CiId> in(ItemRole role) {
        Set<CiId> found = new TreeSet<>();
        roles.forEach((item, is) -> {
            if (is == role) {
                found.add(item);
            }
        });
        return Collections.unmodifiableSet(found);
    }

    /** The role of an item; empty when it is not named. */
    public Optional<ItemRole> roleOf(CiId item) {
        return Optional.ofNullable(roles.get(item));
    }

    public int size() {
        return roles.size();
    }

    public boolean isEmpty() {
        return roles.isEmpty();
    }

    /** Roles by item, sorted. */
    public Map<CiId, ItemRole> asMap() {
        return roles;
    }

    /** These items too, in this role instead of any they had; refuses more than {@value #MOST} in all. */
    public AffectedItems with(ItemRole role, Collection<CiId> items) {
        InvalidInput.present("role of items", role);
        return after(changes(items, role));
    }

    /** Without these items, whatever their role. */
    public AffectedItems without(Collection<CiId> items) {
        return after(changes(items, null));
    }

    /** Only what passes. */
    public AffectedItems only(Predicate<CiId> passes) {
        return without(roles.keySet().stream().filter(passes.negate()).toList());
    }

    /**
     * What is to change so that each of these items has this role, or none when it is null: sorted, each item once, and only
     * what makes a difference.
     */
    public List<ItemChange> changes(Collection<CiId> items, @Nullable ItemRole role) {
        List<ItemChange> changes = new ArrayList<>();
        for (CiId item : new TreeSet<>(InvalidInput.each("items", List.copyOf(items)))) {
            ItemRole before = roles.get(item);
            if (before != role) {
                changes.add(new ItemChange(item, before, role));
            }
        }
        return changes;
    }

    /** What is to change so that the others are named too. An item that is named here keeps its role. */
    public List<ItemChange> joining(AffectedItems others) {
        List<ItemChange> changes = new ArrayList<>();
        others.roles.forEach((item, role) -> {
            if (!roles.containsKey(item)) {
                changes.add(new ItemChange(item, null, role));
            }
        });
        return changes;
    }

    /** After these changes; refuses more than {@value #MOST} in all. */
    public AffectedItems after(List<ItemChange> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        TreeMap<CiId, ItemRole> copy = new TreeMap<>(roles);
        for (ItemChange change : changes) {
            ItemRole role = change.after();
            if (role == null) {
                copy.remove(change.item());
            } else {
                copy.put(change.item(), role);
            }
        }
        if (copy.size() > MOST) {
            throw new InvalidInput("items of a ticket", "at most " + MOST, copy.size());
        }
        return copy.isEmpty() ? NONE : new AffectedItems(copy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AffectedItems items && items.roles.equals(roles);
    }

    @Override
    public int hashCode() {
        return roles.hashCode();
    }

    @Override
    public String toString() {
        return roles.toString();
    }
}
