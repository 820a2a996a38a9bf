package org.itsmkit.sla.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.holiday.Holidays;
import org.itsmkit.sla.holiday.KoreanHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTextTest {

    private static final String TEXT = """
            zone: Europe/Berlin
            Monday to Thursday: 08:00-12:00, 13:00-17:00
            Friday: 22:00-06:00
            closed: 2026-04-03 Good Friday
            closed: 2026-04-06
            closed every year: 05-01
            closed every year: 12-24 to 01-02
            open: 2026-12-28 10:00-14:00, 18:00-24:00
            closed between: 2026-05-08T12:00 to 2026-05-09T06:00
            """;

    @Test
    void aTextSaysWhatTheBuilderSays() {
        BusinessCalendar built = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
                .weekly(MONDAY, THURSDAY, "08:00-12:00", "13:00-17:00")
                .weekly(FRIDAY, "22:00-06:00")
                .closed(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6))
                .closedYearly(MonthDay.of(5, 1))
                .closedYearly(MonthDay.of(12, 24), MonthDay.of(1, 2))
                .open(LocalDate.of(2026, 12, 28), "10:00-14:00", "18:00-24:00")
                .closedBetween(LocalDateTime.of(2026, 5, 8, 12, 0), LocalDateTime.of(2026, 5, 9, 6, 0))
                .build();

        CalendarText read = CalendarText.parse(TEXT);

        assertThat(read.calendar()).isEqualTo(built);
        assertThat(read.names()).containsExactly(Map.entry(LocalDate.of(2026, 4, 3), "Good Friday"));
        assertThat(read.print()).isEqualTo(TEXT);
    }

    @Test
    void orderCaseBlanksAndRemarksDoNotMatter() {
        assertThat(CalendarText.parse("""
                                # Nights, and then the days.
                                  FRIDAY :  22:00 - 06:00
                                open: 2026-12-28   18:00-24:00,10:00-14:00
                                closed:2026-04-03   Good Friday
                                closed: 2026-04-06
                                zone: Europe/Berlin

                                closed every year: 12-24  to  01-02
                                closed every year: 05-01
                                monday: 08:00-12:00
                                monday  to thursday: 13:00-17:00, 08:00-12:00
                                closed between: 2026-05-08T12:00 to 2026-05-09T06:00
                                """).print()).isEqualTo(TEXT);
    }

    @Test
    void holidaysGiveTheirNames() {
        Holidays holidays = KoreanHolidays.publicHolidays().between("KR", 2026, 2026);
        BusinessCalendar calendar = BusinessCalendar.in(ZoneId.of("Asia/Seoul"))
                .weekly(MONDAY, FRIDAY, "09:00-18:00")
                .closed(holidays)
                .build();

        assertThat(new CalendarText(calendar, holidays.names()).print())
                .contains("closed: 2026-05-25 Buddha's Birthday\n");
    }

    @Test
    void aNameMayHoldWhatLooksLikeARemark() {
        String text = "zone: UTC\nclosed: 2026-04-03 # 1: the first\n";

        assertThat(CalendarText.parse(text).print()).isEqualTo(text);
    }

    @Test
    void aNameOfAnOpenDateIsRefused() {
        BusinessCalendar always = BusinessCalendar.alwaysOpen();

        assertThatThrownBy(() -> new CalendarText(always, Map.of(LocalDate.EPOCH, "Epoch")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("name of 1970-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Monday: 09:00-17:00                  | zone: expected a line with a zone",
                "zone: UTC;zone: UTC                  | line 2: expected zone only once",
                "zone: Mars/Olympus                   | line 1: expected a zone such as Europe/Berlin, but found \"Mars/Olympus\"",
                "zone: UTC;Monday 09:00               | line 2: expected zone, a day such as Monday",
                "zone: UTC;nonsense                   | line 2: expected name: value",
                "zone: UTC;;# x;Moonday: 09:00-17:00  | line 4: expected zone, a day such as Monday",
                "zone: UTC;Monday to Moonday: 09:00-17:00 | line 2: expected zone, a day such as Monday",
                "zone: UTC;Monday: 9-17               | line 2: expected windows such as 09:00-12:00",
                "zone: UTC;Monday:                    | line 2: expected windows such as 09:00-12:00",
                "zone: UTC;Monday: 09:00-12:00,       | line 2: expected windows such as 09:00-12:00",
                "zone: UTC;closed: 2026-02-29         | line 2: expected a date such as 2026-04-03",
                "zone: UTC;closed: 0000-02-28         | line 2: expected a date such as 2026-04-03",
                "zone: UTC;closed: 2026-02-28 a;closed: 2026-02-28 b | line 3: expected",
                "zone: UTC;closed every year: 13-01   | line 2: expected a day such as 05-01",
                "zone: UTC;open: 2026-02-28           | line 2: expected a date and windows",
                "zone: UTC;closed between: 2026-02-28T10:00                     | line 2: expected local times",
                "zone: UTC;closed between: 2026-02-28T10:00 to 2026-02-28T09:00 | line 2: expected local times",
            })
    void aTextThatCannotBeReadIsToldWithItsLine(String text, String message) {
        assertThatThrownBy(() -> CalendarText.parse(text.replace(';', '\n')))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(message);
    }
}
