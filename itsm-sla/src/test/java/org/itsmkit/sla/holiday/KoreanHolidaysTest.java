package org.itsmkit.sla.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.DangiCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.holiday.KoreanFacts.Feasts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanHolidaysTest {

    private static final HolidaySource KOREA = KoreanHolidays.publicHolidays();

    @Test
    void everyDayOfAllSixteenYearsIsTheOneThatOtherSourcesHave() {
        assertThat(HolidayText.print(KOREA.between("KR", 2020, 2035)))
                .isEqualTo(HolidayText.print(HolidayText.parse(checkedList())));
    }

    private static String checkedList() {
        try (var file = KoreanHolidaysTest.class.getResourceAsStream("/holidays/korea.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyFeastOfTheMoonIsWhereTheDangiCalendarOfIcuHasIt() {
        KoreanFacts facts = KoreanFacts.load();

        assertThat(facts.feasts()).hasSize(16);
        facts.feasts()
                .forEach((year, feasts) -> assertThat(feasts)
                        .isEqualTo(new Feasts(dangi(year, 1, 1), dangi(year, 4, 8), dangi(year, 8, 15))));
    }

    /** The day of a year that has this month and day in the Korean calendar, in a month that is not a leap month. */
    private static LocalDate dangi(int year, int month, int dayOfMonth) {
        DangiCalendar calendar = new DangiCalendar(TimeZone.getTimeZone("Asia/Seoul"), ULocale.KOREA);
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> {
                    calendar.setTimeInMillis(date.atTime(12, 0)
                            .atZone(ZoneId.of("Asia/Seoul"))
                            .toInstant()
                            .toEpochMilli());
                    return calendar.get(Calendar.MONTH) == month - 1
                            && calendar.get(Calendar.DATE) == dayOfMonth
                            && calendar.get(Calendar.IS_LEAP_MONTH) == 0;
                })
                .findFirst()
                .orElseThrow();
    }

    /** Regulations of 2013 to 2026, each in the first year that shows it, and years beyond the data that the press told of. */
    @ParameterizedTest
    @CsvSource({
        "2014, 2014-01-31, 2014-05-06, 2014-09-08, 2014-09-10",
        "2017, 2017-01-28, 2017-05-03, 2017-10-04, 2017-01-30 2017-10-06",
        "2018, 2018-02-16, 2018-05-22, 2018-09-24, 2018-05-07 2018-09-26",
        "2019, 2019-02-05, 2019-05-12, 2019-09-13, 2019-05-06",
        "2036, 2036-01-28, 2036-05-03, 2036-10-04, 2036-01-30 2036-03-03 2036-05-06 2036-10-06 2036-10-07",
    })
    void substitutesFollowTheRulesOfTheirYear(
            int year, LocalDate seollal, LocalDate buddhasBirthday, LocalDate chuseok, String substitutes) {
        List<Holiday> days = KoreanYear.holidays(year, new Feasts(seollal, buddhasBirthday, chuseok), List.of());

        assertThat(days.stream()
                        .filter(Holiday::substitute)
                        .map(day -> day.date().toString())
                        .sorted())
                .containsExactly(substitutes.split(" "));
    }

    @Test
    void aSubstituteIsNeverAWeekendNorADayThatIsFreeAnyway() {
        for (int year = 2020; year <= 2035; year++) {
            Set<LocalDate> seen = new HashSet<>();
            List<Holiday> days = KOREA.between("KR", year, year).days();
            days.stream().filter(day -> !day.substitute()).forEach(day -> seen.add(day.date()));
            days.stream().filter(Holiday::substitute).forEach(day -> {
                assertThat(day.date().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(seen.add(day.date())).as(day.toString()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-29, 50",
        "2022-05-09, 70",
        "2022-06-30, 30",
        "2024-05-29, 50",
        "2026-06-30, 30",
        "2028-05-29, 50",
        "2030-06-03, 70",
        "2030-06-30, 30",
        "2032-05-29, 50",
        "2034-06-30, 30",
        "2035-06-03, 70"
    })
    void regularElectionsAreWhereTheElectionActPutsThem(LocalDate endOfTerm, int daysBefore) {
        Set<LocalDate> others =
                new HashSet<>(KOREA.between("KR", endOfTerm.getYear(), endOfTerm.getYear()).days().stream()
                        .filter(day -> !day.name().contains("lection"))
                        .map(Holiday::date)
                        .toList());

        LocalDate day = endOfTerm.minusDays(daysBefore).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        if (others.contains(day) || others.contains(day.minusDays(1)) || others.contains(day.plusDays(1))) {
            day = day.plusWeeks(1);
        }

        assertThat(KoreanFacts.load().dated()).extracting(Holiday::date).contains(day);
    }

    @Test
    void labourDayIsPublicFrom2026AndADayOffForEmployeesBefore() {
        HolidaySource withLabourDay = KoreanHolidays.publicHolidaysAndLabourDay();

        assertThat(KOREA.between("KR", 2025, 2025).on(LocalDate.of(2025, 5, 1))).isEmpty();
        assertThat(withLabourDay.between("KR", 2025, 2025).on(LocalDate.of(2025, 5, 1)))
                .containsExactly(Holiday.of(LocalDate.of(2025, 5, 1), "Labour Day"));
        assertThat(withLabourDay.between("KR", 2026, 2035)).isEqualTo(KOREA.between("KR", 2026, 2035));
    }

    @Test
    void constitutionDayIsPublicFrom2026() {
        assertThat(KOREA.between("KR", 2025, 2025).on(LocalDate.of(2025, 7, 17)))
                .isEmpty();
        assertThat(KOREA.between("KR", 2026, 2026).on(LocalDate.of(2026, 7, 17)))
                .hasSize(1);
    }

    @Test
    void yearsBeyondTheDataAndOtherCountriesAreNotKnown() {
        assertThat(KOREA.find(HolidayRegion.of("KR"), 2019)).isEmpty();
        assertThat(KOREA.find(HolidayRegion.of("KR"), 2036)).isEmpty();
        assertThat(KOREA.find(HolidayRegion.of("DE"), 2026)).isEmpty();
        assertThatThrownBy(() -> KOREA.between("KR", 2034, 2040))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("KR in 2036");
    }
}
