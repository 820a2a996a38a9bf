/**
 * National holidays from Jollyday as a {@link org.itsmkit.sla.holiday.HolidaySource}.
 *
 * <pre>{@code
 * HolidaySource source = KoreanHolidays.publicHolidays().orElse(new JollydayHolidays());
 *
 * BusinessCalendar office = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
 *         .weekly(MONDAY, FRIDAY, "09:00-12:00", "13:00-18:00")
 *         .closed(source.between("DE-HH", 2026, 2027))
 *         .build();
 * }</pre>
 */
@NullMarked
package org.itsmkit.sla.jollyday;

import org.jspecify.annotations.NullMarked;
