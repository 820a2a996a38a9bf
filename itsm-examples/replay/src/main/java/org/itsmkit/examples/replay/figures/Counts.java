package org.itsmkit.examples.replay.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each of several things was seen. Used by one thread.
 *
 * @param <K> what is counted
 */
final class Counts<K extends Comparable<? super K>> {

    private final Map<K, long[]> counts = new HashMap<>();

    void add(K key) {
        add(key, 1);
    }

    void add(K key, long many) {
        counts.computeIfAbsent(key, unused -> new long[1])[0] += many;
    }

    int different() {
        return counts.size();
    }

    long total() {
        return counts.values().stream().mapToLong(count -> count[0]).sum();
    }

    /** The most frequent first; of equal ones, in their order. */
    List<Map.Entry<K, Long>> ranked() {
        return counts.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()[0]))
                .sorted(Comparator.comparing((Map.Entry<K, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    /** The most frequent first, by name. */
    Map<String, Object> byFrequency() {
        Map<String, Object> figures = new LinkedHashMap<>();
        ranked().forEach(entry -> figures.put(entry.getKey().toString(), entry.getValue()));
        return figures;
    }

    /** In the order of keys. */
    SortedMap<K, Long> sorted() {
        SortedMap<K, Long> sorted = new TreeMap<>();
        counts.forEach((key, count) -> sorted.put(key, count[0]));
        return sorted;
    }

    /** In the order of keys, by name. */
    Map<String, Object> byKey() {
        Map<String, Object> figures = new LinkedHashMap<>();
        sorted().forEach((key, count) -> figures.put(key.toString(), count));
        return figures;
    }
}
