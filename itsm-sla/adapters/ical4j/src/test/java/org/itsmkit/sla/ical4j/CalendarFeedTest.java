package org.itsmkit.sla.ical4j;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.holiday.Holiday;
import org.itsmkit.sla.holiday.HolidayRegion;
import org.itsmkit.sla.holiday.Holidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFeedTest {

    private static final HolidayRegion HAMBURG = HolidayRegion.of("DE-HH");

    @Test
    void aCalendarIsClosedOnTheHolidaysOfAFeed() throws IOException {
        InputStream stream = stream(feed("DTSTART;VALUE=DATE:20260403\nSUMMARY:Good Friday"));

        Holidays holidays = CalendarFeed.read(stream, HolidayRegion.of("DE-HH"), 2026, 2027);

        BusinessCalendar office = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
                .weekly(MONDAY, FRIDAY, "09:00-18:00")
                .closed(holidays)
                .build();
        assertThat(holidays.days()).containsExactly(Holiday.of(LocalDate.of(2026, 4, 3), "Good Friday"));
        assertThat(office.isOpen(Instant.parse("2026-04-03T10:00:00Z"))).isFalse();
    }

    @Test
    void theReadmeShowsWhatIsRunHere() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String snippet = readme.substring(readme.indexOf("```java\n") + "```java\n".length());
        String source =
                Files.readString(Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));

        assertThat(source.replace("\n        ", "\n")).contains(snippet.substring(0, snippet.indexOf("```")));
    }

    /** The properties of an event, and the days that it is in 2026 and 2027. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART;VALUE=DATE:20260403                                         | 2026-04-03",
                "DTSTART:20260403                                                    | 2026-04-03",
                "DTSTART;TZID=Nowhere/Ever;VALUE=DATE:20260403                       | 2026-04-03",
                "dtstart;value=date:20260403                                         | 2026-04-03",
                "DTSTART:20260403;DTEND:20260403                                     | 2026-04-03",
                "DTSTART:20260403;DTEND:20260405                                     | 2026-04-03 2026-04-04",
                "DTSTART:20260403;DURATION:P2D                                       | 2026-04-03 2026-04-04",
                "DTSTART:20261231;DTEND:20270102                                     | 2026-12-31 2027-01-01",
                "DTSTART:20251231;DTEND:20260102                                     | 2026-01-01",
                "DTSTART:20271231;DTEND:20280103                                     | 2027-12-31",
                "DTSTART:19700501;RRULE:FREQ=YEARLY                                  | 2026-05-01 2027-05-01",
                "DTSTART:20191224;DTEND:20191227;RRULE:FREQ=YEARLY;EXDATE:20261224   | 2027-12-24 2027-12-25 2027-12-26",
                "DTSTART:20151231;DTEND:20160102;RRULE:FREQ=YEARLY | 2026-01-01 2026-12-31 2027-01-01 2027-12-31",
                "DTSTART:20151126;RRULE:FREQ=YEARLY,BYMONTH=11,BYDAY=4TH             | 2026-11-26 2027-11-25",
                "DTSTART:20150525;RRULE:FREQ=YEARLY,BYMONTH=5,BYDAY=-1MO             | 2026-05-25 2027-05-31",
                "DTSTART:20240229;RRULE:FREQ=YEARLY                                  | ",
                "DTSTART:20220501;RRULE:FREQ=YEARLY,COUNT=5                          | 2026-05-01",
                "DTSTART:20220501;RRULE:FREQ=YEARLY,INTERVAL=2                       | 2026-05-01",
                "DTSTART:20220501;RRULE:FREQ=YEARLY,UNTIL=20260501                   | 2026-05-01",
                "DTSTART:20220501;RRULE:FREQ=YEARLY,UNTIL=20260501T000000Z           | 2026-05-01",
                "DTSTART:20220501;RRULE:FREQ=YEARLY,UNTIL=20260430                   | ",
                "DTSTART:20220501;RRULE:RSCALE=GREGORIAN,FREQ=YEARLY,COUNT=5         | 2026-05-01",
                "DTSTART:20220501;RRULE:FREQ=YEARLY;EXDATE:20260501T000000Z          | 2027-05-01",
                "DTSTART:20220501;RRULE:FREQ=YEARLY;EXDATE:20230501+20260501         | 2027-05-01",
                "DTSTART:20260501;RDATE:20260601+20270601;RDATE:20261001 | 2026-05-01 2026-06-01 2026-10-01 2027-06-01",
                "DTSTART:20260501;EXDATE:20260501                                    | ",
                "DTSTART:20260501;STATUS:CANCELLED                                   | ",
                "DTSTART:20260501;TRANSP:TRANSPARENT                                 | 2026-05-01",
                "DTSTART:20300501;RRULE:FREQ=YEARLY                                  | ",
            })
    void anEventCountsOnEachOfItsDays(String properties, String days) throws IOException {
        String event = properties
                .replace(";D", "\nD")
                .replace(";R", "\nR")
                .replace(";E", "\nE")
                .replace(";S", "\nS")
                .replace(";TR", "\nTR")
                .replace(',', ';')
                .replace('+', ',');

        assertThat(CalendarFeed.read(stream(feed(event)), HAMBURG, 2026, 2027).dates())
                .extracting(LocalDate::toString)
                .containsExactlyElementsOf(days == null ? List.of() : List.of(days.split(" ")));
    }

    @Test
    void anEventWithARecurrenceIdTakesThePlaceOfThatRecurrence() throws IOException {
        String feed = feed(
                "UID:a\nDTSTART:20250501\nRRULE:FREQ=YEARLY\nSUMMARY:Outing",
                "UID:a\nRECURRENCE-ID:20260501\nDTSTART:20260508\nSUMMARY:Later outing",
                "UID:a\nRECURRENCE-ID:20270501\nDTSTART:20270501\nSTATUS:CANCELLED",
                "UID:b\nDTSTART:20270501\nSUMMARY:Labour Day");

        assertThat(read(feed).days())
                .extracting(Holiday::toString)
                .containsExactly("2026-05-08 Later outing", "2027-05-01 Labour Day");
    }

    @Test
    void namesAreReadAsText() throws IOException {
        assertThat(read(feed("DTSTART:20260101\nSUMMARY;LANGUAGE=de:Neujahr\\, d.h. Jan\n uar\\; 1.\\nfrei"))
                        .days())
                .extracting(Holiday::name)
                .containsExactly("Neujahr, d.h. Januar; 1. frei");
        assertThat(read(feed("DTSTART:20260101\nSUMMARY:" + "ü".repeat(500))).days())
                .singleElement()
                .satisfies(day -> assertThat(day.name()).hasSizeBetween(50, 200));
        assertThat(read(feed("DTSTART:20260101")).days())
                .extracting(Holiday::name)
                .containsExactly("Holiday");
    }

    @Test
    void otherComponentsAndByteOrderMarksArePassedOver() throws IOException {
        String feed = """
                \uFEFFBEGIN:VCALENDAR
                VERSION:2.0
                X-WR-CALNAME:Holidays
                BEGIN:VTIMEZONE
                TZID:Nowhere/Ever
                TZURL:http://example.invalid/zone
                BEGIN:STANDARD
                DTSTART:16010101T000000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0100
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VTODO
                DTSTART:20260101T090000
                END:VTODO
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260101
                SUMMARY:New Year's Day
                BEGIN:VALARM
                SUMMARY:Wake up
                DTSTART:20260102T000000
                END:VALARM
                END:VEVENT
                END:VCALENDAR
                """;

        assertThat(read(feed).days()).extracting(Holiday::toString).containsExactly("2026-01-01 New Year's Day");
    }

    @Test
    void anEventAtATimeOfDayIsRefusedOrIgnored() throws IOException {
        String feed =
                feed("DTSTART;TZID=Nowhere/Ever:20260101T090000\nSUMMARY:Meeting", "DTSTART:20260102\nSUMMARY:Free");

        assertThatThrownBy(() -> read(feed))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("event \"Meeting\", DTSTART: expected a date, but found \"20260101T090000\"");
        assertThat(CalendarFeed.read(stream(feed), HAMBURG, 2026, 2027, TimedEvents.IGNORE)
                        .days())
                .extracting(Holiday::name)
                .containsExactly("Free");
    }

    @Test
    void theSameHolidayTwiceIsThereOnce() throws IOException {
        assertThat(read(feed("DTSTART:20260101\nSUMMARY:a", "DTSTART:20260101\nSUMMARY:a"))
                        .days())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUMMARY:no start",
                "DTSTART:2026-01-01",
                "DTSTART:20260230",
                "DTSTART:15821231",
                "DTSTART:99991231",
                "DTSTART:20260101\nDTEND:20251231",
                "DTSTART:20260101\nDTEND:20300101",
                "DTSTART:20260101\nDTEND:20260101T090000",
                "DTSTART:20260101\nDURATION:PT4H",
                "DTSTART:20260101\nDURATION:P1M",
                "DTSTART:20260101\nDURATION:P-3D",
                "DTSTART:20260101\nDURATION:P999999999W",
                "DTSTART:20260101\nDURATION:P2147483647D",
                "DTSTART:20260101\nRDATE;VALUE=PERIOD:20260101T090000Z/PT1H",
                "DTSTART:20260101\nEXRULE:FREQ=YEARLY",
                "DTSTART:20260101\nRRULE:FREQ=HOURLY",
                "DTSTART:20260101\nRRULE:FREQ=SECONDLY",
                "DTSTART:20260101\nRRULE:FREQ=YEARLY;BYHOUR=1",
                "DTSTART:20260101\nRRULE:FREQ=YEARLY;BYSECOND=1",
                "DTSTART:20260101\nRRULE:FREQ=YEARLY;BYEASTER=0",
                "DTSTART:20260101\nRRULE:RSCALE=CHINESE;FREQ=YEARLY",
                "DTSTART:20260101\nRRULE:FREQ=YEARLY;INTERVAL=0",
                "DTSTART:20260101\nRRULE:FREQ=YEARLY;INTERVAL=-1",
                "DTSTART:20260101\nRRULE:FREQ=YEARLY;COUNT=0",
                "DTSTART:20260101\nRRULE:FREQ=YEARLY;COUNT=2147483648",
                "DTSTART:20260101\nRRULE:FREQ=YEARLY;BYMONTH=13",
                "DTSTART:20260101\nRRULE:FREQ=YEARLY;BYMONTHDAY=99",
                "DTSTART:20260101\nRRULE:FREQ=YEARLY;BYDAY=XX",
                "DTSTART:20260101\nRRULE:FREQ=YEARLY;UNTIL=never",
                "DTSTART:20260101\nRRULE:COUNT=3",
                "DTSTART:20260101\nRRULE:YEARLY",
                "DTSTART:20260101\nRRULE:FREQ=YEARLY;FREQ=DAILY",
                "DTSTART:20260101\nRRULE:",
            })
    void anEventThatCannotBeAHolidayIsRefusedByName(String properties) {
        assertThatThrownBy(() -> read(feed(properties)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("event \"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "holidays",
                "BEGIN:VCALENDAR\n",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART\nEND:VEVENT\nEND:VCALENDAR\n",
                "<html><body>Not found</body></html>"
            })
    void whatIsNoFeedIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidInput.class).hasMessageStartingWith("feed:");
    }

    @Test
    void aFeedWithoutEndIsRefused() {
        InputStream endless = new SequenceInputStream(Collections.enumeration(Collections.nCopies(
                1_000_000, new ByteArrayInputStream(new byte[0]) {
                    @Override
                    public int read(byte[] into, int offset, int length) {
                        return length;
                    }
                })));

        assertThatThrownBy(() -> CalendarFeed.read(endless, HAMBURG, 2026, 2027))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("at most 5242880 bytes");
    }

    @Test
    void componentsNestedToExhaustTheStackAreRefused() {
        assertThatThrownBy(() -> read("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(100_000)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("nested");
    }

    @Test
    void rulesMadeToRunForEverAreRefused() {
        String rule = "DTSTART:15830101\nRRULE:FREQ=DAILY";

        assertThatThrownBy(() -> read(feed(Collections.nCopies(1_000, rule).toArray(String[]::new))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("look at no more than 3000000 days");
    }

    @Test
    void recurrencesThatOverlapAreADayEach() throws IOException {
        String event = "DTSTART:20260101\nDTEND:20270101\nRRULE:FREQ=DAILY;COUNT=9999";

        assertThat(read(feed(Collections.nCopies(20, event).toArray(String[]::new)))
                        .days())
                .hasSize(2 * 365);
    }

    @Test
    void recurrencesMadeToBeCountedForEverAreRefused() {
        String event = "DTSTART:20260101\nDTEND:20270101\nRDATE:20260601,20270101,20270601";

        assertThatThrownBy(() -> read(feed(Collections.nCopies(5_000, event).toArray(String[]::new))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("look at no more than 3000000 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BYMONTH=1;", "BYDAY=MO,", "BYDAY=MO,TU;", "X;", ";", "="})
    void aRuleMadeToExhaustTheStackIsRefused(String part) {
        assertThatThrownBy(() -> read(feed("DTSTART:20260101\nRRULE:FREQ=YEARLY;" + part.repeat(300_000))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("event \"");
    }

    @Test
    void feedsMadeToFillTheMemoryAreRefused() {
        String long_ = IntStream.range(0, 400)
                .mapToObj(number -> "DTSTART:20260101\nDTEND:20261231\nSUMMARY:" + number)
                .collect(Collectors.joining("|"));

        assertThatThrownBy(() -> read(feed(long_.split("\\|"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("100000 holidays");
    }

    @ParameterizedTest
    @CsvSource({"1582, 1600", "2026, 2025", "2026, 2126", "2990, 3000"})
    void yearsOutOfTheRangeAreRefused(int first, int last) {
        assertThatThrownBy(() -> CalendarFeed.read(stream(feed("DTSTART:20260101")), HAMBURG, first, last))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("years:");
    }

    private static Holidays read(String feed) throws IOException {
        return CalendarFeed.read(stream(feed), HAMBURG, 2026, 2027);
    }

    private static InputStream stream(String feed) {
        return new ByteArrayInputStream(feed.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String feed(String... events) {
        StringBuilder feed = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
        for (String event : events) {
            feed.append("BEGIN:VEVENT\n").append(event).append("\nEND:VEVENT\n");
        }
        return feed.append("END:VCALENDAR\n").toString();
    }
}
