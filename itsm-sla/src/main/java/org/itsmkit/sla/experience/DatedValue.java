package org.itsmkit.sla.experience;

import java.time.Instant;
import org.itsmkit.sla.InvalidInput;

/**
 * A value and when it was given. Immutable.
 *
 * @param at when
 * @param value any finite number
 */
public record DatedValue(Instant at, double value) {

    /**
     * Refuses what is no finite number.
     *
     * @throws InvalidInput naming the part
     */
    public DatedValue {
        InvalidInput.present("at", at);
        Means.finite("value", value);
    }
}
