package org.itsmkit.examples.benchmarks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.BusinessCalendarBuilder;
import org.mpxj.DayType;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import pro.taskana.common.api.CustomHoliday;
import pro.taskana.common.api.LocalTimeInterval;
import pro.taskana.common.api.WorkingTimeCalculator;
import pro.taskana.common.internal.workingtime.HolidaySchedule;
import pro.taskana.common.internal.workingtime.WorkingTimeCalculatorImpl;

/** Monday to Friday from 9 to 12 and from 13 to 18, closed on twelve days of every year: the same calendar for each peer. */
final class OfficeHours {

    static final int FIRST_YEAR = 2020;

    private static final LocalTime[] HOURS = {
        LocalTime.of(9, 0), LocalTime.of(12, 0), LocalTime.of(13, 0), LocalTime.of(18, 0)
    };
    private static final List<MonthDay> HOLIDAYS = List.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(3, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 5),
            MonthDay.of(6, 6),
            MonthDay.of(8, 15),
            MonthDay.of(10, 3),
            MonthDay.of(10, 9),
            MonthDay.of(11, 1),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private OfficeHours() {}

    static BusinessCalendar calendar(ZoneId zone) {
        BusinessCalendarBuilder calendar =
                BusinessCalendar.in(zone).weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-12:00", "13:00-18:00");
        HOLIDAYS.forEach(calendar::closedYearly);
        return calendar.build();
    }

    /** With the holidays as dates, which make every year one of its own. */
    static BusinessCalendar datedCalendar(ZoneId zone, int years) {
        BusinessCalendarBuilder calendar =
                BusinessCalendar.in(zone).weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-12:00", "13:00-18:00");
        for (int year = FIRST_YEAR; year < FIRST_YEAR + years; year++) {
            for (MonthDay day : HOLIDAYS) {
                calendar.closed(day.atYear(year));
            }
        }
        return calendar.build();
    }

    /** In UTC, with no more years than are needed. */
    static PrefixSums prefixSums(int years) {
        return new PrefixSums(calendar(ZoneOffset.UTC)
                .windows(startOf(FIRST_YEAR), startOf(FIRST_YEAR + years))
                .toList());
    }

    static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static ProjectCalendar mpxj(int years) {
        ProjectCalendar calendar = new ProjectFile().addCalendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean open = day.compareTo(DayOfWeek.FRIDAY) <= 0;
            calendar.setCalendarDayType(day, open ? DayType.WORKING : DayType.NON_WORKING);
            if (open) {
                ProjectCalendarHours hours = calendar.addCalendarHours(day);
                hours.add(new LocalTimeRange(HOURS[0], HOURS[1]));
                hours.add(new LocalTimeRange(HOURS[2], HOURS[3]));
            }
        }
        for (int year = FIRST_YEAR; year < FIRST_YEAR + years; year++) {
            for (MonthDay day : HOLIDAYS) {
                calendar.addCalendarException(day.atYear(year));
            }
        }
        return calendar;
    }

    static WorkingTimeCalculator taskana() {
        Map<DayOfWeek, Set<LocalTimeInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            week.put(
                    DayOfWeek.of(day),
                    Set.of(new LocalTimeInterval(HOURS[0], HOURS[1]), new LocalTimeInterval(HOURS[2], HOURS[3])));
        }
        List<CustomHoliday> holidays = HOLIDAYS.stream()
                .map(day -> CustomHoliday.of(day.getDayOfMonth(), day.getMonthValue()))
                .toList();
        return new WorkingTimeCalculatorImpl(new HolidaySchedule(false, false, holidays), week, ZoneOffset.UTC);
    }
}
