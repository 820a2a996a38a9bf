package org.itsmkit.sla.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Rules of a calendar as plain data, for the builder and for the naive walks alike, near a date on which something
 * happens to the clocks of the zone.
 */
record RandomRules(
        ZoneId zone,
        LocalDate around,
        Map<DayOfWeek, List<TimeWindow>> weekly,
        Set<LocalDate> closed,
        List<Tuple2<MonthDay, MonthDay>> yearly,
        Map<LocalDate, List<TimeWindow>> openings,
        List<Tuple2<LocalDateTime, LocalDateTime>> closures) {

    /** Zones and dates: gaps and overlaps of 30, 60 and 120 minutes, at midnight too, a date left out, and no change. */
    private static final List<Tuple2<ZoneId, LocalDate>> PLACES = List.of(
            place("UTC", 2024, 2, 28),
            place("Europe/Berlin", 2024, 3, 31),
            place("Europe/Berlin", 2024, 10, 27),
            place("America/New_York", 2007, 3, 11),
            place("America/New_York", 2031, 11, 2),
            place("America/Sao_Paulo", 2018, 11, 4),
            place("America/Sao_Paulo", 2018, 2, 18),
            place("Australia/Lord_Howe", 2024, 10, 6),
            place("Australia/Lord_Howe", 2024, 4, 7),
            place("Antarctica/Troll", 2024, 3, 31),
            place("Antarctica/Troll", 2024, 10, 27),
            place("Africa/Cairo", 2023, 4, 28),
            place("Africa/Cairo", 2023, 10, 26),
            place("Asia/Tehran", 2022, 3, 22),
            place("Asia/Tehran", 2021, 9, 22),
            place("Pacific/Apia", 2011, 12, 30),
            place("Pacific/Kiritimati", 1994, 12, 31),
            place("Asia/Kathmandu", 1986, 1, 1),
            place("Asia/Seoul", 2026, 1, 1));

    private static Tuple2<ZoneId, LocalDate> place(String zone, int year, int month, int day) {
        return Tuple.of(ZoneId.of(zone), LocalDate.of(year, month, day));
    }

    BusinessCalendar calendar() {
        BusinessCalendarBuilder builder = BusinessCalendar.in(zone);
        weekly.forEach((day, windows) -> windows.forEach(window -> builder.weekly(day, window)));
        builder.closed(closed);
        yearly.forEach(days -> builder.closedYearly(days.get1(), days.get2()));
        openings.forEach((date, windows) -> builder.open(date, windows.toArray(TimeWindow[]::new)));
        closures.forEach(closure -> builder.closedBetween(closure.get1(), closure.get2()));
        return builder.build();
    }

    /** The same rules in another zone. */
    RandomRules in(ZoneId other) {
        return new RandomRules(other, around, weekly, closed, yearly, openings, closures);
    }

    /** A whole minute, so many minutes from the start of the date around which the rules lie. */
    Instant minute(int offset) {
        return around.atStartOfDay(zone).toInstant().plusSeconds(offset * 60L);
    }

    static Arbitrary<RandomRules> inWholeMinutes() {
        return rules(Arbitraries.of(PLACES), wholeMinutes());
    }

    static Arbitrary<RandomRules> inNanoseconds() {
        return rules(Arbitraries.of(PLACES), nanoseconds());
    }

    /** Three in zones of their own around the same date, on which the clocks of the first change. */
    static Arbitrary<List<RandomRules>> threeInWholeMinutes() {
        return three(wholeMinutes());
    }

    static Arbitrary<List<RandomRules>> threeInNanoseconds() {
        return three(nanoseconds());
    }

    private static Arbitrary<List<RandomRules>> three(Arbitrary<LocalTime> times) {
        return Arbitraries.of(PLACES).flatMap(first -> {
            Arbitrary<RandomRules> others =
                    rules(Arbitraries.of(PLACES).map(place -> Tuple.of(place.get1(), first.get2())), times);
            return Combinators.combine(rules(Arbitraries.just(first), times), others, others)
                    .as(List::of);
        });
    }

    private static Arbitrary<LocalTime> wholeMinutes() {
        return Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
    }

    private static Arbitrary<LocalTime> nanoseconds() {
        return Arbitraries.longs()
                .between(0, LocalTime.MAX.toNanoOfDay())
                .edgeCases(cases -> cases.add(0L))
                .map(LocalTime::ofNanoOfDay);
    }

    private static Arbitrary<RandomRules> rules(
            Arbitrary<Tuple2<ZoneId, LocalDate>> places, Arbitrary<LocalTime> times) {
        Arbitrary<TimeWindow> windows = Arbitraries.frequencyOf(
                Tuple.of(8, Combinators.combine(times, times).as(TimeWindow::new)),
                Tuple.of(1, Arbitraries.just(TimeWindow.WHOLE_DAY)),
                Tuple.of(1, Arbitraries.just(TimeWindow.parse("09:00-12:00"))),
                Tuple.of(1, Arbitraries.just(TimeWindow.parse("01:00-02:45"))));
        Arbitrary<List<TimeWindow>> few = windows.list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Integer> days = Arbitraries.integers().between(-6, 6);
        Arbitrary<RandomRules> all = places.flatMap(place -> {
            LocalDate around = place.get2();
            Arbitrary<LocalDate> dates = days.map(around::plusDays);
            Arbitrary<LocalDateTime> moments = Combinators.combine(dates, times).as(LocalDate::atTime);
            return Combinators.combine(
                            Arbitraries.maps(Arbitraries.of(DayOfWeek.class), few)
                                    .ofMaxSize(7),
                            dates.set().ofMaxSize(2),
                            Combinators.combine(dates.map(MonthDay::from), dates.map(MonthDay::from))
                                    .as(Tuple::of)
                                    .list()
                                    .ofMaxSize(1),
                            Arbitraries.maps(dates, few).ofMaxSize(2),
                            Combinators.combine(moments, moments)
                                    .as(Tuple::of)
                                    .filter(closure -> closure.get1().isBefore(closure.get2()))
                                    .list()
                                    .ofMaxSize(2))
                    .as((weekly, closed, yearly, openings, closures) ->
                            new RandomRules(place.get1(), around, weekly, closed, yearly, openings, closures));
        });
        return all.withoutEdgeCases();
    }
}
