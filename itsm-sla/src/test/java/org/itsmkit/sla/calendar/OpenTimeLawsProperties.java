package org.itsmkit.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The laws of business time, with E(a,b) for the open time from a to b. */
class OpenTimeLawsProperties {

    private static final long TEN_DAYS = 864_000_000_000_000L;

    @Provide
    Arbitrary<RandomRules> rules() {
        return RandomRules.inNanoseconds();
    }

    /** Amounts of every size, and exactly what lies between two instants, so that edges of windows are hit. */
    @Provide
    Arbitrary<Duration> amounts() {
        return Arbitraries.longs().between(0, Duration.ofDays(900).toNanos()).map(Duration::ofNanos);
    }

    private static Instant at(RandomRules rules, long nanos) {
        return rules.minute(0).plusNanos(nanos);
    }

    @Property
    void elapsedIsAdditiveAndAntisymmetric(
            @ForAll("rules") RandomRules rules,
            @ForAll @LongRange(min = -TEN_DAYS, max = TEN_DAYS) long a,
            @ForAll @LongRange(min = -TEN_DAYS, max = TEN_DAYS) long b,
            @ForAll @LongRange(min = -400 * TEN_DAYS, max = 400 * TEN_DAYS) long c) {
        BusinessCalendar calendar = rules.calendar();
        Duration ab = calendar.between(at(rules, a), at(rules, b));
        Duration bc = calendar.between(at(rules, b), at(rules, c));

        assertThat(ab.plus(bc)).isEqualTo(calendar.between(at(rules, a), at(rules, c)));
        assertThat(calendar.between(at(rules, b), at(rules, a))).isEqualTo(ab.negated());
        assertThat(ab.isNegative() && a <= b).isFalse();
        assertThat(ab.abs()).isLessThanOrEqualTo(Duration.ofNanos(Math.abs(a - b)));
    }

    @Property
    void dueIsTheFirstInstantThatReachesTheAmountAndBreachTheLastThatDoesNotExceedIt(
            @ForAll("rules") RandomRules rules,
            @ForAll @LongRange(min = -TEN_DAYS, max = TEN_DAYS) long start,
            @ForAll("amounts") Duration amount) {
        checkDueAndBreach(rules.calendar(), at(rules, start), amount);
    }

    @Property
    void dueAndBreachHoldWhereTheAmountEndsAtTheEdgeOfAWindow(
            @ForAll("rules") RandomRules rules,
            @ForAll @LongRange(min = -TEN_DAYS, max = TEN_DAYS) long start,
            @ForAll @IntRange(max = 20) int edge) {
        BusinessCalendar calendar = rules.calendar();
        Instant from = at(rules, start);
        Optional<OpenInterval> window = calendar.windows(from, from.plus(Duration.ofDays(40)))
                .skip(edge)
                .findFirst();

        window.ifPresent(open -> {
            checkDueAndBreach(calendar, from, calendar.between(from, open.end()));
            checkDueAndBreach(calendar, from, calendar.between(from, open.start()));
            checkDueAndBreach(calendar, open.start(), open.length());
        });
    }

    private static void checkDueAndBreach(BusinessCalendar calendar, Instant from, Duration amount) {
        Optional<Instant> due = calendar.plus(from, amount);
        Optional<Instant> breach = calendar.lastInstantWithin(from, amount);
        due.ifPresent(instant -> {
            assertThat(instant).isAfterOrEqualTo(from);
            assertThat(calendar.between(from, instant)).isEqualTo(amount);
            if (!amount.isZero()) {
                assertThat(calendar.between(from, instant.minusNanos(1))).isLessThan(amount);
            } else {
                assertThat(instant).isEqualTo(from);
            }
        });
        breach.ifPresent(instant -> {
            assertThat(calendar.between(from, instant)).isEqualTo(amount);
            assertThat(calendar.between(from, instant.plusNanos(1))).isGreaterThan(amount);
            assertThat(calendar.between(due.orElseThrow(), instant)).isZero();
            assertThat(due.orElseThrow()).isBeforeOrEqualTo(instant);
        });
    }

