package org.itsmkit.sla.desk;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;

/**
 * What revokes a resolution at first contact. Immutable.
 *
 * @param reopenWindow a reopening up to this long after the contact revokes it; zero or more
 * @param repeatWindow a further contact of the same requester and category up to this long after it revokes it; zero or more
 */
public record FirstContactRules(Duration reopenWindow, Duration repeatWindow) {

    /** Seven days for both. A choice, not a standard: desks use from one day to thirty. */
    public static final FirstContactRules DEFAULT = new FirstContactRules(Duration.ofDays(7), Duration.ofDays(7));

    /**
     * Refuses negative windows.
     *
     * @throws InvalidInput naming the window
     */
    public FirstContactRules {
        if (reopenWindow.isNegative()) {
            throw new InvalidInput("reopenWindow", "zero or more", reopenWindow);
        }
        if (repeatWindow.isNegative()) {
            throw new InvalidInput("repeatWindow", "zero or more", repeatWindow);
        }
    }
}
