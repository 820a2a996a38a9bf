package org.itsmkit.sla.flow;

import java.time.Duration;

/** The bands into which a median lead time falls, by the thresholds of the Four Keys project: 24, 168, 730 and 4380 hours. */
public enum LeadTimeBand {
    /** Less than 24 hours. */
    DAY(24),
    /** Less than 168 hours. */
    WEEK(168),
    /** Less than 730 hours. */
    MONTH(730),
    /** Less than 4380 hours. */
    SIX_MONTHS(4380),
    /** As long as that or longer. */
    YEAR(Long.MAX_VALUE);

    private final long hours;

    LeadTimeBand(long hours) {
        this.hours = hours;
    }

    /** The band of a median; exactly a threshold is in the slower band. */
    public static LeadTimeBand of(Duration median) {
        for (LeadTimeBand band : values()) {
            if (band == YEAR || median.compareTo(Duration.ofHours(band.hours)) < 0) {
                return band;
            }
        }
        return YEAR;
    }
}
