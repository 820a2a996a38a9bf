package org.itsmkit.sla.flow;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * An incident in production that a deployment may have caused. Immutable.
 *
 * @param id by which the host knows it
 * @param createdAt when it was reported or detected
 * @param resolvedAt when it was resolved, not before it was created; empty while it is not
 */
public record ServiceFailure(String id, Instant createdAt, Optional<Instant> resolvedAt) {

    /**
     * Refuses a resolution before the creation.
     *
     * @throws InvalidInput naming it
     */
    public ServiceFailure {
        InvalidInput.text("id", id, 200);
        Objects.requireNonNull(createdAt, "createdAt");
        if (resolvedAt.filter(createdAt::isAfter).isPresent()) {
            throw new InvalidInput(
                    "resolvedAt", "an instant not before the creation at " + createdAt, resolvedAt.get());
        }
    }
}
