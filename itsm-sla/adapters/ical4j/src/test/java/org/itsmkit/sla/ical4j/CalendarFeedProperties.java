package org.itsmkit.sla.ical4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.holiday.HolidayRegion;
import org.itsmkit.sla.holiday.Holidays;

class CalendarFeedProperties {

    @Property(tries = 100)
    void theNthWeekdayOfAMonthIsTheOneThatJavaTimeFinds(
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 4) int nth,
            @ForAll boolean fromTheEnd,
            @ForAll DayOfWeek day,
            @ForAll @IntRange(min = 1583, max = 2900) int year)
            throws IOException {
        int ordinal = fromTheEnd ? -nth : nth;
        List<LocalDate> expected = IntStream.rangeClosed(year, year + 10)
                .mapToObj(some -> LocalDate.of(some, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day)))
                .toList();
        String rule = "DTSTART:" + expected.get(0).toString().replace("-", "") + "\nRRULE:FREQ=YEARLY;BYMONTH=" + month
                + ";BYDAY=" + ordinal + day.name().substring(0, 2);

        assertThat(read(event(rule), year, year + 10).dates()).isEqualTo(expected);
    }

    @Property(tries = 300)
    void aFeedIsReadOrRefusedAndNothingElse(@ForAll("noise") String lines) throws IOException {
        try {
            assertThat(read(event("DTSTART:20260101\n" + lines), 2026, 2026)
                            .days()
                            .size())
                    .isNotNegative();
        } catch (InvalidInput refused) {
            assertThat(refused.expected()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(
                        "RRULE:",
                        "EXDATE:",
                        "RDATE:",
                        "DTEND:",
                        "DURATION:",
                        "SUMMARY:",
                        "RECURRENCE-ID:",
                        "FREQ=",
                        "YEARLY",
                        "DAILY",
                        ";",
                        ";BYDAY=",
                        "MO",
                        "-1",
                        "20260102",
                        "T090000",
                        "Z",
                        "P1D",
                        ",",
                        "=",
                        ":",
                        "\n",
                        "\n",
                        "\n ",
                        "BEGIN:VEVENT\n",
                        "END:VEVENT\n",
                        "\"",
                        "\\",
                        "ü",
                        "\u0000")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    private static String event(String lines) {
        return "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + lines + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    private static Holidays read(String feed, int firstYear, int lastYear) throws IOException {
        byte[] bytes = feed.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return CalendarFeed.read(new ByteArrayInputStream(bytes), HolidayRegion.of("DE"), firstYear, lastYear);
    }
}
