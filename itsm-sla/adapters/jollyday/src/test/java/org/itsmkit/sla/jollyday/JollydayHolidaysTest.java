package org.itsmkit.sla.jollyday;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.holiday.Holiday;
import org.itsmkit.sla.holiday.HolidayRegion;
import org.itsmkit.sla.holiday.HolidaySource;
import org.itsmkit.sla.holiday.KoreanHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JollydayHolidaysTest {

    private static final HolidaySource JOLLYDAY = new JollydayHolidays();

    @Test
    void aCalendarIsClosedOnTheHolidaysOfACountry() {
        HolidaySource source = KoreanHolidays.publicHolidays().orElse(new JollydayHolidays());

        BusinessCalendar office = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
                .weekly(MONDAY, FRIDAY, "09:00-12:00", "13:00-18:00")
                .closed(source.between("DE-HH", 2026, 2027))
                .build();

        assertThat(office.nextOpening(Instant.parse("2026-04-02T16:00:00Z")))
                .as("after Good Friday and Easter Monday")
                .contains(Instant.parse("2026-04-07T07:00:00Z"));
        assertThat(source.between("KR", 2026, 2026).days()).isNotEmpty();
    }

    @Test
    void theReadmeShowsWhatIsRunHere() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String snippet = readme.substring(readme.indexOf("```java\n") + "```java\n".length());
        String source =
                Files.readString(Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));

        assertThat(source.replace("\n        ", "\n")).contains(snippet.substring(0, snippet.indexOf("```")));
    }

    /**
     * National days on which two independent lists agreed, some years of them; by law they are in the Feiertagsgesetze of
     * the Laender, Code du travail L3133-1 and 5 U.S.C. 6103. For the US without Columbus Day, which Jollyday lacks.
     */
    @ParameterizedTest
    @CsvSource({
        "DE, 2017, 01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26",
        "DE, 2024, 01-01 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26",
        "DE, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
        "FR, 2016, 01-01 03-28 05-01 05-05 05-08 05-16 07-14 08-15 11-01 11-11 12-25",
        "FR, 2024, 01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25",
        "FR, 2026, 01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
        "US, 2016, 01-01 01-18 02-15 05-30 07-04 09-05 11-11 11-24 12-25 12-26",
        "US, 2024, 01-01 01-15 02-19 05-27 06-19 07-04 09-02 11-11 11-28 12-25",
        "US, 2026, 01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 11-11 11-26 12-25"
    })
    void theHolidaysAreThoseThatTwoOtherListsAgreeOn(String country, int year, String days) {
        List<LocalDate> dates = List.of(days.split(" ")).stream()
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();

        assertThat(JOLLYDAY.between(country, year, year).dates()).isEqualTo(dates);
    }

    @Test
    void aHolidayKeptInTheYearBeforeIsASubstituteThere() {
        assertThat(JOLLYDAY.between("US", 2021, 2021).on(LocalDate.of(2021, 12, 31)))
                .containsExactly(Holiday.substituteFor("New Year's Day", LocalDate.of(2021, 12, 31)));
        assertThat(JOLLYDAY.between("US", 2022, 2022).on(LocalDate.of(2022, 1, 1)))
                .containsExactly(Holiday.of(LocalDate.of(2022, 1, 1), "New Year's Day"));
    }

    @Test
    void daysThatAreOnlyObservedAreLeftOut() {
        assertThat(JOLLYDAY.between("AT", 2026, 2026).dates())
                .contains(LocalDate.of(2026, 10, 26))
                .doesNotContain(LocalDate.of(2026, 12, 31));
    }

    @Test
    void namesAreInTheLanguageAskedForWhateverTheMachineSpeaks() {
        assertThat(new JollydayHolidays(Locale.GERMAN).between("DE", 2026, 2026).on(LocalDate.of(2026, 4, 3)))
                .containsExactly(Holiday.of(LocalDate.of(2026, 4, 3), "Karfreitag"));
    }

    @Test
    void aPartOfACountryHasItsOwnHolidaysToo() {
        LocalDate epiphany = LocalDate.of(2026, 1, 6);

        assertThat(JOLLYDAY.between("DE-BY", 2026, 2026).on(epiphany)).hasSize(1);
        assertThat(JOLLYDAY.between("DE-HH", 2026, 2026).on(epiphany)).isEmpty();
        assertThat(JOLLYDAY.between("DE-BY", 2026, 2026).dates())
                .containsAll(JOLLYDAY.between("DE", 2026, 2026).dates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"KR", "CN", "XX", "DE-ZZ"})
    void aCountryOrPartWithoutDataIsNotKnown(String region) {
        assertThat(JOLLYDAY.find(HolidayRegion.of(region), 2026)).isEmpty();
        assertThatThrownBy(() -> JOLLYDAY.between(region, 2026, 2026)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 1899, 2200, Integer.MAX_VALUE})
    void aYearOutOfTheRangeIsNotKnown(int year) {
        assertThat(JOLLYDAY.find(HolidayRegion.of("DE"), year)).isEmpty();
    }

    @Test
    void everyCountryGivesAnAnswerWhoseDaysLieInTheYear() {
        for (String country : Locale.getISOCountries()) {
            JOLLYDAY.find(HolidayRegion.of(country), 2026)
                    .ifPresent(days -> assertThat(days)
                            .as(country)
                            .doesNotHaveDuplicates()
                            .allMatch(day -> day.date().getYear() == 2026));
        }
    }

    /** Gaps that the documentation names: when one is mended, the documentation has to be. */
    @Test
    void theKnownGapsAreStillThere() {
        assertThat(JOLLYDAY.between("US", 2024, 2024).dates()).doesNotContain(LocalDate.of(2024, 10, 14));
        assertThat(JOLLYDAY.between("JP", 2026, 2026).dates())
                .contains(LocalDate.of(2026, 12, 23))
                .doesNotContain(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 20), LocalDate.of(2026, 9, 23));
    }
}
