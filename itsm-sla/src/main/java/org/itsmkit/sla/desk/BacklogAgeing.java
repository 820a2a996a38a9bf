package org.itsmkit.sla.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.DurationSample;
import org.itsmkit.sla.measure.Quantile;
import org.itsmkit.sla.measure.TimeMeasure;

/**
 * Sorts open work by its age into half-open buckets [from, to), of which the last has no end. Immutable.
 *
 * <p>Unless told otherwise, ages count real time from the first opening, and quantiles are {@link Quantile#LINEAR}.
 */
public final class BacklogAgeing {

    private final List<Duration> edges;
    private final AgeStart start;
    private final TimeMeasure measure;
    private final Quantile quantile;

    private BacklogAgeing(List<Duration> edges, AgeStart start, TimeMeasure measure, Quantile quantile) {
        this.edges = edges;
        this.start = start;
        this.measure = measure;
        this.quantile = quantile;
    }

    /**
     * Buckets from each edge to the next one.
     *
     * @param edges the first is zero, each other is longer than the one before
     * @throws InvalidInput if they are not, or there is none
     */
    public static BacklogAgeing inBuckets(Duration... edges) {
        List<Duration> all = InvalidInput.each("edges", List.of(edges));
        if (all.isEmpty() || !all.get(0).isZero()) {
            throw new InvalidInput("edges", "zero as the first edge, so that each age has a bucket", all);
        }
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).compareTo(all.get(i - 1)) <= 0) {
                throw new InvalidInput("edges", "an edge longer than " + all.get(i - 1), all.get(i));
            }
        }
        return new BacklogAgeing(all, AgeStart.FIRST_OPENING, TimeMeasure.realTime(), Quantile.LINEAR);
    }

    /** The same with ages from another start. */
    public BacklogAgeing countedFrom(AgeStart start) {
        return new BacklogAgeing(edges, Objects.requireNonNull(start, "start"), measure, quantile);
    }

    /** The same with ages in another time, such as that of a business calendar. */
    public BacklogAgeing countedIn(TimeMeasure measure) {
        return new BacklogAgeing(edges, start, Objects.requireNonNull(measure, "measure"), quantile);
    }

    /** The same with quantiles taken in another way. */
    public BacklogAgeing quantilesBy(Quantile quantile) {
        return new BacklogAgeing(edges, start, measure, Objects.requireNonNull(quantile, "quantile"));
    }

    /**
     * Tells the ages as of an instant.
     *
     * @param asOf when it is told
     * @param items the open work; may be empty, and then no figure has a value
     * @throws InvalidInput if work was opened or reopened after {@code asOf}
     */
    public BacklogAges asOf(Instant asOf, Collection<BacklogItem> items) {
        TreeMap<Duration, Long> counts = new TreeMap<>();
        edges.forEach(edge -> counts.put(edge, 0L));
        List<Duration> ages = new ArrayList<>(items.size());
        for (BacklogItem item : items) {
            Duration age = age(asOf, item);
            ages.add(age);
            counts.merge(counts.floorKey(age), 1L, Long::sum);
        }
        List<AgeBucket> buckets = new ArrayList<>();
        counts.forEach(
                (edge, count) -> buckets.add(new AgeBucket(edge, Optional.ofNullable(counts.higherKey(edge)), count)));
        DurationSample sample = DurationSample.of(ages);
        return new BacklogAges(
                buckets, sample.quantile(quantile, 0.5), sample.quantile(quantile, 0.85), sample.longest());
    }

    private Duration age(Instant asOf, BacklogItem item) {
        if (item.openedAt().isAfter(asOf)) {
            throw new InvalidInput("openedAt", "an instant not after " + asOf, item.openedAt());
        }
        if (item.reopenedAt().filter(asOf::isBefore).isPresent()) {
            throw new InvalidInput(
                    "reopenedAt",
                    "an instant not after " + asOf,
                    item.reopenedAt().get());
        }
        return measure.between(start.of(item), asOf);
    }
}
