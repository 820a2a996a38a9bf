package org.itsmkit.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Calendars that are composed of others, against naive walks and against the laws of sets. */
class AlgebraProperties {

    private static final int DAY = 24 * 60;
    private static final BusinessCalendar ALWAYS = BusinessCalendar.alwaysOpen();

    /** Ways to compose three calendars, and when the outcome is open. */
    private enum Shape {
        UNION(open -> open[0] || open[1]),
        INTERSECTION(open -> open[0] && open[1]),
        DIFFERENCE(open -> open[0] && !open[1]),
        BOTH_BUT_NOT(open -> open[0] && open[1] && !open[2]),
        THE_FIRST_AND_ONE_OF_THE_OTHERS(open -> open[0] && (open[1] || open[2])),
        EXACTLY_ONE_OF_TWO(open -> open[0] != open[1]);

        private final Predicate<boolean[]> together;

        Shape(Predicate<boolean[]> together) {
            this.together = together;
        }

        BusinessCalendar of(List<RandomRules> rules) {
            BusinessCalendar a = rules.get(0).calendar();
            BusinessCalendar b = rules.get(1).calendar();
            BusinessCalendar c = rules.get(2).calendar();
            return switch (this) {
                case UNION -> a.union(b);
                case INTERSECTION -> a.intersection(b);
                case DIFFERENCE -> a.difference(b);
                case BOTH_BUT_NOT -> a.intersection(b).difference(c);
                case THE_FIRST_AND_ONE_OF_THE_OTHERS -> a.intersection(b.union(c));
                case EXACTLY_ONE_OF_TWO -> a.union(b).difference(a.intersection(b));
            };
        }
    }

    @Provide
    Arbitrary<List<RandomRules>> minuteRules() {
        return RandomRules.threeInWholeMinutes();
    }

    @Provide
    Arbitrary<List<RandomRules>> nanoRules() {
        return RandomRules.threeInNanoseconds();
    }

    @Property(tries = 150)
    void openTimeOfACompositionIsWhatCountingMinutesGives(
            @ForAll("minuteRules") List<RandomRules> rules,
            @ForAll Shape shape,
            @ForAll @IntRange(min = -3 * DAY, max = 3 * DAY) int start,
            @ForAll @IntRange(max = 2 * DAY) int length) {
        Instant from = rules.get(0).minute(start);
        Instant to = rules.get(0).minute(start + length);
        List<NaiveWalk> walks = rules.stream()
                .map(each -> new NaiveWalk(
                        each, each.around().minusDays(5), each.around().plusDays(7)))
                .toList();
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            boolean[] open = new boolean[walks.size()];
            for (int i = 0; i < open.length; i++) {
                open[i] = walks.get(i).isOpen(minute);
            }
            minutes += shape.together.test(open) ? 1 : 0;
        }

