package org.itsmkit.domain.cmdb.time;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.itsmkit.domain.cmdb.ElementId;
import org.jspecify.annotations.Nullable;

/**
 * Finds, among facts that are told one after the other, those that say what their elements are: the rule of {@link Fact}, in
 * one place. A store reads facts in this order and needs nothing but the present one.
 *
 * <p>The facts come by element, then the latest {@code validFrom} first, then the last recorded first; only those that a
 * {@link AsOf view} knows and that are valid by then. In constant time and space for each. Used by one thread.
 */
public final class Timeline {

    /** The order in which the facts of one element are told. */
    public static final Comparator<Fact> LATEST_FIRST =
            Comparator.comparing(Fact::validFrom).thenComparing(Fact::position).reversed();

    private @Nullable ElementId element;
    private @Nullable Instant retracted;
    private boolean isDecided;

    /** Nothing was told yet. */
    public Timeline() {}

    /**
     * Takes the next fact; returns whether it says what its element is. At most one of each element does, and is
     * {@link Standing#PRESENT} or {@link Standing#ENDED}; when none does, the element was not there.
     */
    public boolean isSaidBy(ElementId next, Instant validFrom, Standing standing) {
        if (!next.equals(element)) {
            element = next;
            retracted = null;
            isDecided = false;
        }
        if (isDecided || validFrom.equals(retracted)) {
            return false;
        }
        if (standing == Standing.RETRACTED) {
            retracted = validFrom;
            return false;
        }
        isDecided = true;
        return true;
    }

    /** Whether it is known what the last element that was told of is: no further fact changes it. */
    public boolean isDecided() {
        return isDecided;
    }

    /** Of the facts of one element, in any order, the one that says what it is in this view; empty when it was not there yet. */
    public static Optional<Fact> at(AsOf view, Collection<Fact> facts) {
        Timeline timeline = new Timeline();
        return facts.stream()
                .filter(fact -> fact.position().version() <= view.version())
                .filter(fact -> !fact.validFrom().isAfter(view.valid()))
                .sorted(LATEST_FIRST)
                .filter(fact -> timeline.isSaidBy(fact.element(), fact.validFrom(), fact.standing()))
                .findFirst();
    }
}
