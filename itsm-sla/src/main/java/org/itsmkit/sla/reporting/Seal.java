package org.itsmkit.sla.reporting;

import java.time.Instant;
import org.itsmkit.sla.InvalidInput;

/**
 * By whom and when a report was made final. Immutable.
 *
 * @param by who sealed it, as the caller says: 1 to 250 characters
 * @param at when
 */
public record Seal(String by, Instant at) {

    /**
     * Refuses a seal of nobody.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public Seal {
        InvalidInput.text("sealed by", by, 250);
        InvalidInput.present("sealed at", at);
    }
}
