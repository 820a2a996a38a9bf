package org.itsmkit.examples.replay.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.examples.replay.LogFields;
import org.jspecify.annotations.Nullable;

/** Priorities, how they change, and what impact and urgency they come of. */
final class PriorityFigures implements Figure {

    /** Levels under the names of the log, ordered by name. */
    private record Triple(String impact, String urgency, String priority) implements Comparable<Triple> {
        @Override
        public int compareTo(Triple other) {
            return toString().compareTo(other.toString());
        }
    }

    private final Counts<String> first = new Counts<>();
    private final Counts<Triple> triples = new Counts<>();
    private long changed;

    @Override
    public void add(ReplayedCase replayed) {
        Set<String> seen = new HashSet<>();
        for (Moment moment : replayed.moments()) {
            String priority = name(moment.priority(), LogFields.PRIORITIES);
            seen.add(priority);
            triples.add(new Triple(
                    name(moment.impact(), LogFields.IMPACTS), name(moment.urgency(), LogFields.URGENCIES), priority));
        }
        changed += seen.size() > 1 ? 1 : 0;
        first.add(name(replayed.moments().get(0).priority(), LogFields.PRIORITIES));
    }

    private static String name(@Nullable Long level, List<String> names) {
        return level == null ? "?" : names.get((int) (level - 1));
    }

    @Override
    public void tell(Map<String, Object> figures) {
        figures.put("cases_priority_changes", changed);
        figures.put("first_event_priority_cases", first.byKey());
        List<Object> matrix = new ArrayList<>();
        triples.sorted()
                .forEach((triple, events) -> matrix.add(Tree.of(
                        "impact",
                        triple.impact(),
                        "urgency",
                        triple.urgency(),
                        "priority",
                        triple.priority(),
                        "events",
                        events)));
        figures.put("impact_urgency_to_priority_events", matrix);
    }
}
