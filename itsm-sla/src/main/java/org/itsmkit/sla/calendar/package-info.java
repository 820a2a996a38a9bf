/**
 * Business time: when a business is open, how much open time lies between two instants, and when an amount of it has
 * passed.
 *
 * <pre>{@code
 * BusinessCalendar office = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
 *         .weekly(MONDAY, FRIDAY, "09:00-12:00", "13:00-18:00")
 *         .closed(LocalDate.of(2026, 5, 1))
 *         .closedYearly(MonthDay.of(12, 24), MonthDay.of(1, 2))
 *         .open(LocalDate.of(2026, 12, 28), "10:00-14:00")
 *         .build();
 *
 * Duration worked = office.between(opened, closed);
 * Optional<Instant> due = office.plus(opened, Duration.ofHours(16));
 * Optional<Instant> breach = office.lastInstantWithin(opened, Duration.ofHours(16));
 * }</pre>
 *
 * <p>Calendars are joined, shared and taken from each other by the instants at which they are open, each in its own zone:
 *
 * <pre>{@code
 * BusinessCalendar followTheSun = office.union(seoul);
 * BusinessCalendar bothAtWork = office.intersection(seoul);
 * BusinessCalendar served = office.difference(maintenance);
 * }</pre>
 *
 * <p>Budgets of working days keep the local time or end with the day, and every result can be explained, date by date:
 *
 * <pre>{@code
 * Optional<Instant> inTwoDays = office.plusWorkingDays(opened, 2);
 * Optional<Instant> byCloseOfBusiness = office.endOfWorkingDay(opened, 2);
 * office.explain(opened, closed).dates().limit(50).forEach(date -> log(date.toString()));
 * }</pre>
 *
 * <p>Others refer to a calendar by its {@link org.itsmkit.sla.calendar.CalendarKey} and find it in
 * {@link org.itsmkit.sla.calendar.Calendars}:
 *
 * <pre>{@code
 * Calendars calendars = Calendars.of(Map.of(CalendarKey.of("office"), office));
 * BusinessCalendar found = calendars.find(CalendarKey.of("office")).orElse(BusinessCalendar.alwaysOpen());
 * }</pre>
 */
@NullMarked
package org.itsmkit.sla.calendar;

import org.jspecify.annotations.NullMarked;
