package org.itsmkit.sla.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CalendarAlgebraTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final BusinessCalendar BERLIN_OFFICE = BusinessCalendar.in(BERLIN)
            .weekly(MONDAY, FRIDAY, "09:00-17:00")
            .closedYearly(MonthDay.of(12, 25))
            .build();
    private static final BusinessCalendar SEOUL_OFFICE =
            BusinessCalendar.in(SEOUL).weekly(MONDAY, FRIDAY, "09:00-18:00").build();
    private static final BusinessCalendar MAINTENANCE = BusinessCalendar.in(BERLIN)
            .open(LocalDate.of(2026, 5, 4), "12:00-14:00")
            .build();

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static OpenInterval open(String start, String end) {
        return new OpenInterval(at(start), at(end));
    }

    @Test
    void eachPartKeepsItsZoneSoThatWhatTwoShareMovesWithTheClocksOfOne() {
        BusinessCalendar both = BERLIN_OFFICE.intersection(SEOUL_OFFICE);

        assertThat(both.windows(at("2026-01-05T00:00+01:00"), at("2026-01-06T00:00+01:00")))
                .containsExactly(open("2026-01-05T09:00+01:00", "2026-01-05T10:00+01:00"));
        assertThat(both.windows(at("2026-05-04T00:00+02:00"), at("2026-05-05T00:00+02:00")))
                .containsExactly(open("2026-05-04T09:00+02:00", "2026-05-04T11:00+02:00"));
        assertThat(both.between(at("2026-05-04T00:00+02:00"), at("2026-05-09T00:00+02:00")))
                .isEqualTo(Duration.ofHours(10));
    }

    @Test
    void aUnionFollowsTheSunAndWindowsThatMeetAreOne() {
        BusinessCalendar followTheSun = BERLIN_OFFICE.union(SEOUL_OFFICE);

        assertThat(followTheSun.windows(at("2026-05-04T00:00+02:00"), at("2026-05-04T20:00+02:00")))
                .containsExactly(open("2026-05-04T02:00+02:00", "2026-05-04T17:00+02:00"));
        assertThat(followTheSun.zone()).isEqualTo(BERLIN);
        assertThat(SEOUL_OFFICE.union(BERLIN_OFFICE).zone()).isEqualTo(SEOUL);
    }

    @Test
    void aDifferenceTakesTimeOutAndMayLeaveNothing() {
        BusinessCalendar served = BERLIN_OFFICE.difference(MAINTENANCE);

        assertThat(served.plus(at("2026-05-04T11:00+02:00"), Duration.ofHours(2)))
                .contains(at("2026-05-04T15:00+02:00"));
        BusinessCalendar nothing = BERLIN_OFFICE.difference(BERLIN_OFFICE);
        assertThat(nothing.between(Instant.MIN, Instant.MAX)).isZero();
        assertThat(nothing.plus(Instant.EPOCH, Duration.ofNanos(1))).isEmpty();
        assertThat(nothing.nextOpening(Instant.EPOCH)).isEmpty();
        assertThat(nothing.plusWorkingDays(Instant.EPOCH, 1)).isEmpty();
        assertThat(nothing.endOfWorkingDay(Instant.EPOCH, 1)).isEmpty();
    }

    @Test
    void workingDaysOfACompositionAreDatesOfItsFirstZone() {
        BusinessCalendar either = BERLIN_OFFICE.union(SEOUL_OFFICE);

        assertThat(either.plusWorkingDays(at("2026-12-24T12:00+01:00"), 1)).contains(at("2026-12-25T12:00+01:00"));
        assertThat(BERLIN_OFFICE.plusWorkingDays(at("2026-12-24T12:00+01:00"), 1))
                .contains(at("2026-12-28T12:00+01:00"));
    }

    @Test
    void composedCalendarsAnswerFarFromTodayAndRepeatAfterFourHundredYears() {
        BusinessCalendar both = BERLIN_OFFICE
                .intersection(BusinessCalendar.in(ZoneId.of("America/New_York"))
                        .weekly(MONDAY, SUNDAY, "08:00-20:00")
                        .build())
                .difference(MAINTENANCE);
        Duration cycle = Duration.ofDays(146_097);
        Instant from = Instant.parse("+300000-11-05T06:00:00Z");
        Instant past = Instant.parse("-5000-11-05T06:00:00Z");
        Duration days = Duration.ofDays(1000);

        assertThat(both.between(from.plus(cycle), from.plus(cycle).plus(days)))
                .isEqualTo(both.between(from, from.plus(days)));
        assertThat(both.between(past.minus(cycle), past.minus(cycle).plus(days)))
                .isEqualTo(both.between(past, past.plus(days)));
        Duration all = both.between(past, from);
        assertThat(both.plus(past, all))
                .hasValueSatisfying(due -> assertThat(both.between(due, from)).isZero());
        assertThat(both.minus(from, all))
                .hasValueSatisfying(
                        start -> assertThat(both.between(past, start)).isZero());
    }

    @Test
    void compositionsAreEqualIfTheyWereComposedAlike() {
        BusinessCalendar both = BERLIN_OFFICE.intersection(SEOUL_OFFICE);

        assertThat(both)
                .isEqualTo(BERLIN_OFFICE.intersection(SEOUL_OFFICE))
                .hasSameHashCodeAs(BERLIN_OFFICE.intersection(SEOUL_OFFICE))
                .isNotEqualTo(SEOUL_OFFICE.intersection(BERLIN_OFFICE))
                .isNotEqualTo(BERLIN_OFFICE.union(SEOUL_OFFICE));
        assertThat(SEOUL_OFFICE.difference(SEOUL_OFFICE).toString())
                .isEqualTo("(" + SEOUL_OFFICE + ") without (" + SEOUL_OFFICE + ")");
    }

    @Test
    void aCompositionHasNoTextOfItsOwn() {
        BusinessCalendar both = BERLIN_OFFICE.intersection(SEOUL_OFFICE);

        assertThatThrownBy(() -> CalendarText.of(both))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.expected()).isEqualTo("a calendar that is not composed of others"));
    }

    @Test
    void noMoreThan256CalendarsMakeOne() {
        BusinessCalendar many = SEOUL_OFFICE;
        for (int i = 1; i < 256; i++) {
            many = many.union(SEOUL_OFFICE);
        }
        BusinessCalendar most = many;

        assertThat(most.between(at("2026-05-04T00:00+09:00"), at("2026-05-09T00:00+09:00")))
                .isEqualTo(Duration.ofHours(45));
        assertThat(most.toString()).contains(SEOUL_OFFICE.toString());
        assertThatThrownBy(() -> most.union(SEOUL_OFFICE))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("calendar: expected no more than 256 calendars in one, but found \"257\"");
    }

    @Test
    void theDayOnWhichTheClocksGoBackIsSharedForAsLongAsItLasts() {
        BusinessCalendar nights =
                BusinessCalendar.in(BERLIN).weekly(SUNDAY, "00:00-06:00").build();
        BusinessCalendar utc = BusinessCalendar.in(ZoneId.of("UTC"))
                .weekly(MONDAY, SUNDAY, "00:30-01:30")
                .build();

        assertThat(nights.intersection(utc).between(at("2026-10-24T00:00+02:00"), at("2026-10-26T00:00+01:00")))
                .isEqualTo(Duration.ofHours(1));
        assertThat(nights.difference(utc).between(at("2026-10-24T00:00+02:00"), at("2026-10-26T00:00+01:00")))
                .isEqualTo(Duration.ofHours(6));
        assertThat(LocalDateTime.of(2026, 10, 25, 0, 0).atZone(BERLIN).toInstant())
                .isEqualTo(nights.rollForward(at("2026-10-24T00:00+02:00")).orElseThrow());
    }
}
