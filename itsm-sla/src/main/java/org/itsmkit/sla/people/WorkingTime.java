package org.itsmkit.sla.people;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;

/**
 * How one person's time went in a period. It goes into figures about groups and does not come out again. Immutable.
 *
 * @param person by which the host tells people apart; a pseudonym will do
 * @param handling in which the person handled contacts or tickets, follow-up work included
 * @param available in which the person was ready and waiting for the next one
 * @param loggedIn in which the person was logged in to the queue, not less than handling
 * @param paid in which the person was paid and on site: breaks, training and meetings included, leave not; not less than
 *     handling and available together
 */
public record WorkingTime(String person, Duration handling, Duration available, Duration loggedIn, Duration paid) {

    /**
     * Refuses times that contradict each other.
     *
     * @throws InvalidInput naming the time
     */
    public WorkingTime {
        InvalidInput.text("person", person, 200);
        notNegative("handling", handling);
        notNegative("available", available);
        notLess("loggedIn", loggedIn, handling);
        notLess("paid", paid, handling.plus(available));
    }

    private static void notNegative(String field, Duration time) {
        if (time.isNegative()) {
            throw new InvalidInput(field, "zero or more", time);
        }
    }

    private static void notLess(String field, Duration time, Duration least) {
        if (time.compareTo(least) < 0) {
            throw new InvalidInput(field, "not less than the " + least + " that lie in it", time);
        }
    }
}
