package org.itsmkit.sla.target;

import java.time.Instant;
import org.itsmkit.sla.InvalidInput;

/**
 * How a piece of work stood after one event.
 *
 * @param <W> what a host calls its work: a ticket, an order, a case
 * @param at when the event happened
 * @param sequence its place among the events of that instant
 * @param work the work after the event
 */
public record Moment<W>(Instant at, long sequence, W work) {

    /**
     * Refuses null.
     *
     * @throws InvalidInput naming what is missing
     */
    public Moment {
        InvalidInput.present("instant of a moment", at);
        InvalidInput.present("work of a moment", work);
    }
}
