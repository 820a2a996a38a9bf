package org.itsmkit.sla.desk;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Nanoseconds;

/**
 * What is known of how long one piece of like work took. Immutable.
 *
 * @param elapsed what its clock had counted when it was done, or when it was last seen; zero or more, under 292 years
 * @param done whether it was done then. If not, because it still runs or was called off, it is known only to have taken longer;
 *     leaving such work out would make the rest look quicker than it is
 */
public record PastWork(Duration elapsed, boolean done) {

    /**
     * Refuses a length out of range.
     *
     * @throws InvalidInput naming it
     */
    public PastWork {
        Nanoseconds.require("elapsed", elapsed);
    }
}
