package org.itsmkit.sla.holiday;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    private static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);
    private static final String HAMBURG = """
            # What we keep ourselves.
            region: DE-HH
            years: 2026 to 2026
            holiday: 2026-04-03 Good Friday
            holiday: 2026-04-06 Easter Monday
            """;

    @Test
    void aCalendarCanBeClosedOnThem() {
        BusinessCalendar seoul = BusinessCalendar.in(ZoneId.of("Asia/Seoul"))
                .weekly(MONDAY, FRIDAY, "09:00-18:00")
                .closed(KoreanHolidays.publicHolidays().between("KR", 2026, 2027))
                .build();

        assertThat(seoul.isOpen(Instant.parse("2026-09-23T01:00:00Z"))).isTrue();
        assertThat(seoul.nextOpening(Instant.parse("2026-09-23T09:00:00Z")))
                .as("after Chuseok and a weekend")
                .contains(Instant.parse("2026-09-28T00:00:00Z"));
    }

    @Test
    void oneSourceStandsInWhereAnotherKnowsNothing() {
        HolidaySource everywhere = KoreanHolidays.publicHolidays().orElse(HolidayTable.of(HolidayText.parse(HAMBURG)));

        assertThat(everywhere.between("DE-HH", 2026, 2026).on(EASTER_MONDAY))
                .containsExactly(Holiday.of(EASTER_MONDAY, "Easter Monday"));
        assertThat(everywhere.between("KR", 2026, 2026).days()).hasSizeGreaterThan(20);
        assertThat(everywhere.find(HolidayRegion.of("DE"), 2026)).isEmpty();
        assertThat(everywhere.find(HolidayRegion.of("DE-HH"), 2027)).isEmpty();
    }

    @Test
    void namesOfOneDateAreJoinedAndTheDateIsThereOnce() {
        LocalDate date = LocalDate.of(2025, 5, 5);
        Holidays holidays = KoreanHolidays.publicHolidays().between("KR", 2025, 2025);

        assertThat(holidays.names()).containsEntry(date, "Buddha's Birthday / Children's Day");
        assertThat(holidays.dates()).doesNotHaveDuplicates().isSorted().contains(date);
    }

    @Test
    void aTableThatHoldsAYearTwiceIsRefused() {
        Holidays hamburg = HolidayText.parse(HAMBURG);
        Holidays longer = new Holidays(hamburg.region(), 2025, 2027, List.of());

        assertThatThrownBy(() -> HolidayTable.of(hamburg, longer))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("DE-HH in 2026");
    }

    @Test
    void aHolidayOutsideTheYearsOrThereTwiceIsRefused() {
        Holiday day = Holiday.of(EASTER_MONDAY, "Easter Monday");
        HolidayRegion germany = HolidayRegion.of("DE");

        assertThatThrownBy(() -> new Holidays(germany, 2027, 2028, List.of(day)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Holidays(germany, 2026, 2026, List.of(day, day)))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "2026, 2025", "9999, 10000"})
    void yearsThatAreNoRunAreRefused(int first, int last) {
        assertThatThrownBy(() -> KoreanHolidays.publicHolidays().between("KR", first, last))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("years");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kr", "KOR", "DE-", "DE-HAMBURG", "DE_HH"})
    void aRegionOfAnotherFormIsRefused(String code) {
        assertThatThrownBy(() -> HolidayRegion.of(code)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " Easter", "Easter ", "Easter\nMonday", "Easter\u2028Monday", "Easter\u0000"})
    void aNameThatCannotStandOnOneLineIsRefused(String name) {
        assertThatThrownBy(() -> Holiday.of(EASTER_MONDAY, name)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region: DE                            | holidays: expected a line with the region and one with the years",
                "years: 2026 to 2026                   | holidays: expected a line with the region and one with the years",
                "regions: DE                           | line 1: expected region, years, holiday or substitute",
                "region DE                             | line 1: expected name: value",
                "region: Germany                       | line 1: expected a region such as KR",
                "region: DE;region: DE                 | line 2: expected region only once",
                "region: DE;years: 2026 until 2027     | line 2: expected years such as 2026 to 2027",
                "region: DE;years: 2027 to 2026        | line 2: expected years such as 2026 to 2027",
                "region: DE;;# why;holiday: 2026-02-30 x | line 4: expected a date and a name",
                "region: DE;holiday: 2026-02-20        | line 2: expected a date and a name",
            })
    void aTextThatCannotBeReadIsToldWithItsLine(String text, String message) {
        assertThatThrownBy(() -> HolidayText.parse(text.replace(';', '\n')))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(message);
    }
}
