package org.itsmkit.sla.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.itsmkit.sla.InvalidInput;

/**
 * Work that was resolved, and every time that it was reopened after that. Immutable.
 *
 * @param resolvedAt when it was resolved first
 * @param reopenedAt in any order, none before {@code resolvedAt}; may be empty
 */
public record ResolvedWork(Instant resolvedAt, List<Instant> reopenedAt) {

    /**
     * Refuses a reopening before the resolution.
     *
     * @throws InvalidInput naming the reopening
     */
    public ResolvedWork {
        Objects.requireNonNull(resolvedAt, "resolvedAt");
        reopenedAt = InvalidInput.each("reopenedAt", reopenedAt);
        for (Instant at : reopenedAt) {
            if (at.isBefore(resolvedAt)) {
                throw new InvalidInput("reopenedAt", "an instant not before the resolution at " + resolvedAt, at);
            }
        }
    }
}
