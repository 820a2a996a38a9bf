package org.itsmkit.examples.replay.figures;

import java.util.List;

/** Ways through states. Used by one thread. */
final class Variants {

    private static final String ARROW = " -> ";
    private static final int MOST = 5;

    private final Counts<String> counts = new Counts<>();

    void add(List<String> states) {
        counts.add(String.join(ARROW, states));
    }

    int different() {
        return counts.different();
    }

    /** The five most frequent. */
    List<Object> top() {
        return counts.ranked().stream()
                .limit(MOST)
                .<Object>map(entry -> Tree.of("variant", List.of(entry.getKey().split(ARROW)), "n", entry.getValue()))
                .toList();
    }
}
