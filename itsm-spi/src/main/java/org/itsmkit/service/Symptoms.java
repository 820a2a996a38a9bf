package org.itsmkit.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.domain.CiId;
import org.itsmkit.sla.InvalidInput;

/**
 * What was noticed, and what was seen of items about then. Immutable.
 *
 * @param at when it was noticed
 * @param items what it was noticed of, one or more
 * @param anomalies how far an item is from its usual self, finite and 0 or more; what is not named is as usual. In any unit that
 *     is one for all, such as robust standard deviations
 * @param changes what was done to items; which are recent the parameters of the question say
 */
public record Symptoms(
        Instant at, SortedSet<CiId> items, SortedMap<CiId, Double> anomalies, List<ItemChanged> changes) {

    public Symptoms {
        InvalidInput.present("at", at);
        items = Collections.unmodifiableSortedSet(new TreeSet<>(InvalidInput.each("items", items)));
        if (items.isEmpty()) {
            throw new InvalidInput("items", "one or more", items);
        }
        for (Map.Entry<CiId, Double> each :
                InvalidInput.present("anomalies", anomalies).entrySet()) {
            if (!Double.isFinite(each.getValue()) || each.getValue() < 0) {
                throw new InvalidInput("anomaly of " + each.getKey(), "a finite number, 0 or more", each.getValue());
            }
        }
        anomalies = Collections.unmodifiableSortedMap(new TreeMap<>(anomalies));
        changes = InvalidInput.each("changes", changes);
    }

    /** Noticed then of these items. */
    public static Symptoms at(Instant instant, CiId... items) {
        return new Symptoms(instant, new TreeSet<>(List.of(items)), new TreeMap<>(), List.of());
    }

    /** The same with this item so far from its usual self. */
    public Symptoms anomaly(CiId item, double score) {
        SortedMap<CiId, Double> all = new TreeMap<>(anomalies);
        all.put(item, score);
        return new Symptoms(at, items, all, changes);
    }

    /** The same with something that was done to an item. */
    public Symptoms changed(CiId item, Instant when, String what) {
        List<ItemChanged> all = new ArrayList<>(changes);
        all.add(new ItemChanged(item, when, what));
        return new Symptoms(at, items, anomalies, all);
    }
}
