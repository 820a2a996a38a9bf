package org.itsmkit.sla.experience;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;

/**
 * Turns a measure of any unit into a score, by straight lines between points; below the first point and above the last the
 * score stays what it is there. With ranges such as good, average and poor it is the way of experience platforms
 * (doc.nexthink.com, "Computation of the DEX score"). Immutable.
 *
 * @param points one or more, in ascending order of their measure
 */
public record Normaliser(List<Point> points) {

    /**
     * A measure and its score, both finite.
     *
     * @param measure in the unit of the measure
     * @param score in the unit of the score
     */
    public record Point(double measure, double score) {

        /**
         * Refuses what is no finite number.
         *
         * @throws InvalidInput naming the part
         */
        public Point {
            Means.finite("measure", measure);
            Means.finite("score", score);
        }
    }

    /** Sentiment as a host's own analysis gives it, from -1 to 1, shown from 0 to 100. */
    public static final Normaliser SENTIMENT = rescale(-1, 1, 0, 100);

    /**
     * Keeps a copy of the points.
     *
     * @throws InvalidInput if there is none, or their measures do not ascend
     */
    public Normaliser {
        points = InvalidInput.each("points", points);
        if (points.isEmpty()) {
            throw new InvalidInput("points", "one or more", "none");
        }
        for (int i = 1; i < points.size(); i++) {
            double before = points.get(i - 1).measure();
            if (points.get(i).measure() <= before) {
                throw new InvalidInput(
                        "points",
                        "a measure of more than " + before,
                        points.get(i).measure());
            }
        }
    }

    /** Begins with the point of the least measure. */
    public static Normaliser from(double measure, double score) {
        return new Normaliser(List.of(new Point(measure, score)));
    }

    /** One range onto another; {@code scoreOfLow} may be more than {@code scoreOfHigh}, where less is better. */
    public static Normaliser rescale(double low, double high, double scoreOfLow, double scoreOfHigh) {
        return from(low, scoreOfLow).then(high, scoreOfHigh);
    }

    /** Leaves a measure as it is, but not below the one nor above the other. */
    public static Normaliser clamp(double lowest, double highest) {
        return rescale(lowest, highest, lowest, highest);
    }

    /**
     * The same with one point more.
     *
     * @throws InvalidInput if its measure is not more than that of the last point
     */
    public Normaliser then(double measure, double score) {
        List<Point> more = new ArrayList<>(points);
        more.add(new Point(measure, score));
        return new Normaliser(more);
    }

    /**
     * The score of a measure.
     *
     * @throws InvalidInput if the measure is not a number; the infinities have the scores of the ends
     */
    public double score(double measure) {
        if (Double.isNaN(measure)) {
            throw new InvalidInput("measure", "a number", measure);
        }
        Point before = points.get(0);
        if (measure <= before.measure()) {
            return before.score();
        }
        for (Point after : points) {
            if (measure < after.measure()) {
                return between(before, after, measure);
            }
            before = after;
        }
        return before.score();
    }

    /** The score of a figure. Its interval becomes the range of the scores of all that lies in it; none stays none. */
    public Figure score(Figure figure) {
        String method = figure.method() + ", NORMALISED";
        if (figure.value().isEmpty()) {
            return Figure.undefined(figure.sampleSize(), method);
        }
        Figure score = Figure.of(score(figure.value().getAsDouble()), figure.sampleSize(), method);
        return figure.interval().map(this::scores).map(score::within).orElse(score);
    }

    private Interval scores(Interval measures) {
        double one = score(measures.low());
        double other = score(measures.high());
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        for (Point point : points) {
            if (measures.contains(point.measure())) {
                low = Math.min(low, point.score());
                high = Math.max(high, point.score());
            }
        }
        return new Interval(low, high, measures.confidence());
    }

    private static double between(Point before, Point after, double measure) {
        // In halves where the difference of two finite numbers would overflow.
        double unit = Double.isInfinite(after.measure() - before.measure()) ? 0.5 : 1;
        double start = before.measure() * unit;
        double part = (measure * unit - start) / (after.measure() * unit - start);
        double score = before.score() * (1 - part) + after.score() * part;
        double low = Math.min(before.score(), after.score());
        double high = Math.max(before.score(), after.score());
        return Math.min(high, Math.max(low, score));
    }
}
