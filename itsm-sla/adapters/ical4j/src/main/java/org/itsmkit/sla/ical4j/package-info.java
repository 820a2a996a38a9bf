/**
 * Holidays from iCalendar feeds (RFC 5545), read with ical4j.
 *
 * <pre>{@code
 * Holidays holidays = CalendarFeed.read(stream, HolidayRegion.of("DE-HH"), 2026, 2027);
 *
 * BusinessCalendar office = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
 *         .weekly(MONDAY, FRIDAY, "09:00-18:00")
 *         .closed(holidays)
 *         .build();
 * }</pre>
 */
@NullMarked
package org.itsmkit.sla.ical4j;

import org.jspecify.annotations.NullMarked;
