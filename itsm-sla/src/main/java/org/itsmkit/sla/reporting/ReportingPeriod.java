package org.itsmkit.sla.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.itsmkit.sla.InvalidInput;

/**
 * A time that is reported on. Immutable.
 *
 * @param name how people call it, such as {@code 2026-06}: 1 to 100 characters
 * @param from the first instant of it
 * @param to the first instant after it; after {@code from}
 */
public record ReportingPeriod(String name, Instant from, Instant to) {

    /**
     * Refuses a blank name and an empty time.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public ReportingPeriod {
        InvalidInput.text("name of the period", name, 100);
        InvalidInput.present("from", from);
        if (!InvalidInput.present("to", to).isAfter(from)) {
            throw new InvalidInput("to", "an instant after the start " + from, to);
        }
    }

    /** A month, as long as it is in this zone; its name is {@code 2026-06}. */
    public static ReportingPeriod month(YearMonth month, ZoneId zone) {
        return days(month.toString(), month.atDay(1), month.atEndOfMonth(), zone);
    }

    /** The days from one date to another, both included, as long as they are in this zone. */
    public static ReportingPeriod days(String name, LocalDate first, LocalDate last, ZoneId zone) {
        return new ReportingPeriod(
                name,
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Whether an instant lies in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