        assertThat(shape.of(rules).between(from, to)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property(tries = 60)
    void openTimeOfACompositionOverCenturiesIsWhatSweepingOverDaysGives(
            @ForAll("nanoRules") List<RandomRules> rules,
            @ForAll Shape shape,
            @ForAll @IntRange(min = 1840, max = 2120) int year,
            @ForAll @IntRange(max = 12) int years,
            @ForAll @LongRange(max = 86_399_999_999_999L) long nanoOfDay) {
        LocalDate first = LocalDate.of(year, 3, 7);
        LocalDate last = LocalDate.of(year + years, 9, 9);
        Instant from = first.atStartOfDay(ZoneOffset.UTC).toInstant().plusNanos(nanoOfDay);
        Instant to = last.atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(nanoOfDay);
        List<NaiveWalk> walks = rules.stream()
                .map(each -> new NaiveWalk(each, first.minusDays(3), last.plusDays(3)))
                .toList();

        assertThat(shape.of(rules).between(from, to)).isEqualTo(NaiveWalk.openTime(from, to, walks, shape.together));
    }

    @Property(tries = 60)
    void theLawsOfSetsHold(
            @ForAll("nanoRules") List<RandomRules> rules,
            @ForAll @IntRange(min = -900, max = 900) int startDay,
            @ForAll @IntRange(max = 60) int days) {
        BusinessCalendar a = rules.get(0).calendar();
        BusinessCalendar b = rules.get(1).calendar();
        BusinessCalendar c = rules.get(2).calendar();
        Instant from = rules.get(0).minute(startDay * DAY);
        Instant to = from.plus(Duration.ofDays(days));

        same(a.intersection(b), b.intersection(a), from, to);
        same(a.union(b), b.union(a), from, to);
        same(a.intersection(b).intersection(c), a.intersection(b.intersection(c)), from, to);
        same(a.union(b).union(c), a.union(b.union(c)), from, to);
        same(a.intersection(b.union(c)), a.intersection(b).union(a.intersection(c)), from, to);
        same(a.difference(b), a.intersection(not(b)), from, to);
        same(a.difference(b).difference(c), a.difference(b.union(c)), from, to);
        same(not(a.union(b)), not(a).intersection(not(b)), from, to);
        same(not(a.intersection(b)), not(a).union(not(b)), from, to);
        same(not(not(a)), a, from, to);
        same(a.union(a.intersection(b)), a, from, to);
        assertThat(a.difference(a).windows(from, to)).isEmpty();
        assertThat(a.union(b).between(from, to).plus(a.intersection(b).between(from, to)))
                .isEqualTo(a.between(from, to).plus(b.between(from, to)));
        assertThat(a.difference(b).between(from, to))
                .isEqualTo(a.between(from, to).minus(a.intersection(b).between(from, to)));
    }

    private static BusinessCalendar not(BusinessCalendar calendar) {
        return ALWAYS.difference(calendar);
    }

    private static void same(BusinessCalendar one, BusinessCalendar other, Instant from, Instant to) {
        assertThat(one.windows(from, to))
                .containsExactlyElementsOf(other.windows(from, to).toList());
    }

    @Property(tries = 150)
    void dueAndBreachOfACompositionKeepTheirMeaning(
            @ForAll("nanoRules") List<RandomRules> rules,
            @ForAll Shape shape,
            @ForAll @IntRange(min = -10 * DAY, max = 10 * DAY) int start,
            @ForAll @LongRange(min = 1, max = 3_000_000_000_000_000L) long nanos,
            @ForAll @IntRange(max = 9) int edge) {
        BusinessCalendar calendar = shape.of(rules);
        Instant from = rules.get(0).minute(start);
        dueAndBreach(calendar, from, Duration.ofNanos(nanos));
        calendar.windows(from, from.plus(Duration.ofDays(30)))
                .skip(edge)
                .findFirst()
                .ifPresent(window -> dueAndBreach(calendar, from, calendar.between(from, window.end())));
    }

    private static void dueAndBreach(BusinessCalendar calendar, Instant from, Duration amount) {
        calendar.plus(from, amount).ifPresent(due -> {
            assertThat(calendar.between(from, due)).isEqualTo(amount);
            assertThat(calendar.between(from, due.minusNanos(1))).isLessThan(amount);
            assertThat(calendar.firstInstantWithin(due, amount).orElse(Instant.MIN))
                    .isBeforeOrEqualTo(from);
        });
        calendar.lastInstantWithin(from, amount).ifPresent(breach -> {
            assertThat(calendar.between(from, breach)).isEqualTo(amount);
            assertThat(calendar.between(from, breach.plusNanos(1))).isGreaterThan(amount);
        });
        calendar.minus(from, amount).ifPresent(start -> {
            assertThat(calendar.between(start, from)).isEqualTo(amount);
            assertThat(calendar.between(start.plusNanos(1), from)).isLessThan(amount);
        });
    }

    @Property(tries = 80)
    void aWorkingDayOfACompositionIsADateOfItsZoneWithOpenTime(
            @ForAll("minuteRules") List<RandomRules> rules,
            @ForAll Shape shape,
            @ForAll @IntRange(min = -3 * DAY, max = 3 * DAY) int start,
            @ForAll @IntRange(min = -6, max = 6) int days) {
        BusinessCalendar calendar = shape.of(rules);
        ZoneId zone = rules.get(0).zone();
        Instant from = rules.get(0).minute(start);
        LocalDate date = from.atZone(zone).toLocalDate();
        for (int left = Math.abs(days), looked = 0; left > 0 && looked < 800; looked++) {
            date = date.plusDays(Integer.signum(days));
            Instant midnight = date.atStartOfDay(zone).toInstant();
            left -= calendar.windows(
                                    midnight,
                                    date.plusDays(1).atStartOfDay(zone).toInstant())
                            .findAny()
                            .isPresent()
                    ? 1
                    : 0;
            if (looked == 799) {
                return;
            }
        }
        Optional<Instant> moved = calendar.plusWorkingDays(from, days);

        assertThat(calendar.zone()).isEqualTo(zone);
        assertThat(moved.map(instant -> instant.atZone(zone).toLocalDate())).contains(date);
        assertThat(calendar.minusWorkingDays(from, -days)).isEqualTo(moved);
        if (days != 0) {
            Instant midnight = date.atStartOfDay(zone).toInstant();
            Instant next = date.plusDays(1).atStartOfDay(zone).toInstant();
            List<OpenInterval> open = calendar.windows(midnight, next).toList();
            assertThat(calendar.endOfWorkingDay(from, days))
                    .contains(open.get(open.size() - 1).end());
            assertThat(calendar.startOfWorkingDay(from, -days))
                    .contains(open.get(0).start());
        }
    }

    @Property(tries = 200)
    void aFixedOffsetShiftsEverythingByAsMuch(
            @ForAll("nanoRules") List<RandomRules> rules,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int minutes,
            @ForAll @IntRange(min = -1000 * DAY, max = 1000 * DAY) int start,
            @ForAll @IntRange(max = 1000 * DAY) int length) {
        Duration shift = Duration.ofMinutes(minutes);
        RandomRules one = rules.get(0);
        BusinessCalendar here = one.in(ZoneOffset.UTC).calendar();
        BusinessCalendar there = one.in(ZoneOffset.ofTotalSeconds(minutes * 60)).calendar();
        Instant from = one.minute(start);
        Instant to = one.minute(start + length);

        assertThat(there.between(from.minus(shift), to.minus(shift))).isEqualTo(here.between(from, to));
        assertThat(there.nextOpening(from.minus(shift)))
                .isEqualTo(here.nextOpening(from).map(opening -> opening.minus(shift)));
    }

    @Property(tries = 40)
    void answersDoNotDependOnWhatWasAskedBefore(
            @ForAll("nanoRules") List<RandomRules> rules,
            @ForAll Shape shape,
            @ForAll @Size(max = 5) List<@IntRange(min = -150_000, max = 150_000) Integer> days) {
        BusinessCalendar used = shape.of(rules);
        for (int day : days) {
            Instant from = rules.get(0).minute(0).plus(Duration.ofDays(day));
            Instant to = from.plus(Duration.ofDays(day % 1000));
            Duration amount = Duration.ofHours(Math.abs(day) % 700);
            BusinessCalendar fresh = shape.of(rules);

            assertThat(used.plus(from, amount)).isEqualTo(fresh.plus(from, amount));
            assertThat(used.between(from, to)).isEqualTo(fresh.between(from, to));
            assertThat(used.minus(to, amount)).isEqualTo(shape.of(rules).minus(to, amount));
            assertThat(used.windows(from, from.plus(Duration.ofDays(3))))
                    .containsExactlyElementsOf(
                            fresh.windows(from, from.plus(Duration.ofDays(3))).toList());
        }
    }
}
