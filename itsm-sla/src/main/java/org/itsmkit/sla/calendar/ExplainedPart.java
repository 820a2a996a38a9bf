package org.itsmkit.sla.calendar;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What one plain calendar says about a date of the calendar that is explained. Immutable.
 *
 * @param zone the zone in which the plain calendar reads its rules
 * @param rules the rules that opened or closed something, by date and in the order in which they apply; never empty for a
 *     whole date
 * @param intervals when this calendar alone is open, in order and disjoint
 */
public record ExplainedPart(ZoneId zone, List<AppliedRule> rules, List<OpenInterval> intervals) {

    /** Copies the lists. */
    public ExplainedPart {
        Objects.requireNonNull(zone, "zone");
        rules = List.copyOf(rules);
        intervals = List.copyOf(intervals);
    }

    /** The open time of this calendar alone. */
    public Duration open() {
        return OpenInterval.sum(intervals);
    }

    /** The rules in words. */
    @Override
    public String toString() {
        return rules.stream().map(AppliedRule::toString).collect(Collectors.joining("; "));
    }
}
