package org.itsmkit.examples.replay.figures;

import java.util.List;

/** A pair of states, ordered by name. */
record Pair(String from, String to) implements Comparable<Pair> {

    @Override
    public int compareTo(Pair other) {
        int first = from.compareTo(other.from);
        return first != 0 ? first : to.compareTo(other.to);
    }

    /** The most frequent first. */
    static List<Object> ranked(Counts<Pair> counts) {
        return counts.ranked().stream()
                .<Object>map(entry -> Tree.of(
                        "from", entry.getKey().from(), "to", entry.getKey().to(), "n", entry.getValue()))
                .toList();
    }
}
