package org.itsmkit.domain.cmdb.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What one element was through valid time, by everything that a {@link AsOf view} knows: where it {@link Timeline} answers for
 * one instant, this answers for all. Changing it gives another course; what has to be recorded for that is the difference.
 * Immutable.
 *
 * @param <E> items or relations
 */
public final class Course<E extends Element> {

    /**
     * One thing to record.
     *
     * @param validFrom from when on
     * @param standing what it says
     * @param value what the element is; null unless it is present
     */
    public record Turn<E extends Element>(
            Instant validFrom, Standing standing, @Nullable E value) {}

    /** What the element becomes at each of its turns; empty where it ends. */
    private final NavigableMap<Instant, Optional<E>> turns;

    private final Merging<E> merging;

    private Course(NavigableMap<Instant, Optional<E>> turns, Merging<E> merging) {
        this.turns = turns;
        this.merging = merging;
    }

    /** Of an element of which nothing is known. */
    public static <E extends Element> Course<E> none(Merging<E> merging) {
        return new Course<>(new TreeMap<>(), merging);
    }

    /** Of an element that is this from then on, where nothing before matters. */
    public static <E extends Element> Course<E> from(Instant validFrom, E value, Merging<E> merging) {
        NavigableMap<Instant, Optional<E>> turns = new TreeMap<>();
        turns.put(validFrom, Optional.of(value));
        return new Course<>(turns, merging);
    }

    /**
     * Of the facts of one element, in the order of recording, those that the view knows. In memory are its turns alone, not the
     * facts that others have taken the place of.
     *
     * @param type the class of its values
     */
    public static <E extends Element> Course<E> of(Iterator<Fact> facts, AsOf view, Class<E> type, Merging<E> merging) {
        NavigableMap<Instant, Optional<E>> turns = new TreeMap<>();
        while (facts.hasNext()) {
            Fact fact = facts.next();
            if (fact.position().version() <= view.version() && !fact.validFrom().isAfter(view.valid())) {
                if (fact.standing() == Standing.RETRACTED) {
                    turns.remove(fact.validFrom());
                } else {
                    turns.put(
                            fact.validFrom(), Optional.ofNullable(fact.value()).map(type::cast));
                }
            }
        }
        return new Course<>(turns, merging);
    }

    /** What it was at this instant; empty when it was not there. */
    public Optional<E> at(Instant instant) {
        Map.Entry<Instant, Optional<E>> turn = turns.floorEntry(instant);
        return turn == null ? Optional.empty() : turn.getValue();
    }

    /** Whether something is said to have changed at exactly this instant. */
    public boolean turnsAt(Instant instant) {
        return turns.containsKey(instant);
    }

    /** What it is after its last turn; empty when it is there no longer, or never was. */
    public Optional<E> last() {
        return turns.isEmpty() ? Optional.empty() : turns.lastEntry().getValue();
    }

    /** When its last turn was; empty when it never had one. */
    public Optional<Instant> lastTurn() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.lastKey());
    }

    /** Of every turn in order, what it is from there on; without those at which it ends. */
    public List<E> values() {
        return turns.values().stream().flatMap(Optional::stream).toList();
    }

    /** The same, there from this instant on as well: until {@code until}, its next turn, or for good. It must not be there then. */
    public Course<E> begun(Instant from, @Nullable Instant until, E value) {
        if (at(from).isPresent()) {
            throw new InvalidInput("from", "an instant at which it is not there", from);
        }
        NavigableMap<Instant, Optional<E>> changed = new TreeMap<>(turns);
        changed.put(from, Optional.of(value));
        if (until != null && between(from, until).isEmpty()) {
            changed.putIfAbsent(until, Optional.empty());
        }
        return new Course<>(changed, merging);
    }

    /**
     * The same, another value from this instant on, at which it must be there.
     *
     * <p>Without {@code until} what changes is carried on through its later turns until something is said to have changed it
     * again, or it ends: what was learnt late yields to what was learnt of later. With {@code until}, not included, it is a
     * correction: it holds to there whatever was said in between, and from there on what did before.
     */
    public Course<E> changed(Instant from, @Nullable Instant until, E value) {
        NavigableMap<Instant, Optional<E>> changed = new TreeMap<>(turns);
        E before = at(from).orElseThrow(() -> new InvalidInput("from", "an instant at which it is there", from));
        E after = value;
        boolean reached = true;
        for (Map.Entry<Instant, Optional<E>> turn : between(from, until).entrySet()) {
            if (turn.getValue().isEmpty()) {
                reached = false;
                break;
            }
            E next = turn.getValue().get();
            E merged = merging.into(next, before, after, until != null);
            changed.put(turn.getKey(), Optional.of(merged));
            before = next;
            after = merged;
        }
        changed.put(from, Optional.of(value));
        if (until != null && reached && !turns.containsKey(until)) {
            changed.put(until, Optional.of(before));
        }
        return new Course<>(changed, merging);
    }

    /** The same, there no longer from this instant on: for good, or until {@code until}, from when on it is what it was. */
    public Course<E> ended(Instant from, @Nullable Instant until) {
        NavigableMap<Instant, Optional<E>> changed = new TreeMap<>(turns);
        between(from, until).keySet().forEach(changed::remove);
        if (at(from).isPresent()) {
            changed.put(from, Optional.empty());
        }
        if (until != null && at(until).isPresent()) {
            changed.put(until, at(until));
        }
        return new Course<>(changed, merging);
    }

    /** The same, without its turn at exactly this instant, which it must have. */
    public Course<E> without(Instant turn) {
        if (!turns.containsKey(turn)) {
            throw new InvalidInput("turn", "an instant at which something changed", turn);
        }
        NavigableMap<Instant, Optional<E>> changed = new TreeMap<>(turns);
        changed.remove(turn);
        return new Course<>(changed, merging);
    }

    /** What has to be recorded, in the order of valid time, for the other course to become this one. */
    public List<Turn<E>> differencesFrom(Course<E> other) {
        TreeSet<Instant> instants = new TreeSet<>(turns.keySet());
        instants.addAll(other.turns.keySet());
        List<Turn<E>> differences = new ArrayList<>();
        for (Instant instant : instants) {
            Optional<E> mine = turns.get(instant);
            if (mine == null) {
                differences.add(new Turn<>(instant, Standing.RETRACTED, null));
            } else if (!mine.equals(other.turns.get(instant)) && saysSomething(instant, mine, other)) {
                differences.add(mine.map(value -> new Turn<>(instant, Standing.PRESENT, value))
                        .orElseGet(() -> new Turn<>(instant, Standing.ENDED, null)));
            }
        }
        return differences;
    }

    /** A turn that the other has not, to what it is already, is none. */
    private boolean saysSomething(Instant instant, Optional<E> mine, Course<E> other) {
        Map.Entry<Instant, Optional<E>> before = turns.lowerEntry(instant);
        return other.turns.containsKey(instant) || !mine.equals(before == null ? Optional.empty() : before.getValue());
    }

    private NavigableMap<Instant, Optional<E>> between(Instant from, @Nullable Instant until) {
        if (until != null && !until.isAfter(from)) {
            throw new InvalidInput("until", "after " + from, until);
        }
        return until == null ? turns.tailMap(from, false) : turns.subMap(from, false, until, false);
    }
}
