/**
 * Public holidays: where they come from, and which days of which years they are. The calendars of
 * {@link org.itsmkit.sla.calendar} can be closed on them.
 *
 * <pre>{@code
 * BusinessCalendar seoul = BusinessCalendar.in(ZoneId.of("Asia/Seoul"))
 *         .weekly(MONDAY, FRIDAY, "09:00-18:00")
 *         .closed(KoreanHolidays.publicHolidays().between("KR", 2026, 2027))
 *         .build();
 *
 * Holidays ours = HolidayText.parse("""
 *         region: DE-HH
 *         years: 2026 to 2026
 *         holiday: 2026-04-03 Good Friday
 *         holiday: 2026-04-06 Easter Monday
 *         """);
 * HolidaySource everywhere = KoreanHolidays.publicHolidays().orElse(HolidayTable.of(ours));
 * List<Holiday> easter = everywhere.between("DE-HH", 2026, 2026).days();
 * }</pre>
 *
 * <p>A source says whether it knows a region in a year. A year without holidays is an answer, a year that nobody knows is
 * not: {@link org.itsmkit.sla.holiday.HolidaySource#between} refuses it, so that a calendar never runs through holidays in
 * silence because its data ended.
 */
@NullMarked
package org.itsmkit.sla.holiday;

import org.jspecify.annotations.NullMarked;
