package org.itsmkit.domain.cmdb.cause;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The changes that came shortly before an instant, by node, the latest first. */
final class ChangeEvidence {

    private static final Comparator<RecentChange> LATEST_FIRST =
            Comparator.comparing(RecentChange::at).reversed().thenComparing(RecentChange::what);

    private final Map<Integer, List<RecentChange>> byNode = new HashMap<>();
    private final Instant at;
    private final Duration window;

    ChangeEvidence(List<RecentChange> changes, Instant at, Duration window) {
        this.at = at;
        this.window = window;
        changes.stream()
                .filter(change -> !change.at().isAfter(at) && recency(change) > 0)
                .sorted(LATEST_FIRST)
                .forEach(change -> byNode.computeIfAbsent(change.node(), node -> new ArrayList<>())
                        .add(change));
    }

    List<RecentChange> of(int node) {
        return List.copyOf(byNode.getOrDefault(node, List.of()));
    }

    /** Of the latest change of a node: 1 at the instant, falling evenly to 0 over the window; 0 if there is none. */
    double recency(int node) {
        List<RecentChange> changes = byNode.get(node);
        return changes == null ? 0 : recency(changes.get(0));
    }

    Iterable<Integer> nodes() {
        return byNode.keySet();
    }

    private double recency(RecentChange change) {
        Duration age = Duration.between(change.at(), at);
        return age.compareTo(window) >= 0 ? 0 : 1 - seconds(age) / seconds(window);
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
