package org.itsmkit.spi.storage;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.ElementId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What was read for a write that does not write it, and must still be so when it is committed: that the ends of a new relation
 * are there, that what is ended has no relations. Immutable.
 *
 * @param elements by element the version of its last fact, 0 when it should have none
 * @param graph the version of the tenant's graph, 0 before the first commit; null when others may commit meanwhile
 */
public record Reliance(
        Map<ElementId, Long> elements, @Nullable Long graph) {

    /** Nothing but what is written. */
    public static final Reliance NOTHING = new Reliance(Map.of(), null);

    public Reliance {
        TreeMap<ElementId, Long> sorted = new TreeMap<>((one, other) -> {
            int byId = ElementId.ORDER.compare(one.value(), other.value());
            return byId != 0
                    ? byId
                    : one.getClass().getName().compareTo(other.getClass().getName());
        });
        sorted.putAll(InvalidInput.present("elements", elements));
        sorted.forEach((element, version) -> {
            if (version < 0) {
                throw new InvalidInput("version of " + element, "0 or more", version);
            }
        });
        elements = Collections.unmodifiableMap(sorted);
        if (graph != null && graph < 0) {
            throw new InvalidInput("graph", "0 or more", graph);
        }
    }
}
