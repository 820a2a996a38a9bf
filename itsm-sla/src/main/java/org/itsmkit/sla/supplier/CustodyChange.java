package org.itsmkit.sla.supplier;

import java.time.Instant;
import org.itsmkit.sla.InvalidInput;

/**
 * From an instant on, somebody holds a piece of work. Immutable.
 *
 * @param at the first instant
 * @param custody who holds it
 */
public record CustodyChange(Instant at, Custody custody) {

    /** Refuses null. */
    public CustodyChange {
        InvalidInput.present("at", at);
        InvalidInput.present("custody", custody);
    }
}
