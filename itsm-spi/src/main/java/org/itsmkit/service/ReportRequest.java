package org.itsmkit.service;

import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.sla.InvalidInput;

/**
 * What a report on service levels or on surveys is to be about. Immutable.
 *
 * @param from the first instant of the period
 * @param to the first instant after it, later than {@code from}
 * @param where which tickets, asked as a {@link TicketSearch} is
 * @param by the fields by whose values it is broken down, at most {@value #MOST_FIELDS}: of every ticket, or of a type; none for
 *     one total
 */
public record ReportRequest(Instant from, Instant to, Condition where, List<Field<?>> by) {

    /** By more than these fields nobody reads a report. */
    public static final int MOST_FIELDS = 5;

    public ReportRequest {
        InvalidInput.present("report.from", from);
        if (!InvalidInput.present("report.to", to).isAfter(from)) {
            throw new InvalidInput("report.to", "an instant later than " + from, to);
        }
        InvalidInput.present("report.where", where);
        by = InvalidInput.each("report.by", by);
        if (by.size() > MOST_FIELDS) {
            throw new InvalidInput("report.by", "at most " + MOST_FIELDS + " fields", by.size());
        }
    }

    /** One total over all tickets of a period. */
    public static ReportRequest between(Instant from, Instant to) {
        return new ReportRequest(from, to, Condition.ALWAYS, List.of());
    }

    /** Only over tickets of which this holds. */
    public ReportRequest where(Condition condition) {
        return new ReportRequest(from, to, condition, by);
    }

    /** Broken down by these fields. */
    public ReportRequest by(Field<?>... fields) {
        return new ReportRequest(from, to, where, List.of(fields));
    }
}
