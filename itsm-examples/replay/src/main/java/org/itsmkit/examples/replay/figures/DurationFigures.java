package org.itsmkit.examples.replay.figures;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.examples.replay.LogFields;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * How long it took, by the calendar and in business time, overall and by the priority of the last event. A case that does
 * not say when it was resolved has no time to resolution.
 */
final class DurationFigures implements Figure {

    private static final Duration FIVE_DAYS = Duration.ofDays(5);
    private static final Duration NEARLY = Duration.ofMinutes(10);

    private final BusinessCalendar office = BusinessCalendar.in(ZoneOffset.UTC)
            .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
            .build();
    private final BusinessCalendar workdays = BusinessCalendar.in(ZoneOffset.UTC)
            .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "00:00-24:00")
            .build();

    /** What is told of all cases and of those of one priority. */
    private static final class Times {
        long cases;
        long missed;
        final Sample resolved = new Sample();
        final Sample closed = new Sample();
        final Sample office = new Sample();
    }

    private final Times all = new Times();
    private final Map<String, Times> byPriority = new TreeMap<>();
    private final Map<Boolean, Sample> bySla = new TreeMap<>();
    private final Sample workdaysToResolved = new Sample();
    private final Sample resolvedToClosed = new Sample();
    private long unresolved;
    private long closedAfterFiveDays;

    @Override
    public void add(ReplayedCase replayed) {
        Long level = replayed.last().priority();
        String priority = level == null ? "?" : LogFields.PRIORITIES.get((int) (level - 1));
        Times own = byPriority.computeIfAbsent(priority, name -> new Times());
        Boolean madeSla = replayed.last().madeSla();
        add(all, replayed);
        add(own, replayed);
        Instant opened = replayed.openedAt();
        Instant resolved = replayed.resolvedAt();
        if (resolved == null) {
            unresolved++;
        }
        if (opened != null && resolved != null) {
            workdaysToResolved.add(open(workdays, opened, resolved));
            if (madeSla != null) {
                bySla.computeIfAbsent(madeSla, flag -> new Sample()).add(Duration.between(opened, resolved));
            }
        }
        addClosing(resolved, replayed.closedAt());
    }

    private void add(Times times, ReplayedCase replayed) {
        times.cases++;
        times.missed += Boolean.FALSE.equals(replayed.last().madeSla()) ? 1 : 0;
        Instant opened = replayed.openedAt();
        Instant resolved = replayed.resolvedAt();
        Instant closed = replayed.closedAt();
        if (opened != null && resolved != null) {
            times.resolved.add(Duration.between(opened, resolved));
            times.office.add(open(office, opened, resolved));
        }
        if (opened != null && closed != null) {
            times.closed.add(Duration.between(opened, closed));
        }
    }

    private void addClosing(@Nullable Instant resolved, @Nullable Instant closed) {
        if (resolved != null && closed != null) {
            Duration waited = Duration.between(resolved, closed);
            resolvedToClosed.add(waited);
            closedAfterFiveDays += waited.minus(FIVE_DAYS).abs().compareTo(NEARLY) <= 0 ? 1 : 0;
        }
    }

    /** The open time from one to the other; none when the other is earlier. */
    private static Duration open(BusinessCalendar calendar, Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : calendar.between(from, to);
    }

    @Override
    public void tell(Map<String, Object> figures) {
        figures.put("open_to_resolved_minutes", Tree.of("all", all.resolved.figures()));
        figures.put("open_to_closed_minutes", Tree.of("all", all.closed.figures()));
        figures.put("cases_without_resolved_at", unresolved);
        Map<String, Object> priorities = new LinkedHashMap<>();
        byPriority.forEach((priority, times) -> priorities.put(
                priority,
                Tree.of(
                        "cases", times.cases,
                        "sla_missed", times.missed,
                        "open_to_resolved_minutes", times.resolved.figures(),
                        "open_to_closed_minutes", times.closed.figures(),
                        "business_minutes_opened_to_resolved", Tree.of("mon_fri_0900_1700", times.office.figures()))));
        figures.put("per_priority", priorities);
        figures.put(
                "business_minutes_opened_to_resolved",
                Tree.of("mon_fri_0900_1700", all.office.figures(), "mon_fri_24h", workdaysToResolved.figures()));
        figures.put(
                "resolved_minutes_by_made_sla",
                Tree.of("true", sample(true).figures(), "false", sample(false).figures()));
        figures.put("resolved_to_closed_minutes", resolvedToClosed.figures());
        figures.put("closed_exactly_5_days_after_resolved_within_10min", closedAfterFiveDays);
    }

    private Sample sample(boolean madeSla) {
        return bySla.getOrDefault(madeSla, new Sample());
    }
}
