package org.itsmkit.sla.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The far past, the far future, long spans, sparse and empty calendars: all answer, exactly and at once. */
@Timeout(20)
class FarTimeTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration CYCLE = Duration.ofDays(146_097);
    private static final Instant NOW = Instant.parse("2026-05-04T07:15:30.123456789Z");

    private static final BusinessCalendar OFFICE = BusinessCalendar.in(NEW_YORK)
            .weekly(MONDAY, FRIDAY, "09:00-17:00")
            .closed(LocalDate.of(2026, 7, 3))
            .closedYearly(MonthDay.of(12, 25))
            .build();

    @Test
    void aCalendarWithoutOpenTimeAnswersAtOnce() {
        BusinessCalendar never =
                BusinessCalendar.in(NEW_YORK).closed(LocalDate.of(2026, 7, 3)).build();

        assertThat(never.between(Instant.MIN, Instant.MAX)).isZero();
        assertThat(never.plus(NOW, Duration.ofNanos(1))).isEmpty();
        assertThat(never.minus(NOW, Duration.ofNanos(1))).isEmpty();
        assertThat(never.plus(NOW, Duration.ZERO)).contains(NOW);
        assertThat(never.lastInstantWithin(NOW, Duration.ZERO)).isEmpty();
        assertThat(never.firstInstantWithin(NOW, Duration.ofDays(1))).isEmpty();
        assertThat(never.nextOpening(NOW)).isEmpty();
        assertThat(never.plusWorkingDays(NOW, 3)).isEmpty();
        assertThat(never.windows(Instant.MIN, Instant.MAX)).isEmpty();
    }

    @Test
    void aCalendarThatIsOpenOnceHasNoMoreThanThat() {
        BusinessCalendar once = BusinessCalendar.in(NEW_YORK)
                .open(LocalDate.of(2026, 7, 4), "10:00-12:00")
                .build();
        Instant closing = LocalDateTime.of(2026, 7, 4, 12, 0).atZone(NEW_YORK).toInstant();

        assertThat(once.between(Instant.MIN, Instant.MAX)).isEqualTo(Duration.ofHours(2));
        assertThat(once.plus(Instant.MIN, Duration.ofHours(2))).contains(closing);
        assertThat(once.minus(Instant.MAX, Duration.ofHours(2))).contains(closing.minusSeconds(7200));
        assertThat(once.plus(NOW, Duration.ofHours(2).plusNanos(1))).isEmpty();
        assertThat(once.lastInstantWithin(NOW, Duration.ofHours(2))).isEmpty();
        assertThat(once.windows(Instant.MIN, Instant.MAX)).hasSize(1);
        assertThat(once.nextOpening(closing)).isEmpty();
    }

    @Test
    void roundTheClockTheWholeTimeLineIsOneWindow() {
        BusinessCalendar always = BusinessCalendar.alwaysOpen();

        assertThat(always.between(Instant.MIN, Instant.MAX)).isEqualTo(Duration.between(Instant.MIN, Instant.MAX));
        assertThat(always.plus(Instant.MIN, Duration.between(Instant.MIN, Instant.MAX)))
                .contains(Instant.MAX);
        assertThat(always.minus(Instant.MAX, Duration.between(Instant.MIN, Instant.MAX)))
                .contains(Instant.MIN);
        assertThat(always.plus(NOW, Duration.ofSeconds(Long.MAX_VALUE))).isEmpty();
        assertThat(always.minus(NOW, Duration.ofSeconds(Long.MAX_VALUE))).isEmpty();
        assertThat(always.windows(Instant.MIN, Instant.MAX))
                .containsExactly(new OpenInterval(Instant.MIN, Instant.MAX));
        assertThat(always.nextOpening(NOW)).isEmpty();
        assertThat(always.plus(Instant.MAX, Duration.ofNanos(1))).isEmpty();
    }

    @Test
    void amountsBeyondAllMeasureHaveNoAnswerInEitherDirection() {
        for (Duration absurd : List.of(
                Duration.ofSeconds(Long.MIN_VALUE),
                Duration.ofSeconds(Long.MIN_VALUE, 1),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))) {
            assertThat(OFFICE.plus(NOW, absurd)).isEmpty();
            assertThat(OFFICE.minus(NOW, absurd)).isEmpty();
        }
        assertThat(OFFICE.lastInstantWithin(NOW, Duration.ofSeconds(Long.MAX_VALUE)))
                .isEmpty();
        assertThat(OFFICE.firstInstantWithin(NOW, Duration.ofSeconds(Long.MAX_VALUE)))
                .isEmpty();
    }

    @Test
    void theEndsOfTimeAnswerLikeAnyInstant() {
        for (Instant end : List.of(Instant.MIN, Instant.MAX)) {
            assertThat(OFFICE.between(end, end)).isZero();
            assertThat(OFFICE.between(end, NOW))
                    .isEqualTo(OFFICE.between(NOW, end).negated());
            assertThat(OFFICE.windows(end, end)).isEmpty();
        }
        assertThat(OFFICE.plus(Instant.MAX, Duration.ofNanos(1))).isEmpty();
        assertThat(OFFICE.minus(Instant.MIN, Duration.ofNanos(1))).isEmpty();
        assertThat(OFFICE.nextOpening(Instant.MAX)).isEmpty();
        assertThat(OFFICE.rollBackward(Instant.MIN)).isEmpty();
        assertThat(OFFICE.nextOpening(Instant.MIN)).isPresent();
    }

    @Test
    void spansLongerThanTheTableAgreeWithTheirParts() {
        Instant start = Instant.parse("1500-06-01T00:00:00Z");
        Instant middle = Instant.parse("1700-06-01T00:00:00Z");
        Instant end = Instant.parse("1900-06-01T00:00:00Z");
        Duration parts = OFFICE.between(start, middle).plus(OFFICE.between(middle, end));

        assertThat(OFFICE.between(start, end)).isEqualTo(parts);
        assertThat(OFFICE.plus(start, parts)).isEqualTo(OFFICE.rollBackward(end));
        assertThat(OFFICE.lastInstantWithin(start, parts)).isEqualTo(OFFICE.rollForward(end));
    }

    @Test
    void fourHundredYearsRepeatExactlyInTheFarFutureAndInTheFarPast() {
        for (String start : List.of("-300000-02-27T10:11:12Z", "+4000-11-05T06:00:00Z", "+987654321-01-01T00:00:00Z")) {
            Instant from = Instant.parse(start.replace("+4000", "4000"));
            Instant to = from.plus(Duration.ofDays(1000)).plusNanos(17);

            assertThat(OFFICE.between(from.plus(CYCLE), to.plus(CYCLE))).isEqualTo(OFFICE.between(from, to));
            assertThat(OFFICE.plus(from, OFFICE.between(from, to.plus(CYCLE))))
                    .hasValueSatisfying(due ->
                            assertThat(OFFICE.between(due, to.plus(CYCLE))).isZero());
        }
    }

    @Test
    void aLongSpanIsTheSumOfItsYears() {
        Instant start = Instant.parse("1700-01-01T00:00:00Z");
        List<Instant> newYears = IntStream.rangeClosed(0, 3000)
                .mapToObj(year -> start.atZone(ZoneId.of("UTC"))
                        .plus(Period.ofYears(year))
                        .toInstant())
                .toList();
        Duration sum = IntStream.range(0, 3000)
                .mapToObj(year -> OFFICE.between(newYears.get(year), newYears.get(year + 1)))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(OFFICE.between(start, newYears.get(3000))).isEqualTo(sum);
        assertThat(OFFICE.plus(start, sum.minusNanos(1)))
                .contains(OFFICE.minus(newYears.get(3000), Duration.ofNanos(1)).orElseThrow());
        assertThat(OFFICE.minus(newYears.get(3000), sum)).isEqualTo(OFFICE.rollForward(start));
    }

    @Test
    void aDayInFourYearsIsFoundHoweverFarAwayItIs() {
        BusinessCalendar leapDays = BusinessCalendar.in(NEW_YORK)
                .weekly(MONDAY, java.time.DayOfWeek.SUNDAY, "00:00-24:00")
                .closedYearly(MonthDay.of(3, 1), MonthDay.of(2, 28))
                .build();

        assertThat(leapDays.between(NOW, NOW.plus(CYCLE))).isEqualTo(Duration.ofDays(97));
        assertThat(leapDays.plus(NOW, Duration.ofDays(97_000)))
                .contains(LocalDate.of(2024 + 400_000, 3, 1)
                        .atStartOfDay(NEW_YORK)
                        .toInstant());
        assertThat(leapDays.plusWorkingDays(NOW, 97 * 3))
                .hasValueSatisfying(
                        day -> assertThat(day.atZone(NEW_YORK).toLocalDate()).isEqualTo(LocalDate.of(3224, 2, 29)));
    }

    @Test
    void aClosureOfThousandsOfYearsCostsNothing() {
        BusinessCalendar dormant = BusinessCalendar.in(NEW_YORK)
                .weekly(MONDAY, FRIDAY, "09:00-17:00")
                .closedBetween(LocalDateTime.of(1, 1, 1, 0, 0), LocalDateTime.of(2026, 1, 1, 0, 0))
                .closedBetween(LocalDateTime.of(2027, 1, 1, 0, 0), LocalDateTime.of(9999, 12, 31, 0, 0))
                .build();
        Instant beforeAll = Instant.parse("0001-01-01T12:00:00Z");

        assertThat(dormant.between(beforeAll, Instant.parse("9999-12-30T12:00:00Z")))
                .isEqualTo(Duration.ofHours(8 * 261));
        assertThat(dormant.nextOpening(beforeAll)).contains(Instant.parse("2026-01-01T14:00:00Z"));
    }

    @Test
    void threadsThatCompileTheSameYearsAgree() throws Exception {
        List<Instant> starts = Stream.iterate(Instant.parse("1850-03-03T03:03:03Z"), at -> at.plus(Duration.ofDays(97)))
                .limit(1200)
                .toList();
        List<Duration> expected =
                starts.stream().map(at -> OFFICE.between(at, NOW)).toList();
        BusinessCalendar fresh = BusinessCalendar.in(NEW_YORK)
                .weekly(MONDAY, FRIDAY, "09:00-17:00")
                .closed(LocalDate.of(2026, 7, 3))
                .closedYearly(MonthDay.of(12, 25))
                .build();
        Callable<List<Duration>> reader =
                () -> starts.stream().map(at -> fresh.between(at, NOW)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Duration>>> answers =
                    new ArrayList<>(threads.invokeAll(java.util.Collections.nCopies(8, reader)));
            for (Future<List<Duration>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
