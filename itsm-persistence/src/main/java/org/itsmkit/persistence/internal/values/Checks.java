package org.itsmkit.persistence.internal.values;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;

/** What is refused before a database is asked. */
public final class Checks {

    private Checks() {}

    public static int limit(int limit) {
        if (limit < 1 || limit > Page.MOST) {
            throw new InvalidInput("limit", "1 to " + Page.MOST, limit);
        }
        return limit;
    }

    /** Refuses more than so many of what is asked for. */
    public static void atMost(int most, String what, int count) {
        if (count > most) {
            throw new InvalidInput(what, "at most " + most, count);
        }
    }
}
