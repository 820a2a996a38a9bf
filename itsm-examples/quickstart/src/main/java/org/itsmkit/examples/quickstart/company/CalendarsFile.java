package org.itsmkit.examples.quickstart.company;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.itsmkit.examples.quickstart.company.Block.Property;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarText;

/** Reads when the company works: a block for each calendar, whose lines are the library's text form of a calendar. */
final class CalendarsFile {

    private static final String FILE = "calendars.txt";

    private CalendarsFile() {}

    static Map<String, BusinessCalendar> read(String text) {
        Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
        for (Block block : Block.read(FILE, text, Set.of("calendar"))) {
            block.require("zone");
            calendars.put(block.key(), calendar(block));
        }
        return calendars;
    }

    private static BusinessCalendar calendar(Block block) {
        try {
            return CalendarText.parse(linesWhereTheyStand(block)).calendar();
        } catch (InvalidInput e) {
            throw new CompanyFileError(FILE + ", " + e.getMessage());
        }
    }

    /** The lines of a block with as many empty ones before them, so that a refused line has the number that it has here. */
    private static String linesWhereTheyStand(Block block) {
        StringBuilder text = new StringBuilder();
        int line = 1;
        for (Property property : block.properties()) {
            text.append("\n".repeat(property.place().line() - line));
            text.append(property.name()).append(": ").append(property.value());
            line = property.place().line();
        }
        return text.toString();
    }
}
