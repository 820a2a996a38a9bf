package org.itsmkit.domain.journal;

import java.nio.ByteBuffer;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;

/**
 * Where one ticket's chain stood when an anchor was taken.
 *
 * @param ticket the ticket
 * @param count how many entries its journal had, 1 or more
 * @param head the hash of the last of them
 */
public record AnchorLeaf(TicketId ticket, long count, Sha256 head) {

    public AnchorLeaf {
        if (count < 1) {
            throw new InvalidInput("leaf.count", "1 or more", count);
        }
    }

    /** What is hashed: the id's 16 bytes, the count as 8 bytes, highest first, and the head's 32 bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(16 + Long.BYTES + Sha256.LENGTH)
                .put(Hashing.uuid(ticket))
                .putLong(count)
                .put(head.raw())
                .array();
    }

    /** One line of an export: id, count and head with a space between them. */
    public String text() {
        return ticket + " " + count + " " + head;
    }

    /** Reads the form that {@link #text} writes. */
    public static AnchorLeaf parse(String line) {
        String[] parts = line.split(" ", -1);
        try {
            if (parts.length == 3) {
                return new AnchorLeaf(TicketId.of(parts[0]), Long.parseLong(parts[1]), Sha256.parse(parts[2]));
            }
        } catch (NumberFormatException e) {
            // reported below, like a line of another shape
        }
        throw new InvalidInput("leaf", "a ticket id, a count and a hash", line);
    }
}
