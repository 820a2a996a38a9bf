package org.itsmkit.sla.experience;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;

/**
 * Someone waited and was satisfied or not. Immutable.
 *
 * @param waited how long, zero or more: by the wall or by business time, but all the same
 * @param satisfied by the measure of the desk, such as an answer of 4 or 5
 */
public record WaitAnswer(Duration waited, boolean satisfied) {

    /**
     * Refuses a negative wait.
     *
     * @throws InvalidInput naming it
     */
    public WaitAnswer {
        if (waited.isNegative()) {
            throw new InvalidInput("waited", "zero or more", waited);
        }
    }

    double minutes() {
        return waited.getSeconds() / 60.0 + waited.getNano() / 60e9;
    }
}
