package org.itsmkit.sla.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * Work that is open. Immutable.
 *
 * @param openedAt when it was opened first
 * @param reopenedAt when it was reopened last, not before it was opened; empty if it never was
 */
public record BacklogItem(Instant openedAt, Optional<Instant> reopenedAt) {

    /**
     * Refuses a reopening before the opening.
     *
     * @throws InvalidInput naming the reopening
     */
    public BacklogItem {
        Objects.requireNonNull(openedAt, "openedAt");
        if (reopenedAt.filter(openedAt::isAfter).isPresent()) {
            throw new InvalidInput("reopenedAt", "an instant not before the opening at " + openedAt, reopenedAt.get());
        }
    }

    /** Work that was never reopened. */
    public static BacklogItem openedAt(Instant openedAt) {
        return new BacklogItem(openedAt, Optional.empty());
    }
}
