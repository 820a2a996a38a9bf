package org.itsmkit.domain.plan;

import org.itsmkit.domain.Delay;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How often an automatic step is begun before it has failed.
 *
 * @param attempts 1 to {@value #MOST_ATTEMPTS}, the first included
 * @param backOff how long to wait after a failure; null when there is one attempt, present otherwise
 */
public record Retry(int attempts, @Nullable Delay backOff) {

    public static final int MOST_ATTEMPTS = 100;

    /** One attempt. */
    public static final Retry NEVER = new Retry(1, null);

    public Retry {
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new InvalidInput("attempts", "1 to " + MOST_ATTEMPTS, attempts);
        }
        if (attempts > 1 == (backOff == null)) {
            throw new InvalidInput(
                    "back-off", attempts > 1 ? "a delay" : "none for one attempt", backOff == null ? "none" : backOff);
        }
    }
}
