package org.itsmkit.domain;

import java.util.Comparator;
import java.util.UUID;
import org.itsmkit.sla.InvalidInput;

/** The id of an {@link org.itsmkit.domain.cmdb.Element}: of a configuration item or of a relation. */
public sealed interface ElementId permits CiId, RelationId {

    /** Unsigned byte order, which is the order of the text. */
    Comparator<UUID> ORDER = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    UUID value();

    /** Reads a UUID; throws {@link InvalidInput} naming {@code what} otherwise. */
    static UUID read(String what, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(what, "a UUID", text);
        }
    }
}
