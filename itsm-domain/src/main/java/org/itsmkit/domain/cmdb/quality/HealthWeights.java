package org.itsmkit.domain.cmdb.quality;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;

/**
 * What scores weigh against each other; only ratios matter. A score that is undefined is left out, and the others weigh as much
 * more.
 *
 * @param metrics what a metric weighs in its area, zero or more; {@link HealthMetric#defaultWeight} for one that is absent
 * @param areas what an area weighs in the whole, zero or more; 1 for one that is absent
 */
public record HealthWeights(Map<HealthMetric, Double> metrics, Map<HealthArea, Double> areas) {

    /** What the enumerations say, and areas all the same. */
    public static final HealthWeights DEFAULT = new HealthWeights(Map.of(), Map.of());

    public HealthWeights {
        Map<HealthMetric, Double> allMetrics = new EnumMap<>(HealthMetric.class);
        for (HealthMetric metric : HealthMetric.values()) {
            allMetrics.put(metric, checked(metric, metrics.getOrDefault(metric, metric.defaultWeight())));
        }
        Map<HealthArea, Double> allAreas = new EnumMap<>(HealthArea.class);
        for (HealthArea area : HealthArea.values()) {
            allAreas.put(area, checked(area, areas.getOrDefault(area, 1.0)));
        }
        metrics = Collections.unmodifiableMap(allMetrics);
        areas = Collections.unmodifiableMap(allAreas);
    }

    private static double checked(Enum<?> what, double weight) {
        if (!(weight >= 0 && weight <= 1e9)) {
            throw new InvalidInput("weight of " + what, "0 to 1,000,000,000", weight);
        }
        return weight;
    }
}
