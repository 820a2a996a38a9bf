package org.itsmkit.examples.replay.figures;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.journal.TicketEvent.Deviated;

/** Where cases departed from the workflow, as the journal names it, by kind. Used by one thread. */
public final class Deviations {

    private final Counts<String> events = new Counts<>();
    private final Counts<String> cases = new Counts<>();
    private final Map<String, String> examples = new LinkedHashMap<>();
    private long casesWithAny;

    public void add(ReplayedCase replayed) {
        Set<String> seen = new HashSet<>();
        for (Deviated deviation : replayed.deviations()) {
            events.add(deviation.code());
            examples.putIfAbsent(deviation.code(), deviation.detail());
            if (seen.add(deviation.code())) {
                cases.add(deviation.code());
            }
        }
        casesWithAny += seen.isEmpty() ? 0 : 1;
    }

    /** How many there are of each kind, in how many cases, and the first one. */
    public Map<String, Object> tell() {
        Map<String, Object> kinds = new LinkedHashMap<>();
        Map<String, Long> inCases = cases.sorted();
        events.ranked()
                .forEach(entry -> kinds.put(
                        entry.getKey(),
                        Tree.of(
                                "times", entry.getValue(),
                                "cases", inCases.getOrDefault(entry.getKey(), 0L),
                                "example", examples.getOrDefault(entry.getKey(), ""))));
        return Tree.of("total", events.total(), "cases_with_any", casesWithAny, "by_kind", kinds);
    }
}
