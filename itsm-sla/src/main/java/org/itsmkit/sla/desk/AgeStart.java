package org.itsmkit.sla.desk;

import java.time.Instant;

/** From when the age of open work is counted. */
public enum AgeStart {
    /** From when it was opened first, whatever happened since: as long as its requester has waited. The default. */
    FIRST_OPENING {
        @Override
        Instant of(BacklogItem item) {
            return item.openedAt();
        }
    },
    /** From when it was reopened last, or opened if it never was: as long as this round of work has lasted. */
    LAST_REOPENING {
        @Override
        Instant of(BacklogItem item) {
            return item.reopenedAt().orElse(item.openedAt());
        }
    };

    abstract Instant of(BacklogItem item);
}
