package org.itsmkit.domain.cmdb.impact;

import java.time.Instant;

/** In whose hours relations count that are bound to a calendar. May be asked by many threads at once. */
@FunctionalInterface
public interface RelationHours {

    /**
     * Whether a relation bound to this calendar counts at this instant: whether the calendar is open.
     *
     * @throws org.itsmkit.sla.InvalidInput if there is no such calendar
     */
    boolean isOpen(String calendar, Instant at);
}
