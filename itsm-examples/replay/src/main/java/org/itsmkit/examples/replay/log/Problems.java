package org.itsmkit.examples.replay.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What was found wrong with a log: all of it counted and passed on, the first of each kind kept. Used by one thread. */
public final class Problems {

    /** How many of a kind are kept. */
    public static final int KEPT = 20;

    private final Map<Problem.Kind, Long> counts = new EnumMap<>(Problem.Kind.class);
    private final Map<Problem.Kind, List<Problem>> first = new EnumMap<>(Problem.Kind.class);
    private final Consumer<Problem> listener;

    /** @param listener hears of every problem */
    public Problems(Consumer<Problem> listener) {
        this.listener = listener;
    }

    public void add(Problem problem) {
        counts.merge(problem.kind(), 1L, Long::sum);
        List<Problem> kept = first.computeIfAbsent(problem.kind(), kind -> new ArrayList<>());
        if (kept.size() < KEPT) {
            kept.add(problem);
        }
        listener.accept(problem);
    }

    public void add(Problem.Kind kind, long line, String column, String value, String expected) {
        add(new Problem(kind, line, column, value, expected));
    }

    /** How many there are of each kind that occurred. */
    public Map<Problem.Kind, Long> counts() {
        return counts;
    }

    public long count(Problem.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** The first of a kind, at most {@value #KEPT}. */
    public List<Problem> first(Problem.Kind kind) {
        return first.getOrDefault(kind, List.of());
    }
}
