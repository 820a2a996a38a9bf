package org.itsmkit.sla.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkingDaysTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessCalendar OFFICE = BusinessCalendar.in(BERLIN)
            .weekly(MONDAY, FRIDAY, "09:00-12:00", "13:00-18:00")
            .closed(LocalDate.of(2026, 5, 1))
            .build();

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @Test
    void aBudgetOfWorkingDaysMayEndWithTheLastOfThem() {
        Instant thursday = berlin("2026-04-30T10:15");

        assertThat(OFFICE.plusWorkingDays(thursday, 2)).contains(berlin("2026-05-05T10:15"));
        assertThat(OFFICE.endOfWorkingDay(thursday, 2)).contains(berlin("2026-05-05T18:00"));
        assertThat(OFFICE.endOfWorkingDay(thursday, -2)).contains(berlin("2026-04-28T18:00"));
    }

    @Test
    void countingBackIsSymmetric() {
        Instant tuesday = berlin("2026-05-05T10:15");

        assertThat(OFFICE.minusWorkingDays(tuesday, 2)).contains(berlin("2026-04-30T10:15"));
        assertThat(OFFICE.startOfWorkingDay(tuesday, 2)).contains(berlin("2026-04-30T09:00"));
        assertThat(OFFICE.startOfWorkingDay(tuesday, -2)).contains(berlin("2026-05-07T09:00"));
        assertThat(OFFICE.minusWorkingDays(tuesday, 0)).contains(tuesday);
        assertThat(OFFICE.minusWorkingDays(tuesday, Integer.MIN_VALUE)).isPresent();
    }

    @Test
    void noWorkingDaysEndWithTheDayOnWhichThereIsStillTime() {
        assertThat(OFFICE.endOfWorkingDay(berlin("2026-04-30T10:15"), 0)).contains(berlin("2026-04-30T18:00"));
        assertThat(OFFICE.endOfWorkingDay(berlin("2026-04-30T18:00"), 0)).contains(berlin("2026-05-04T18:00"));
        assertThat(OFFICE.startOfWorkingDay(berlin("2026-05-04T09:00"), 0)).contains(berlin("2026-04-30T09:00"));
        assertThat(OFFICE.startOfWorkingDay(berlin("2026-05-04T09:01"), 0)).contains(berlin("2026-05-04T09:00"));
    }

    @Test
    void aNightShiftMakesBothItsDatesWorkingDaysAndTheFirstEndsAtMidnight() {
        BusinessCalendar nights =
                BusinessCalendar.in(BERLIN).weekly(THURSDAY, "22:00-06:00").build();

        assertThat(nights.endOfWorkingDay(berlin("2026-04-29T12:00"), 1)).contains(berlin("2026-05-01T00:00"));
        assertThat(nights.endOfWorkingDay(berlin("2026-04-29T12:00"), 2)).contains(berlin("2026-05-01T06:00"));
        assertThat(nights.startOfWorkingDay(berlin("2026-05-02T12:00"), 1)).contains(berlin("2026-05-01T00:00"));
    }

    @Test
    void manyWorkingDaysTakeNoLongerThanFew() {
        Instant start = berlin("2026-05-04T10:15");
        LocalDate counted = LocalDate.of(2026, 5, 4).plusWeeks(20_000);

        assertThat(OFFICE.plusWorkingDays(start, 100_000))
                .contains(counted.atTime(10, 15).atZone(BERLIN).toInstant());
        assertThat(OFFICE.plusWorkingDays(start, -100_000))
                .contains(LocalDate.of(2026, 5, 4)
                        .minusWeeks(20_000)
                        // The first of May is not counted on the way.
                        .minusDays(3)
                        .atTime(10, 15)
                        .atZone(BERLIN)
                        .toInstant());
        for (int i = 0; i < 2_000; i++) {
            assertThat(OFFICE.plusWorkingDays(start, 60_000 + 20 * i)).isPresent();
        }
        assertThat(OFFICE.plusWorkingDays(start, Integer.MAX_VALUE))
                .hasValueSatisfying(far -> assertThat(far).isAfter(Instant.parse("+8000000-01-01T00:00:00Z")));
    }

    @Test
    void aYearWithOneWorkingDayIsCountedAsQuickly() {
        BusinessCalendar once = BusinessCalendar.in(BERLIN)
                .weekly(MONDAY, java.time.DayOfWeek.SUNDAY, "10:00-12:00")
                .closedYearly(MonthDay.of(1, 1), MonthDay.of(7, 3))
                .closedYearly(MonthDay.of(7, 5), MonthDay.of(12, 31))
                .build();

        assertThat(once.plusWorkingDays(berlin("2026-05-04T10:15"), 100_000)
                        .map(instant -> instant.atZone(BERLIN).toLocalDate()))
                .contains(LocalDate.of(102_025, 7, 4));
    }

    @Test
    void datesAtTheEndsOfTimeAreRefused() {
        for (Instant end : new Instant[] {Instant.MIN, Instant.MAX}) {
            assertThatThrownBy(() -> OFFICE.plusWorkingDays(end, 1))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.field()).isEqualTo("start"));
            assertThatThrownBy(() -> OFFICE.startOfWorkingDay(end, 0)).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> OFFICE.endOfWorkingDay(end, 0)).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> OFFICE.explain(end, Instant.EPOCH)).isInstanceOf(InvalidInput.class);
        }
        assertThat(OFFICE.plusWorkingDays(Instant.parse("+999999997-12-24T00:00:00Z"), Integer.MAX_VALUE))
                .isEmpty();
    }
}
