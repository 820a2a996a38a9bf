package org.itsmkit.sla.holiday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.text.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * The text form of {@link Holidays}, for files that people keep and compare:
 *
 * <pre>
 * # Lines that begin with # are remarks.
 * region: KR
 * years: 2026 to 2027
 * holiday: 2026-03-01 Independence Movement Day
 * substitute: 2026-03-02 Independence Movement Day
 * </pre>
 *
 * The lines may stand in any order. What {@link #print} writes, {@link #parse} reads as an equal value.
 */
public final class HolidayText {

    private static final String DAY = "a date and a name such as 2026-12-25 Christmas Day";

    private HolidayText() {}

    /**
     * Reads the holidays of a text.
     *
     * @throws InvalidInput if a line cannot be read, with its number and what was expected; if the region or the years are
     *     missing; or if a holiday lies outside the years or is there twice
     */
    public static Holidays parse(String text) {
        HolidayRegion region = null;
        int[] years = null;
        List<Holiday> days = new ArrayList<>();
        for (TextLine line : TextLine.read(text)) {
            switch (line.name()) {
                case "region" -> region = once(region, line, line.read("a region such as KR", HolidayRegion::of));
                case "years" -> years = once(years, line, line.read("years such as 2026 to 2027", HolidayText::years));
                case "holiday" -> days.add(line.read(DAY, value -> day(value, false)));
                case "substitute" -> days.add(line.read(DAY, value -> day(value, true)));
                default -> throw line.unknownName("region, years, holiday or substitute");
            }
        }
        if (region == null || years == null) {
            throw new InvalidInput(
                    "holidays", "a line with the region and one with the years", "neither or one of them");
        }
        return new Holidays(region, years[0], years[1], days);
    }

    private static <T> T once(@Nullable T before, TextLine line, T value) {
        if (before != null) {
            throw line.repeated();
        }
        return value;
    }

    private static int[] years(String value) {
        String[] ends = value.split(" to ", 2);
        int firstYear = LocalDate.parse(ends[0] + "-01-01").getYear();
        int lastYear = LocalDate.parse(ends[ends.length - 1] + "-01-01").getYear();
        Holidays.checkYears(firstYear, lastYear);
        return new int[] {firstYear, lastYear};
    }

    private static Holiday day(String value, boolean substitute) {
        String[] parts = value.split("\\s+", 2);
        return new Holiday(LocalDate.parse(parts[0]), parts.length == 2 ? parts[1] : "", substitute);
    }

    /** Writes holidays, a line each, in their order; the text ends with a line break. */
    public static String print(Holidays holidays) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("region: " + holidays.region());
        lines.add(String.format(Locale.ROOT, "years: %04d to %04d", holidays.firstYear(), holidays.lastYear()));
        for (Holiday day : holidays.days()) {
            lines.add((day.substitute() ? "substitute: " : "holiday: ") + day.date() + " " + day.name());
        }
        return lines.toString();
    }
}
