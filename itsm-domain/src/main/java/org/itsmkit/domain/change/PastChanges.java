package org.itsmkit.domain.change;

import java.util.Collection;
import org.itsmkit.sla.InvalidInput;

/**
 * How changes went.
 *
 * @param tried how many were, 0 or more
 * @param failed how many of them failed or were backed out
 */
public record PastChanges(long tried, long failed) {

    public static final PastChanges NONE = new PastChanges(0, 0);

    public PastChanges {
        if (failed < 0 || tried < failed) {
            throw new InvalidInput("past changes", "0 or more, not more failed than tried", failed + " of " + tried);
        }
    }

    public static PastChanges of(Collection<ChangeOutcome> outcomes) {
        return new PastChanges(
                outcomes.stream().filter(ChangeOutcome::isTried).count(),
                outcomes.stream().filter(ChangeOutcome::isFailure).count());
    }
}
