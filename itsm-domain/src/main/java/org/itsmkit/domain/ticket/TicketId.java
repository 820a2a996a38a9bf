package org.itsmkit.domain.ticket;

import java.util.UUID;
import org.itsmkit.sla.InvalidInput;

/**
 * The opaque id of a ticket, unique in its tenant and never shown to people. Ordered as text, which for time-ordered
 * (version 7) ids is the order of creation.
 *
 * @param value any UUID; the library makes version 7
 */
public record TicketId(UUID value) implements Comparable<TicketId> {

    public TicketId {
        InvalidInput.present("ticket id", value);
    }

    /** Reads the form that {@link #toString} writes. */
    public static TicketId of(String text) {
        try {
            return new TicketId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("ticket id", "a UUID", text);
        }
    }

    /** Unsigned byte order, the order of the text and of every store. */
    @Override
    public int compareTo(TicketId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
