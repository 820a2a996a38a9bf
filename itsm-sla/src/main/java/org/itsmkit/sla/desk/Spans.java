package org.itsmkit.sla.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.itsmkit.sla.calendar.OpenInterval;

/** Sets of instants as lists of intervals, in order and apart from each other. O(n log n) to make, O(n + m) to cut. */
final class Spans {

    private final List<OpenInterval> apart;

    private Spans(List<OpenInterval> apart) {
        this.apart = apart;
    }

    /** The union of intervals that may overlap or touch, in any order. */
    static Spans union(List<OpenInterval> intervals) {
        List<OpenInterval> apart = new ArrayList<>();
        for (OpenInterval next : intervals.stream()
                .sorted(Comparator.comparing(OpenInterval::start))
                .toList()) {
            OpenInterval last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last != null && !next.start().isAfter(last.end())) {
                apart.set(apart.size() - 1, new OpenInterval(last.start(), later(last.end(), next.end())));
            } else {
                apart.add(next);
            }
        }
        return new Spans(apart);
    }

    /** What lies within one interval. */
    Spans within(OpenInterval bounds) {
        List<OpenInterval> cut = new ArrayList<>();
        for (OpenInterval one : apart) {
            Instant start = later(one.start(), bounds.start());
            Instant end = earlier(one.end(), bounds.end());
            if (start.isBefore(end)) {
                cut.add(new OpenInterval(start, end));
            }
        }
        return new Spans(cut);
    }

    /** What is not in another set. */
    Spans without(Spans other) {
        List<OpenInterval> rest = new ArrayList<>();
        int next = 0;
        for (OpenInterval one : apart) {
            Instant from = one.start();
            while (next < other.apart.size() && !other.apart.get(next).end().isAfter(from)) {
                next++;
            }
            for (int i = next;
                    i < other.apart.size() && other.apart.get(i).start().isBefore(one.end());
                    i++) {
                if (from.isBefore(other.apart.get(i).start())) {
                    rest.add(new OpenInterval(from, other.apart.get(i).start()));
                }
                from = other.apart.get(i).end();
            }
            if (from.isBefore(one.end())) {
                rest.add(new OpenInterval(from, one.end()));
            }
        }
        return new Spans(rest);
    }

    /** How many of the intervals hold one of the parts, each of which lies within one of them. */
    long countHolding(Spans parts) {
        int at = -1;
        long holding = 0;
        for (OpenInterval part : parts.apart) {
            int before = at;
            at = Math.max(at, 0);
            while (!part.start().isBefore(apart.get(at).end())) {
                at++;
            }
            holding += at == before ? 0 : 1;
        }
        return holding;
    }

    /** How long they are together. */
    Duration length() {
        return apart.stream().map(OpenInterval::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
