package org.itsmkit.domain;

import java.util.UUID;
import org.itsmkit.sla.InvalidInput;

/**
 * The opaque id of a relation, unique in its tenant and never shown to people. Ordered as text.
 *
 * @param value any UUID; the library makes version 7
 */
public record RelationId(UUID value) implements ElementId, Comparable<RelationId> {

    public RelationId {
        InvalidInput.present("relation id", value);
    }

    /** Reads the form that {@link #toString} writes. */
    public static RelationId of(String text) {
        return new RelationId(ElementId.read("relation id", text));
    }

    /** Unsigned byte order, the order of the text and of every store. */
    @Override
    public int compareTo(RelationId other) {
        return ElementId.ORDER.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
