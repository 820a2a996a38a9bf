package org.itsmkit.domain.cmdb.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * How healthy a configuration graph is. Every metric is there, undefined when nothing was judged by it.
 *
 * @param metrics the score of each metric
 * @param audits the score of each audit, by its name; an item counts once in {@link HealthMetric#AUDIT} however many it fails
 * @param weights what scores weigh
 */
public record HealthReport(
        Map<HealthMetric, HealthScore> metrics, Map<String, HealthScore> audits, HealthWeights weights) {

    public HealthReport {
        Map<HealthMetric, HealthScore> all = new EnumMap<>(HealthMetric.class);
        for (HealthMetric metric : HealthMetric.values()) {
            all.put(metric, scoreOf(metrics, metric));
        }
        metrics = Collections.unmodifiableMap(all);
        audits = Collections.unmodifiableMap(new TreeMap<>(audits));
        InvalidInput.present("weights", weights);
    }

    public HealthScore score(HealthMetric metric) {
        return scoreOf(metrics, metric);
    }

    private static HealthScore scoreOf(Map<HealthMetric, HealthScore> scores, HealthMetric metric) {
        HealthScore score = scores.get(metric);
        if (score == null) {
            throw new InvalidInput("metrics", "a score of " + metric, "none");
        }
        return score;
    }

    /** The weighted mean of the area's metrics that are defined, 0 to 1; undefined when none is. Its sample is all it judged. */
    public Figure area(HealthArea area) {
        List<Part> parts = new ArrayList<>();
        metrics.forEach((metric, score) -> {
            if (metric.area() == area) {
                parts.add(new Part(metric.name(), weights.metrics().getOrDefault(metric, 0.0), score.figure()));
            }
        });
        return mean(parts);
    }

    /** The weighted mean of the areas that are defined, 0 to 1; undefined when none is. */
    public Figure overall() {
        List<Part> parts = new ArrayList<>();
        for (HealthArea area : HealthArea.values()) {
            parts.add(new Part(area.name(), weights.areas().getOrDefault(area, 0.0), area(area)));
        }
        return mean(parts);
    }

    private record Part(String name, double weight, Figure figure) {}

    private static Figure mean(List<Part> parts) {
        double sum = 0;
        double weight = 0;
        long judged = 0;
        StringBuilder method = new StringBuilder("WEIGHTED_MEAN");
        for (Part part : parts) {
            method.append(", ").append(part.name).append(' ').append(part.weight);
            if (part.figure.isDefined()) {
                sum += part.weight * part.figure.value().getAsDouble();
                weight += part.weight;
                judged += part.figure.sampleSize();
            }
        }
        return weight > 0
                ? Figure.of(sum / weight, judged, method.toString())
                : Figure.undefined(judged, method.toString());
    }
}
