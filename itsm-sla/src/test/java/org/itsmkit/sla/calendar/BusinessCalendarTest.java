package org.itsmkit.sla.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessCalendar OFFICE = BusinessCalendar.in(BERLIN)
            .weekly(MONDAY, FRIDAY, "09:00-12:00", "13:00-18:00")
            .closed(LocalDate.of(2026, 5, 1))
            .build();

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @Test
    void workBeforeAHolidayGoesOnOnTheNextWorkingDay() {
        Instant thursdayEvening = berlin("2026-04-30T17:00");

        assertThat(OFFICE.plus(thursdayEvening, Duration.ofHours(2))).contains(berlin("2026-05-04T10:00"));
        assertThat(OFFICE.between(thursdayEvening, berlin("2026-05-04T10:00"))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aBudgetThatEndsAtClosingIsDueThereAndBreachedOnlyAfterTheNextOpening() {
        Instant monday = berlin("2026-05-04T09:00");

        assertThat(OFFICE.plus(monday, Duration.ofHours(8))).contains(berlin("2026-05-04T18:00"));
        assertThat(OFFICE.lastInstantWithin(monday, Duration.ofHours(8))).contains(berlin("2026-05-05T09:00"));
    }

    @Test
    void addingNothingStaysWhereItIsEvenWhileClosed() {
        Instant sunday = berlin("2026-05-03T11:00");

        assertThat(OFFICE.plus(sunday, Duration.ZERO)).contains(sunday);
        assertThat(OFFICE.minus(sunday, Duration.ZERO)).contains(sunday);
        assertThat(OFFICE.rollForward(sunday)).contains(berlin("2026-05-04T09:00"));
        assertThat(OFFICE.rollBackward(sunday)).contains(berlin("2026-04-30T18:00"));
    }

    @Test
    void theNextOpeningIsLaterThanNowEvenAtAnOpening() {
        assertThat(OFFICE.nextOpening(berlin("2026-05-04T09:00"))).contains(berlin("2026-05-04T13:00"));
        assertThat(OFFICE.nextOpening(berlin("2026-05-04T12:00"))).contains(berlin("2026-05-04T13:00"));
        assertThat(OFFICE.isOpen(berlin("2026-05-04T09:00"))).isTrue();
        assertThat(OFFICE.isOpen(berlin("2026-05-04T12:00"))).isFalse();
    }

    @Test
    void aNightShiftBelongsToTheDateOnWhichItStarts() {
        BusinessCalendar nights = BusinessCalendar.in(BERLIN)
                .weekly(THURSDAY, FRIDAY, "22:00-06:00")
                .closed(LocalDate.of(2026, 5, 1))
                .build();

        assertThat(nights.windows(berlin("2026-04-30T00:00"), berlin("2026-05-04T00:00")))
                .containsExactly(new OpenInterval(berlin("2026-04-30T22:00"), berlin("2026-05-01T06:00")));
    }

    @Test
    void windowsThatTouchAtMidnightAreOne() {
        BusinessCalendar weekend = BusinessCalendar.in(BERLIN)
                .weekly(SATURDAY, SUNDAY, "00:00-24:00")
                .build();

        assertThat(weekend.windows(berlin("2026-12-31T00:00"), berlin("2027-01-08T00:00")))
                .containsExactly(new OpenInterval(berlin("2027-01-02T00:00"), berlin("2027-01-04T00:00")));
    }

    @Test
    void anOpeningIsStrongerThanAClosureAndALocalClosureIsStrongest() {
        BusinessCalendar calendar = BusinessCalendar.in(BERLIN)
                .weekly(MONDAY, SUNDAY, "08:00-20:00")
                .closedYearly(MonthDay.of(12, 24), MonthDay.of(1, 2))
                .open(LocalDate.of(2026, 12, 28), "10:00-14:00")
                .closedBetween(LocalDateTime.of(2026, 12, 28, 11, 0), LocalDateTime.of(2026, 12, 28, 12, 0))
                .build();

        assertThat(calendar.windows(berlin("2026-12-24T00:00"), berlin("2027-01-03T12:00")))
                .containsExactly(
                        new OpenInterval(berlin("2026-12-28T10:00"), berlin("2026-12-28T11:00")),
                        new OpenInterval(berlin("2026-12-28T12:00"), berlin("2026-12-28T14:00")),
                        new OpenInterval(berlin("2027-01-03T08:00"), berlin("2027-01-03T12:00")));
    }

    @Test
    void theDayOnWhichClocksGoBackHas25Hours() {
        BusinessCalendar always =
                BusinessCalendar.in(BERLIN).weekly(SUNDAY, TimeWindow.WHOLE_DAY).build();

        assertThat(always.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
        assertThat(always.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void aWindowThatMovesForwardOutOfAGapIsMergedWithTheOneItThenOverlaps() {
        BusinessCalendar calendar = BusinessCalendar.in(BERLIN)
                .weekly(SUNDAY, "01:00-02:45", "03:00-05:00")
                .build();

        assertThat(calendar.windows(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .containsExactly(new OpenInterval(at("2026-03-29T01:00+01:00"), at("2026-03-29T05:00+02:00")));
    }

    @Test
    void aDateThatTheZoneLeftOutOpensNothing() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        BusinessCalendar calendar =
                BusinessCalendar.in(apia).weekly(MONDAY, FRIDAY, "09:00-17:00").build();

        assertThat(calendar.between(at("2011-12-29T00:00-10:00"), at("2012-01-02T00:00+14:00")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(calendar.plusWorkingDays(at("2011-12-29T10:00-10:00"), 1)).contains(at("2012-01-02T10:00+14:00"));
    }

    @Test
    void workingDaysKeepTheLocalTimeThroughAClockChange() {
        assertThat(OFFICE.plusWorkingDays(at("2026-03-27T08:30+01:00"), 1)).contains(at("2026-03-30T08:30+02:00"));
        assertThat(OFFICE.plusWorkingDays(berlin("2026-05-02T08:30"), -1)).contains(berlin("2026-04-30T08:30"));
        assertThat(OFFICE.plusWorkingDays(berlin("2026-05-02T08:30"), 0)).contains(berlin("2026-05-02T08:30"));
    }

    @Test
    void calendarsAreEqualIfTheyWereGivenTheSameRules() {
        BusinessCalendar one = BusinessCalendar.in(BERLIN)
                .weekly(MONDAY, "09:00-12:00")
                .weekly(MONDAY, "13:00-18:00")
                .build();
        BusinessCalendar same = BusinessCalendar.in(BERLIN)
                .weekly(MONDAY, "13:00-18:00", "09:00-12:00", "09:00-12:00")
                .build();

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(OFFICE);
        assertThat(one).hasToString("calendar in Europe/Berlin: MONDAY 09:00-12:00, 13:00-18:00");
        assertThat(BusinessCalendar.in(BERLIN).build()).hasToString("calendar in Europe/Berlin: never open");
    }

    @Test
    void badInputIsRefusedAtOnceAndSaysWhatWasExpected() {
        BusinessCalendarBuilder builder = BusinessCalendar.in(BERLIN);

        assertThatThrownBy(() -> builder.weekly(MONDAY, "9-12"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("window: expected a window such as 09:00-12:00 or 13:00-24:00, but found \"9-12\"");
        for (String text : List.of("", "09:00", "09:00-25:00", "24:00-06:00", "09:00-12:00-13:00", "a-b")) {
            assertThatThrownBy(() -> TimeWindow.parse(text)).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> builder.open(LocalDate.of(2026, 5, 1), new TimeWindow[0]))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.field()).isEqualTo("open 2026-05-01");
                    assertThat(refused.expected()).isEqualTo("at least one window such as 09:00-12:00");
                });
        assertThatThrownBy(() -> builder.closed(LocalDate.of(10_000, 1, 1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        builder.closedBetween(LocalDateTime.of(2026, 1, 1, 10, 0), LocalDateTime.of(2026, 1, 1, 10, 0)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> OFFICE.lastInstantWithin(Instant.EPOCH, Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aWindowKnowsItsLengthAndPrintsAsItIsRead() {
        assertThat(TimeWindow.parse("22:00 - 06:00"))
                .isEqualTo(new TimeWindow(LocalTime.of(22, 0), LocalTime.of(6, 0)))
                .hasToString("22:00-06:00");
        assertThat(TimeWindow.parse("22:00-06:00").runsIntoNextDay()).isTrue();
        assertThat(TimeWindow.parse("22:00-06:00").nominalLength()).isEqualTo(Duration.ofHours(8));
        assertThat(TimeWindow.parse("13:00-24:00").runsIntoNextDay()).isFalse();
        assertThat(TimeWindow.parse("13:00-24:00")).hasToString("13:00-24:00");
        assertThat(TimeWindow.parse("00:00-24:00")).isEqualTo(TimeWindow.WHOLE_DAY);
        assertThat(TimeWindow.WHOLE_DAY.nominalLength()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void calendarsAreFoundByTheirKey() {
        Calendars calendars = Calendars.of(Map.of(CalendarKey.of("office"), OFFICE));

        assertThat(calendars.find(CalendarKey.of("office"))).contains(OFFICE);
        assertThat(calendars.find(CalendarKey.of("Office"))).isEmpty();
        assertThat(Calendars.none().find(CalendarKey.of("office"))).isEmpty();
        for (String text : Set.of("", " ", "-office", "büro", "x".repeat(65))) {
            assertThatThrownBy(() -> CalendarKey.of(text)).isInstanceOf(InvalidInput.class);
        }
    }
}
