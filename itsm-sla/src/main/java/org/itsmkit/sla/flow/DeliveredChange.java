package org.itsmkit.sla.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A change and the deployment that brought it to production first. Immutable.
 *
 * @param committedAt when it was committed
 * @param deployedAt when that deployment was finished; before the commit only where clocks disagree or history was rewritten
 */
public record DeliveredChange(Instant committedAt, Instant deployedAt) {

    /** Refuses nothing but null. */
    public DeliveredChange {
        Objects.requireNonNull(committedAt, "committedAt");
        Objects.requireNonNull(deployedAt, "deployedAt");
    }

    /** From the commit to the deployment; zero or negative is an error of the data. */
    public Duration leadTime() {
        return Duration.between(committedAt, deployedAt);
    }
}
