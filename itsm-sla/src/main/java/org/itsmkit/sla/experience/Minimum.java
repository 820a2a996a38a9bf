package org.itsmkit.sla.experience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * The least of its parts, so that none can make up for another. Parts without data drop out; each counts the same for the
 * coverage. It has no interval: how far the least of several is off depends on them all. Immutable.
 *
 * @param name of the node
 * @param parts one or more, of different names
 */
public record Minimum(String name, List<IndexNode> parts) implements IndexNode {

    /**
     * Keeps a copy of the parts.
     *
     * @throws InvalidInput if there is none, two have one name, or the tree has too many levels
     */
    public Minimum {
        IndexParts.requireName(name);
        parts = InvalidInput.each("parts", parts);
        IndexParts.require(parts);
    }

    @Override
    public int levels() {
        return IndexParts.levelsAbove(parts);
    }

    @Override
    public IndexReading read(Map<String, Figure> measures) {
        List<IndexReading> readings =
                parts.stream().map(part -> part.read(measures)).toList();
        double covered =
                readings.stream().mapToDouble(IndexReading::coverage).average().orElse(0);
        double least = Double.POSITIVE_INFINITY;
        double next = Double.POSITIVE_INFINITY;
        int deciding = -1;
        long sample = 0;
        for (int i = 0; i < readings.size(); i++) {
            Figure figure = readings.get(i).figure();
            if (figure.isDefined()) {
                double score = figure.value().orElseThrow();
                sample = IndexParts.together(sample, figure.sampleSize());
                next = Math.min(next, Math.max(score, least));
                deciding = score < least ? i : deciding;
                least = Math.min(least, score);
            }
        }
        Figure figure = deciding < 0 ? Figure.undefined(0, "MINIMUM") : Figure.of(least, sample, "MINIMUM");
        double pull = Double.isInfinite(next) ? 0 : least - next;
        return new IndexReading(name, figure, covered, parts(readings, deciding, pull));
    }

    private static List<IndexReading.Part> parts(List<IndexReading> readings, int deciding, double pull) {
        List<IndexReading.Part> parts = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            boolean decides = i == deciding;
            parts.add(new IndexReading.Part(readings.get(i), decides ? 1 : 0, decides ? pull : 0));
        }
        return parts;
    }
}
