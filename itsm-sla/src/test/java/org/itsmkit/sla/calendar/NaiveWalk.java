package org.itsmkit.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Tuple.Tuple2;

/** Open time by definition and without any cleverness: what the index must agree with. */
final class NaiveWalk {

    private record Span(Instant from, Instant to) {

        boolean holds(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(to);
        }
    }

    private final RandomRules rules;
    private final List<Span> open = new ArrayList<>();
    private final List<Span> closed = new ArrayList<>();

    NaiveWalk(RandomRules rules, LocalDate first, LocalDate last) {
        this.rules = rules;
        first.minusDays(3).datesUntil(last.plusDays(4)).forEach(this::openOn);
        rules.closures().forEach(closure -> closed.add(new Span(resolve(closure.get1()), resolve(closure.get2()))));
    }

    private void openOn(LocalDate date) {
        if (date.atStartOfDay(rules.zone()).toLocalDate().isAfter(date)) {
            return;
        }
        for (TimeWindow window : windowsOn(date)) {
            LocalDateTime end = date.atTime(window.end());
            if (!window.end().isAfter(window.start())) {
                end = end.plusDays(1);
            }
            open.add(new Span(resolve(date.atTime(window.start())), resolve(end)));
        }
    }

    private List<TimeWindow> windowsOn(LocalDate date) {
        if (rules.openings().containsKey(date)) {
            return rules.openings().get(date);
        }
        boolean free = rules.closed().contains(date) || rules.yearly().stream().anyMatch(days -> falls(date, days));
        return free ? List.of() : rules.weekly().getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static boolean falls(LocalDate date, Tuple2<MonthDay, MonthDay> days) {
        MonthDay day = MonthDay.from(date);
        return days.get1().isAfter(days.get2())
                ? !day.isBefore(days.get1()) || !day.isAfter(days.get2())
                : !day.isBefore(days.get1()) && !day.isAfter(days.get2());
    }

    private Instant resolve(LocalDateTime local) {
        return ZonedDateTime.of(local, rules.zone()).toInstant();
    }

    boolean isOpen(Instant instant) {
        return open.stream().anyMatch(span -> span.holds(instant))
                && closed.stream().noneMatch(span -> span.holds(instant));
    }

    /** Counts whole minutes one by one. */
    long openMinutes(Instant from, Instant to) {
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            minutes += isOpen(minute) ? 1 : 0;
        }
        return minutes;
    }

    /** Sweeps over all starts and ends in order and adds up the stretches over which something is open. */
    Duration openTime(Instant from, Instant to) {
        return openTime(from, to, List.of(this), open -> open[0]);
    }

    /** The same for several walks at once, of which a function says when they are open together. */
    static Duration openTime(Instant from, Instant to, List<NaiveWalk> walks, Predicate<boolean[]> together) {
        Map<Instant, int[]> changes = new TreeMap<>();
        for (int i = 0; i < walks.size(); i++) {
            int place = 2 * i;
            int counters = 2 * walks.size();
            walks.get(i).open.forEach(span -> count(changes, span, place, counters, from, to));
            walks.get(i).closed.forEach(span -> count(changes, span, place + 1, counters, from, to));
        }
        Duration sum = Duration.ZERO;
        Instant last = from;
        int[] now = new int[2 * walks.size()];
        boolean[] open = new boolean[walks.size()];
        for (Map.Entry<Instant, int[]> change : changes.entrySet()) {
            sum = together.test(open) ? sum.plus(Duration.between(last, change.getKey())) : sum;
            for (int i = 0; i < now.length; i++) {
                now[i] += change.getValue()[i];
                open[i / 2] = now[i / 2 * 2] > 0 && now[i / 2 * 2 + 1] == 0;
            }
            last = change.getKey();
        }
        return together.test(open) ? sum.plus(Duration.between(last, to)) : sum;
    }

    private static void count(
            Map<Instant, int[]> changes, Span span, int what, int counters, Instant from, Instant to) {
        Instant start = span.from().isBefore(from) ? from : span.from();
        Instant end = span.to().isAfter(to) ? to : span.to();
        if (start.isBefore(end)) {
            changes.computeIfAbsent(start, unused -> new int[counters])[what]++;
            changes.computeIfAbsent(end, unused -> new int[counters])[what]--;
        }
    }
}
