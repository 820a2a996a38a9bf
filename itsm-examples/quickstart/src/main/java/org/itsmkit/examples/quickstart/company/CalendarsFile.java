package org.itsmkit.examples.quickstart.company;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.examples.quickstart.company.Block.Property;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.BusinessCalendarBuilder;

/** Reads when the company works. */
final class CalendarsFile {

    private CalendarsFile() {}

    static Map<String, BusinessCalendar> read(String text) {
        Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
        for (Block block : Block.read("calendars.txt", text, Set.of("calendar"))) {
            calendars.put(block.key(), calendar(block));
        }
        return calendars;
    }

    private static BusinessCalendar calendar(Block block) {
        BusinessCalendarBuilder calendar =
                BusinessCalendar.in(block.require("zone").read(ZoneId::of));
        for (Property property : block.properties()) {
            switch (property.name()) {
                case "zone" -> {}
                case "closed" -> calendar.closed(property.read(Words::date));
                case "closed every year" -> closedYearly(calendar, property);
                default -> property.read(value -> weekly(calendar, property));
            }
        }
        return calendar.build();
    }

    private static BusinessCalendarBuilder weekly(BusinessCalendarBuilder calendar, Property property) {
        List<DayOfWeek> days = Words.days(property.name());
        return calendar.weekly(days.get(0), days.get(1), property.list().toArray(String[]::new));
    }

    private static void closedYearly(BusinessCalendarBuilder calendar, Property property) {
        List<MonthDay> days = property.read(value ->
                Arrays.stream(value.split(" to ", 2)).map(Words::monthDay).toList());
        calendar.closedYearly(days.get(0), days.get(days.size() - 1));
    }
}
