package org.itsmkit.sla.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.measure.DurationSample;
import org.itsmkit.sla.measure.Quantile;
import org.itsmkit.sla.measure.TimeMeasure;

/** The mean times of incidents, each span by itself: MTTA, and the four that are all called MTTR. Immutable. */
public final class MeanTimes {

    private final List<IncidentTimes> incidents;
    private final TimeMeasure measure;

    private MeanTimes(List<IncidentTimes> incidents, TimeMeasure measure) {
        this.incidents = incidents;
        this.measure = measure;
    }

    /** Over the closed incidents, in real time. */
    public static MeanTimes of(Collection<IncidentTimes> incidents) {
        return of(incidents, IncidentPopulation.CLOSED, TimeMeasure.realTime());
    }

    /**
     * Over incidents of a choice.
     *
     * @param incidents may be empty
     * @param population which of them count
     * @param measure real time, or the open time of a calendar: {@code calendar::between}
     */
    public static MeanTimes of(
            Collection<IncidentTimes> incidents, IncidentPopulation population, TimeMeasure measure) {
        return new MeanTimes(incidents.stream().filter(population::holds).toList(), measure);
    }

    /** How many incidents count. */
    public int size() {
        return incidents.size();
    }

    /** How long a span took, over the incidents that have both of its marks in order. */
    public MeanTime of(IncidentSpan span) {
        List<Duration> lengths = new ArrayList<>();
        List<String> outOfOrder = new ArrayList<>();
        long withoutEnd = 0;
        long withoutStart = 0;
        for (IncidentTimes incident : incidents) {
            Optional<Instant> from = incident.at(span.from());
            Optional<Instant> to = incident.at(span.to());
            if (to.isEmpty()) {
                withoutEnd++;
            } else if (from.isEmpty()) {
                withoutStart++;
            } else if (to.get().isBefore(from.get())) {
                outOfOrder.add(incident.id());
            } else {
                lengths.add(measure.between(from.get(), to.get()));
            }
        }
        DurationSample sample = DurationSample.of(lengths);
        return new MeanTime(
                sample.mean(),
                sample.median(),
                sample.quantile(Quantile.LINEAR, 0.9),
                withoutEnd,
                withoutStart,
                outOfOrder);
    }
}
