package org.itsmkit.domain;

import java.util.UUID;
import org.itsmkit.sla.InvalidInput;

/**
 * The opaque id of a configuration item, unique in its tenant and never shown to people. Ordered as text.
 *
 * @param value any UUID; the library makes version 7
 */
public record CiId(UUID value) implements ElementId, Comparable<CiId> {

    public CiId {
        InvalidInput.present("configuration item id", value);
    }

    /** Reads the form that {@link #toString} writes. */
    public static CiId of(String text) {
        return new CiId(ElementId.read("configuration item id", text));
    }

    /** Unsigned byte order, the order of the text and of every store. */
    @Override
    public int compareTo(CiId other) {
        return ElementId.ORDER.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
