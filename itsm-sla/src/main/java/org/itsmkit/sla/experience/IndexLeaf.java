package org.itsmkit.sla.experience;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * A measure that is turned into a score. Immutable.
 *
 * @param name of the measure, by which the index finds it
 * @param normaliser gives the score
 */
public record IndexLeaf(String name, Normaliser normaliser) implements IndexNode {

    /**
     * Refuses a name that is blank or too long.
     *
     * @throws InvalidInput naming the part
     */
    public IndexLeaf {
        IndexParts.requireName(name);
        InvalidInput.present("normaliser", normaliser);
    }

    @Override
    public int levels() {
        return 1;
    }

    @Override
    public IndexReading read(Map<String, Figure> measures) {
        Figure score = Optional.ofNullable(measures.get(name))
                .map(normaliser::score)
                .orElseGet(() -> Figure.undefined(0, "NO_MEASURE"));
        return new IndexReading(name, score, score.isDefined() ? 1 : 0, List.of());
    }
}
