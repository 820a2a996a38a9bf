package org.itsmkit.sla.experience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;

/**
 * The mean of parts by their weights, which need not add up to anything. Parts without data drop out and the weights of the
 * others are scaled up. Immutable.
 *
 * <p>Where all parts with data have intervals of the same confidence, so has the mean, for parts that are independent of each
 * other: with parts s, their weights w scaled to 1 and their intervals from l to u, from
 * &Sigma;ws - &radic;&Sigma;w&sup2;(s - l)&sup2; to &Sigma;ws + &radic;&Sigma;w&sup2;(u - s)&sup2;. G. Y. Zou and A. Donner,
 * "Construction of Confidence Limits about Effect Measures", Statistics in Medicine 27 (2008).
 *
 * @param name of the node
 * @param parts one or more, of different names, with a weight of more than zero in all
 */
public record WeightedMean(String name, List<Part> parts) implements IndexNode {

    /**
     * A part and what it counts.
     *
     * @param weight zero or more; with zero it is shown and counts nothing
     * @param node what is counted
     */
    public record Part(double weight, IndexNode node) {

        /**
         * Refuses a weight out of range.
         *
         * @throws InvalidInput if it is negative or more than 10^100
         */
        public Part {
            if (!(weight >= 0 && weight <= 1e100)) {
                throw new InvalidInput("weight", "from 0 to 1E100", weight);
            }
            InvalidInput.present("node", node);
        }
    }

    /**
     * Keeps a copy of the parts.
     *
     * @throws InvalidInput if there is none, two have one name, none has a weight, or the tree has too many levels
     */
    public WeightedMean {
        IndexParts.requireName(name);
        parts = InvalidInput.each("parts", parts);
        IndexParts.require(parts.stream().map(Part::node).toList());
        if (sum(parts) <= 0) {
            throw new InvalidInput("weights", "more than zero in all", sum(parts));
        }
    }

    @Override
    public int levels() {
        return IndexParts.levelsAbove(parts.stream().map(Part::node).toList());
    }

    @Override
    public IndexReading read(Map<String, Figure> measures) {
        List<IndexReading> readings =
                parts.stream().map(part -> part.node().read(measures)).toList();
        double known = 0;
        double covered = 0;
        for (int i = 0; i < readings.size(); i++) {
            known += readings.get(i).figure().isDefined() ? parts.get(i).weight() : 0;
            covered += readings.get(i).coverage() * parts.get(i).weight();
        }
        double[] weights = new double[readings.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = known > 0 && readings.get(i).figure().isDefined()
                    ? parts.get(i).weight() / known
                    : 0;
        }
        Figure mean = mean(readings, weights);
        return new IndexReading(name, mean, Math.min(1, covered / sum(parts)), pulls(readings, weights, mean));
    }

    private static Figure mean(List<IndexReading> readings, double[] weights) {
        double sum = 0;
        long sample = 0;
        boolean any = false;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                Figure figure = readings.get(i).figure();
                sum += weights[i] * score(figure);
                sample = IndexParts.together(sample, figure.sampleSize());
                any = true;
            }
        }
        if (!any) {
            return Figure.undefined(0, "WEIGHTED_MEAN");
        }
        Figure mean = Figure.of(sum, sample, "WEIGHTED_MEAN");
        return interval(readings, weights, sum).map(mean::within).orElse(mean);
    }

    private static Optional<Interval> interval(List<IndexReading> readings, double[] weights, double mean) {
        Optional<Interval> first = Optional.empty();
        double below = 0;
        double above = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                Figure figure = readings.get(i).figure();
                Optional<Interval> interval = figure.interval();
                first = first.or(() -> interval);
                if (interval.isEmpty()
                        || interval.get().confidence() != first.orElseThrow().confidence()) {
                    return Optional.empty();
                }
                double score = score(figure);
                below = Math.hypot(
                        below, weights[i] * Math.max(0, score - interval.get().low()));
                above = Math.hypot(
                        above, weights[i] * Math.max(0, interval.get().high() - score));
            }
        }
        return Optional.of(
                new Interval(mean - below, mean + above, first.orElseThrow().confidence()));
    }

    private static List<IndexReading.Part> pulls(List<IndexReading> readings, double[] weights, Figure mean) {
        List<IndexReading.Part> parts = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            double weight = weights[i];
            double pull = weight == 0 ? 0 : weight * (score(readings.get(i).figure()) - score(mean));
            parts.add(new IndexReading.Part(readings.get(i), weight, pull));
        }
        return parts;
    }

    private static double score(Figure known) {
        return known.value().orElseThrow();
    }

    private static double sum(List<Part> parts) {
        return parts.stream().mapToDouble(Part::weight).sum();
    }
}
