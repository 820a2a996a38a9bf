package org.itsmkit.domain.cmdb.impact;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Which calendars are open at one instant, each asked for once. Belongs to one thread. */
final class OpenCalendars {

    private final RelationHours hours;
    private final Instant at;
    private final Map<String, Boolean> known = new HashMap<>();

    OpenCalendars(RelationHours hours, Instant at) {
        this.hours = hours;
        this.at = at;
    }

    boolean isOpen(String calendar) {
        return known.computeIfAbsent(calendar, key -> hours.isOpen(key, at));
    }
}