    @Property
    void minusAndItsCounterpartMirrorPlusAndItsCounterpart(
            @ForAll("rules") RandomRules rules,
            @ForAll @LongRange(min = -TEN_DAYS, max = TEN_DAYS) long end,
            @ForAll("amounts") Duration amount) {
        BusinessCalendar calendar = rules.calendar();
        Instant to = at(rules, end);
        calendar.minus(to, amount).ifPresent(start -> {
            assertThat(calendar.between(start, to)).isEqualTo(amount);
            assertThat(amount.isZero() ? start.equals(to) : isLess(calendar.between(start.plusNanos(1), to), amount))
                    .isTrue();
            assertThat(calendar.lastInstantWithin(start, amount).orElse(Instant.MAX))
                    .isAfterOrEqualTo(to);
        });
        calendar.firstInstantWithin(to, amount).ifPresent(start -> {
            assertThat(calendar.between(start, to)).isEqualTo(amount);
            assertThat(isLess(amount, calendar.between(start.minusNanos(1), to)))
                    .isTrue();
            assertThat(calendar.minus(to, amount))
                    .hasValueSatisfying(near -> assertThat(near).isAfterOrEqualTo(start));
        });
        assertThat(calendar.plus(to, amount.negated())).isEqualTo(calendar.minus(to, amount));
        assertThat(calendar.minus(to, amount.negated())).isEqualTo(calendar.plus(to, amount));
    }

    private static boolean isLess(Duration one, Duration other) {
        return one.compareTo(other) < 0;
    }

    @Property
    void dueGrowsWithTheAmountAndWithTheStart(
            @ForAll("rules") RandomRules rules,
            @ForAll @LongRange(min = -TEN_DAYS, max = TEN_DAYS) long start,
            @ForAll @LongRange(max = TEN_DAYS) long later,
            @ForAll("amounts") Duration amount,
            @ForAll @LongRange(max = TEN_DAYS) long more) {
        BusinessCalendar calendar = rules.calendar();
        Optional<Instant> due = calendar.plus(at(rules, start), amount);
        assumeThat(due).isPresent();

        assertThat(calendar.plus(at(rules, start), amount.plusNanos(more)).orElse(Instant.MAX))
                .isAfterOrEqualTo(due.get());
        assertThat(calendar.plus(at(rules, start + later), amount).orElse(Instant.MAX))
                .isAfterOrEqualTo(due.get());
    }

    @Property
    void windowsAreDisjointAndAddUpToWhatElapsed(
            @ForAll("rules") RandomRules rules,
            @ForAll @LongRange(min = -TEN_DAYS, max = TEN_DAYS) long start,
            @ForAll @LongRange(max = 100 * TEN_DAYS) long length) {
        BusinessCalendar calendar = rules.calendar();
        Instant from = at(rules, start);
        Instant to = at(rules, start + length);
        List<OpenInterval> windows = calendar.windows(from, to).toList();

        Duration sum = Duration.ZERO;
        Instant last = null;
        for (OpenInterval window : windows) {
            assertThat(window.start()).isAfterOrEqualTo(from);
            assertThat(window.end()).isBeforeOrEqualTo(to);
            assertThat(last == null || window.start().isAfter(last)).isTrue();
            assertThat(calendar.between(window.start(), window.end())).isEqualTo(window.length());
            sum = sum.plus(window.length());
            last = window.end();
        }
        assertThat(sum).isEqualTo(calendar.between(from, to));
    }

    @Property
    void rollingStopsAtTheNearestEdge(
            @ForAll("rules") RandomRules rules, @ForAll @LongRange(min = -TEN_DAYS, max = TEN_DAYS) long at) {
        BusinessCalendar calendar = rules.calendar();
        Instant instant = at(rules, at);
        boolean open = calendar.isOpen(instant);

        assertThat(open)
                .isEqualTo(!calendar.between(instant, instant.plusNanos(1)).isZero());
        calendar.rollForward(instant).ifPresent(rolled -> {
            assertThat(calendar.isOpen(rolled)).isTrue();
            assertThat(calendar.between(instant, rolled)).isZero();
            assertThat(rolled.equals(instant)).isEqualTo(open);
        });
        calendar.rollBackward(instant).ifPresent(rolled -> {
            assertThat(calendar.isOpen(rolled.minusNanos(1))).isTrue();
            assertThat(calendar.between(rolled, instant)).isZero();
        });
        calendar.nextOpening(instant).ifPresent(opening -> {
            assertThat(opening).isAfter(instant);
            assertThat(calendar.isOpen(opening)).isTrue();
            assertThat(calendar.isOpen(opening.minusNanos(1))).isFalse();
            assertThat(calendar.windows(instant.plusNanos(1), opening).count()).isLessThanOrEqualTo(1);
        });
    }

