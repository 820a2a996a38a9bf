package org.itsmkit.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The index against naive walks, on random calendars in zones whose clocks change. */
class NaiveWalkProperties {

    private static final int DAY = 24 * 60;

    @Provide
    Arbitrary<RandomRules> minuteRules() {
        return RandomRules.inWholeMinutes();
    }

    @Provide
    Arbitrary<RandomRules> nanoRules() {
        return RandomRules.inNanoseconds();
    }

    @Property(tries = 600)
    void elapsedIsWhatCountingMinutesGives(
            @ForAll("minuteRules") RandomRules rules,
            @ForAll @IntRange(min = -3 * DAY, max = 3 * DAY) int start,
            @ForAll @IntRange(max = 3 * DAY) int length) {
        Instant from = rules.minute(start);
        Instant to = rules.minute(start + length);
        NaiveWalk walk =
                new NaiveWalk(rules, rules.around().minusDays(4), rules.around().plusDays(7));

        assertThat(rules.calendar().between(from, to)).isEqualTo(Duration.ofMinutes(walk.openMinutes(from, to)));
        assertThat(rules.calendar().isOpen(from)).isEqualTo(walk.isOpen(from));
    }

    @Property(tries = 150)
    void elapsedOverYearsIsWhatSweepingOverDaysGives(
            @ForAll("nanoRules") RandomRules rules,
            @ForAll @IntRange(min = -1500, max = 1500) int startDay,
            @ForAll @LongRange(max = 86_399_999_999_999L) long nanoOfDay,
            @ForAll @IntRange(max = 1500) int days) {
        Instant from = rules.minute(startDay * DAY).plusNanos(nanoOfDay);
        Instant to = from.plus(Duration.ofDays(days)).minusNanos(nanoOfDay / 7);
        LocalDate first = rules.around().plusDays(startDay);
        NaiveWalk walk = new NaiveWalk(rules, first.minusDays(2), first.plusDays(days + 2L));

        assertThat(rules.calendar().between(from, to))
                .isEqualTo(to.isBefore(from) ? walk.openTime(to, from).negated() : walk.openTime(from, to));
    }

    @Property(tries = 40)
    void elapsedOverTheWholeHistoryOfAZoneIsWhatSweepingOverDaysGives(
            @ForAll("minuteRules") RandomRules rules,
            @ForAll @IntRange(min = 1840, max = 2120) int firstYear,
            @ForAll @IntRange(min = 1840, max = 2120) int lastYear) {
        LocalDate first = LocalDate.of(Math.min(firstYear, lastYear), 3, 7);
        LocalDate last = LocalDate.of(Math.max(firstYear, lastYear), 9, 9);
        Instant from = first.atTime(10, 17, 3).atZone(rules.zone()).toInstant();
        Instant to = last.atTime(15, 41, 59).atZone(rules.zone()).toInstant();

        assertThat(rules.calendar().between(from, to)).isEqualTo(new NaiveWalk(rules, first, last).openTime(from, to));
    }

    @Property(tries = 400)
    void aWorkingDayIsADateWithOpenTime(
            @ForAll("minuteRules") RandomRules rules,
            @ForAll @IntRange(min = -3 * DAY, max = 3 * DAY) int start,
            @ForAll @IntRange(min = -6, max = 6) int days) {
        BusinessCalendar calendar = rules.calendar();
        Instant from = rules.minute(start);
        LocalDate date = from.atZone(rules.zone()).toLocalDate();
        LocalDate expected = date;
        for (int left = Math.abs(days), looked = 0; left > 0 && looked < 1000; looked++) {
            expected = expected.plusDays(Integer.signum(days));
            left -= hasOpenTime(rules, expected) ? 1 : 0;
        }
        Optional<Instant> moved = calendar.plusWorkingDays(from, days);

        if (days == 0) {
            assertThat(moved).contains(from);
        } else if (Math.abs(Duration.between(date.atStartOfDay(), expected.atStartOfDay())
                        .toDays())
                < 1000) {
            assertThat(moved)
                    .contains(expected.atTime(from.atZone(rules.zone()).toLocalTime())
                            .atZone(rules.zone())
                            .toInstant());
        }
    }

    private static boolean hasOpenTime(RandomRules rules, LocalDate date) {
        Instant start = date.atStartOfDay(rules.zone()).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(rules.zone()).toInstant();
        return !new NaiveWalk(rules, date, date).openTime(start, end).isZero();
    }
}
