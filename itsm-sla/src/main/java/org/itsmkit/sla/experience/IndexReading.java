package org.itsmkit.sla.experience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.itsmkit.sla.measure.Figure;

/**
 * An index or a part of it, as computed. Immutable.
 *
 * @param name of the node
 * @param figure the score; undefined if no part has data
 * @param coverage how much of the tree had data, by its weights, from 0 to 1
 * @param parts of a weighted mean or minimum, in the order of their declaration; empty for a leaf
 */
public record IndexReading(String name, Figure figure, double coverage, List<Part> parts) {

    /**
     * A part of an index.
     *
     * @param reading of the part
     * @param weight from 0 to 1 with which it counts after the parts without data dropped out; of a minimum, 1 for the part
     *     that decided and 0 for the others
     * @param pull by how much it moves the index: its weight times what it lies above the index, so that the pulls of a mean add
     *     up to zero. Of a minimum, what the deciding part lies below the next one. Negative where it pulls down
     */
    public record Part(IndexReading reading, double weight, double pull) {}

    /** Keeps a copy of the parts. */
    public IndexReading {
        parts = List.copyOf(parts);
    }

    /**
     * What pulls the index down most: the part with the lowest pull, in it again the part with the lowest pull, and so on down to
     * a leaf or to parts that are all the same. Empty for a leaf and where nothing pulls down.
     */
    public List<Part> pulledDownBy() {
        List<Part> path = new ArrayList<>();
        Optional<Part> next = heaviest();
        while (next.isPresent()) {
            path.add(next.get());
            next = next.get().reading().heaviest();
        }
        return path;
    }

    private Optional<Part> heaviest() {
        return parts.stream().filter(part -> part.pull() < 0).min(Comparator.comparingDouble(Part::pull));
    }

    /** The index and its parts, a line each, in English: the score, its weight, its pull, and what has no data. */
    public String explain() {
        StringBuilder text = new StringBuilder(line(this))
                .append(String.format(Locale.ROOT, ", %.0f %% of it had data%n", 100 * coverage));
        explainParts(text, "  ");
        List<Part> path = pulledDownBy();
        if (!path.isEmpty()) {
            text.append("pulled down by ");
            text.append(String.join(
                    ", in it ", path.stream().map(part -> part.reading().name()).toList()));
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    /** As deep as the tree, which is at most {@link IndexNode#MAX_LEVELS}. */
    private void explainParts(StringBuilder text, String indent) {
        for (Part part : parts) {
            text.append(indent).append(line(part.reading()));
            if (part.reading().figure().isDefined()) {
                text.append(String.format(Locale.ROOT, ", weight %.3f, pull %+.2f", part.weight(), part.pull()));
            }
            text.append(System.lineSeparator());
            part.reading().explainParts(text, indent + "  ");
        }
    }

    private static String line(IndexReading reading) {
        OptionalDouble value = reading.figure().value();
        return value.isEmpty()
                ? reading.name() + ": no data"
                : String.format(Locale.ROOT, "%s: %.2f", reading.name(), value.getAsDouble());
    }
}