    @Property
    void aroundTheClockOpenTimeIsRealTimeInEveryZone(
            @ForAll("rules") RandomRules rules,
            @ForAll @LongRange(min = -TEN_DAYS, max = TEN_DAYS) long start,
            @ForAll @LongRange(max = 400 * TEN_DAYS) long length) {
        BusinessCalendar calendar = BusinessCalendar.in(rules.zone())
                .weekly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "00:00-24:00")
                .build();
        Instant from = at(rules, start);
        Instant to = at(rules, start + length);

        assertThat(calendar.between(from, to)).isEqualTo(Duration.ofNanos(length));
        assertThat(calendar.plus(from, Duration.ofNanos(length))).contains(to);
        assertThat(calendar.lastInstantWithin(from, Duration.ofNanos(length))).contains(to);
    }

    /** Where the clocks jump, a window's own end decides whether it is empty, so its parts may differ from it. */
    @Property
    void cuttingWindowsInTwoChangesNothingWhereTheClocksDoNotJump(
            @ForAll("rules") RandomRules rules,
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll @LongRange(min = -TEN_DAYS, max = TEN_DAYS) long start,
            @ForAll @LongRange(max = 20 * TEN_DAYS) long length) {
        ZoneId fixed = rules.minute(0).atZone(rules.zone()).getOffset();
        BusinessCalendarBuilder whole = BusinessCalendar.in(fixed);
        BusinessCalendarBuilder cut = BusinessCalendar.in(fixed);
        rules.weekly()
                .forEach((day, windows) -> windows.forEach(window -> {
                    whole.weekly(day, window);
                    parts(window, percent)
                            .forEach(part ->
                                    cut.weekly(part.start().isBefore(window.start()) ? day.plus(1) : day, part));
                }));

        assertThat(cut.build().between(at(rules, start), at(rules, start + length)))
                .isEqualTo(whole.build().between(at(rules, start), at(rules, start + length)));
    }

    private static List<TimeWindow> parts(TimeWindow window, int percent) {
        LocalTime middle =
                window.start().plus(window.nominalLength().multipliedBy(percent).dividedBy(100));
        List<TimeWindow> parts = new ArrayList<>(List.of(window));
        if (!middle.equals(window.start()) && !middle.equals(window.end())) {
            parts = List.of(new TimeWindow(window.start(), middle), new TimeWindow(middle, window.end()));
        }
        return parts;
    }

    @Property
    void aWeekHasAsMuchOpenTimeAsItsWindowsWhereTheClocksDoNotJump(
            @ForAll @IntRange(min = 0, max = 86_398) int firstSecond,
            @ForAll @IntRange(min = 1, max = 86_399) int lastSecond,
            @ForAll @LongRange(min = -4_000_000_000_000L, max = 4_000_000_000_000L) long epochSecond) {
        assumeThat(firstSecond).isLessThan(lastSecond);
        TimeWindow window = new TimeWindow(LocalTime.ofSecondOfDay(firstSecond), LocalTime.ofSecondOfDay(lastSecond));
        BusinessCalendar calendar = BusinessCalendar.in(
                        ZoneId.of("Asia/Seoul").getRules().getOffset(Instant.EPOCH))
                .weekly(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY, window)
                .build();
        Instant start = Instant.ofEpochSecond(epochSecond);

        assertThat(calendar.between(start, start.plus(Duration.ofDays(7))))
                .isEqualTo(window.nominalLength().multipliedBy(4));
        assertThat(calendar.between(start, start.plus(Duration.ofDays(146_097))))
                .isEqualTo(window.nominalLength().multipliedBy(4 * 20_871L));
    }
}
