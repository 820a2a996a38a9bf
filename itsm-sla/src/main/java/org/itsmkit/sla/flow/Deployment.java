package org.itsmkit.sla.flow;

import java.time.Instant;
import java.util.Objects;
import org.itsmkit.sla.InvalidInput;

/**
 * One run that brought changes into an environment. Immutable.
 *
 * @param id by which the host knows it
 * @param finishedAt when it was over
 * @param succeeded whether it went through; one that did not has delivered nothing
 * @param inProduction whether it went to production
 * @param unplannedFix whether it was made only to repair what users suffered from
 */
public record Deployment(String id, Instant finishedAt, boolean succeeded, boolean inProduction, boolean unplannedFix) {

    /** Refuses an id that is blank or longer than 200 characters. */
    public Deployment {
        InvalidInput.text("id", id, 200);
        Objects.requireNonNull(finishedAt, "finishedAt");
    }

    /** A planned one that went through to production. */
    public static Deployment toProduction(String id, Instant finishedAt) {
        return new Deployment(id, finishedAt, true, true, false);
    }

    /** Whether it delivered to production: the only kind that the DORA keys count. */
    public boolean isDelivery() {
        return succeeded && inProduction;
    }
}
