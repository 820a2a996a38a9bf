package org.itsmkit.spi.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one item or relation: the last write of it and all its facts. Guarded by the store's lock.
 *
 * @param <R> what is kept of the last write
 */
final class MemoryElement<R> {

    private final ArrayList<Fact> facts = new ArrayList<>(1);
    private R record;

    MemoryElement(R record) {
        this.record = record;
    }

    R record() {
        return record;
    }

    void apply(R after) {
        record = after;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    /** The version of its last fact. */
    long version() {
        return last().position().version();
    }

    /** What it is in this view; empty when it is not there. */
    <E extends Element> Optional<E> at(AsOf view, @Nullable E now, Class<E> type) {
        // What was recorded by then is valid by then.
        Instant recordedAt = last().recordedAt();
        return version() <= view.version() && !recordedAt.isAfter(view.valid())
                ? Optional.ofNullable(now)
                : Timeline.at(view, facts).map(Fact::value).map(type::cast);
    }

    List<Fact> behind(FactPosition after, int limit) {
        return behind(facts, after, limit);
    }

    /** Of facts in the order of recording, those behind a position. */
    static List<Fact> behind(List<Fact> facts, FactPosition after, int limit) {
        int from = 0;
        int to = facts.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (facts.get(middle).position().compareTo(after) > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return List.copyOf(facts.subList(from, (int) Math.min((long) from + limit, facts.size())));
    }

    private Fact last() {
        return facts.get(facts.size() - 1);
    }
}
