package org.itsmkit.domain.cmdb.collision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which changes are done at the same time, by their places: in twos, and all of one time. By a sweep over the time. */
final class Overlaps {

    /** Ordered by the first and then the second. */
    final Set<Pair> pairs = new TreeSet<>(Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other));
    /**
     * All that are done at one time, in the order of time, each set once. A set that is part of another stands here too: what is down
     * under it may be explained in the other by a change that is not in it.
     */
    final Set<BitSet> together = new LinkedHashSet<>();

    /** Two places, the lower one first. */
    record Pair(int one, int other) {}

    private record Event(Instant at, boolean isStart, int place) {}

    Overlaps(List<PlannedWork> works) {
        BitSet active = new BitSet();
        Instant now = Instant.MIN;
        for (Event event : events(works)) {
            if (event.at().isAfter(now)) {
                together.add((BitSet) active.clone());
                now = event.at();
            }
            if (event.isStart()) {
                active.stream()
                        .forEach(other ->
                                pairs.add(new Pair(Math.min(other, event.place()), Math.max(other, event.place()))));
            }
            active.set(event.place(), event.isStart());
        }
    }

    /** What ends comes before what begins at the same instant. */
    private static Collection<Event> events(List<PlannedWork> works) {
        List<Event> events = new ArrayList<>();
        for (int place = 0; place < works.size(); place++) {
            for (ChangeWindow window : works.get(place).windows()) {
                events.add(new Event(window.from(), true, place));
                events.add(new Event(window.to(), false, place));
            }
        }
        events.sort(Comparator.comparing(Event::at).thenComparing(Event::isStart));
        return events;
    }
}
