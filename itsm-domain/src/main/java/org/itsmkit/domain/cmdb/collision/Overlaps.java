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

/** Which changes are done at the same time, by their places: in twos, and the largest sets. By a sweep over the time. */
final class Overlaps {

    /** Ordered by the first and then the second. */
    final Set<Pair> pairs = new TreeSet<>(Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other));
    /** Sets to which no other change can be added at that time; in the order of time, each once. */
    final Set<BitSet> largest = new LinkedHashSet<>();

    /** Two places, the lower one first. */
    record Pair(int one, int other) {}

    private record Event(Instant at, boolean isStart, int place) {}

    Overlaps(List<PlannedWork> works) {
        BitSet active = new BitSet();
        boolean grown = false;
        for (Event event : events(works)) {
            if (event.isStart()) {
                active.stream()
                        .forEach(other ->
                                pairs.add(new Pair(Math.min(other, event.place()), Math.max(other, event.place()))));
                active.set(event.place());
                grown = true;
            } else {
                if (grown) {
                    largest.add((BitSet) active.clone());
                }
                grown = false;
                active.clear(event.place());
            }
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
