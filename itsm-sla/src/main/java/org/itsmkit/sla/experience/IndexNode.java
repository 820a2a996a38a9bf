package org.itsmkit.sla.experience;

import java.util.List;
import java.util.Map;
import org.itsmkit.sla.measure.Figure;

/**
 * An index of experience as a tree that is declared: measures that are turned into scores, weighted means and minimums of
 * them. There is no public formula for such an index, so that none is built in. Immutable, may be kept and printed.
 *
 * <p>A part without data drops out, and the weights of the others are scaled up to its place: an index of technology and
 * sentiment is the technology alone where nobody was asked. How much of the tree had data is told as the coverage.
 */
public sealed interface IndexNode permits IndexLeaf, WeightedMean, Minimum {

    /** How many levels a tree may have. */
    int MAX_LEVELS = 32;

    /** What it is called in readings and explanations. */
    String name();

    /** How many levels there are from here on; 1 for a leaf. */
    int levels();

    /**
     * Computes the index.
     *
     * @param measures figures by the names of the leaves; one that is absent or undefined is a part without data, and one that
     *     no leaf is named after is not used
     * @return the index with the readings of all its parts; undefined if no part has data
     */
    IndexReading read(Map<String, Figure> measures);

    /** This node as a part of a weighted mean. */
    default WeightedMean.Part weighing(double weight) {
        return new WeightedMean.Part(weight, this);
    }

    /** A measure that a normaliser turns into a score. */
    static IndexNode leaf(String measure, Normaliser normaliser) {
        return new IndexLeaf(measure, normaliser);
    }

    /** The mean of parts by their weights. */
    static IndexNode weightedMean(String name, WeightedMean.Part... parts) {
        return new WeightedMean(name, List.of(parts));
    }

    /** The least of its parts: none can make up for another. */
    static IndexNode minimum(String name, IndexNode... parts) {
        return new Minimum(name, List.of(parts));
    }
}
