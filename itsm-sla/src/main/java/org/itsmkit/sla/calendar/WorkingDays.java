package org.itsmkit.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.itsmkit.sla.calendar.YearShape.Edge;

/**
 * The working days of a calendar: local dates with any open time. They are kept as open time of their own, one nanosecond at
 * the start of each, with dates laid on the time line as if the zone was UTC; so to count them is to add open time, as quick
 * and as far. Thread-safe.
 */
final class WorkingDays {

    private static final long SECONDS_PER_DAY = 86_400;

    private final OpenTime dates;

    /**
     * @param source where the open time comes from
     * @param openTime the open time itself
     * @param zone in which dates are read; one of those of the source
     */
    WorkingDays(YearSource source, OpenTime openTime, ZoneId zone) {
        this.dates = new OpenTime(new DateSource(source, openTime, zone));
    }

    /** The n-th working day after a date, before it for a negative number, which is not zero; empty if there are not so many. */
    Optional<LocalDate> plus(LocalDate date, long days) {
        return days > 0 ? seek(date.toEpochDay() + 1, days, Edge.FIRST) : seek(date.toEpochDay(), days, Edge.LAST);
    }

    private Optional<LocalDate> seek(long epochDay, long days, Edge edge) {
        return dates.seek(Instant.ofEpochSecond(epochDay * SECONDS_PER_DAY), Duration.ofNanos(days), edge)
                .map(found -> Math.floorDiv(found.getEpochSecond(), SECONDS_PER_DAY))
                .filter(day -> LocalDate.MIN.toEpochDay() < day && day < LocalDate.MAX.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private record DateSource(YearSource source, OpenTime openTime, ZoneId zone) implements YearSource {

        @Override
        public Spans open(int year) {
            Spans.Collector days = new Spans.Collector(Year.length(year));
            Instant start = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
            for (int day = 1, last = LocalDate.of(year, 12, 31).getDayOfYear(); day <= last; day++) {
                Instant end = LocalDate.ofYearDay(year, day)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant();
                if (!openTime.measured(start, end).isZero()) {
                    long position = (day - 1) * SECONDS_PER_DAY * Year.NANOS_PER_SECOND;
                    days.add(position, position + 1);
                }
                start = end;
            }
            return days.spans();
        }

        @Override
        public void markSpecial(SpecialYears years) {
            source.markSpecial(years);
        }
    }
}
