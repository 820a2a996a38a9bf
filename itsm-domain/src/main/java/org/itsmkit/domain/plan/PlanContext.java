package org.itsmkit.domain.plan;

import java.time.Instant;
import java.time.ZoneId;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.Calendars;

/**
 * What a decision about a plan is made with.
 *
 * @param now when
 * @param facts the case as it stands now
 * @param calendars what delays count by; one that is not known makes what counts by it never due
 * @param zone where a date of the case begins, unless the calendar that its delay counts by says so
 */
public record PlanContext(Instant now, Facts facts, Calendars calendars, ZoneId zone) {

    public PlanContext {
        InvalidInput.present("now", now);
        InvalidInput.present("facts", facts);
        InvalidInput.present("calendars", calendars);
        InvalidInput.present("zone", zone);
    }
}
