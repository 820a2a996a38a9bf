package org.itsmkit.domain.cmdb.cause;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.sla.InvalidInput;

/**
 * What was seen when something went wrong. Immutable.
 *
 * @param at when it went wrong
 * @param symptoms the nodes at which it was noticed, one or more
 * @param anomalies by node how far it is from its usual self, finite and 0 or more; nodes not named are as usual. In any unit
 *     that is one for all nodes, such as robust standard deviations
 * @param changes what was done to nodes; which are recent the parameters say
 */
public record Observations(
        Instant at, SortedSet<Integer> symptoms, Map<Integer, Double> anomalies, List<RecentChange> changes) {

    public Observations {
        InvalidInput.present("at", at);
        symptoms = Collections.unmodifiableSortedSet(new TreeSet<>(InvalidInput.each("symptoms", symptoms)));
        if (symptoms.isEmpty()) {
            throw new InvalidInput("symptoms", "one or more", symptoms);
        }
        InvalidInput.present("anomalies", anomalies).forEach((node, score) -> {
            if (!Double.isFinite(score) || score < 0) {
                throw new InvalidInput("anomaly of " + node, "a finite number, 0 or more", score);
            }
        });
        anomalies = Collections.unmodifiableMap(new TreeMap<>(anomalies));
        changes = InvalidInput.each("changes", changes);
    }

    /** What was seen at one symptom, without any changes. */
    public static Observations of(Instant at, int symptom, Map<Integer, Double> anomalies) {
        return new Observations(at, new TreeSet<>(List.of(symptom)), anomalies, List.of());
    }

    /** The same with these changes. */
    public Observations changed(List<RecentChange> recent) {
        return new Observations(at, symptoms, anomalies, recent);
    }
}
