package org.itsmkit.sla.availability;

import java.time.Instant;
import org.itsmkit.sla.InvalidInput;

/**
 * A time that was agreed for maintenance: it is no agreed service time, and what fails in it is no downtime. Immutable.
 *
 * @param from the first instant of it
 * @param to the first instant after it; not before {@code from}
 */
public record AgreedMaintenance(Instant from, Instant to) {

    /**
     * Refuses an end before the start.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public AgreedMaintenance {
        InvalidInput.present("from", from);
        if (InvalidInput.present("to", to).isBefore(from)) {
            throw new InvalidInput("to", "an instant not before " + from, to);
        }
    }
}
