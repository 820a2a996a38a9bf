package org.itsmkit.sla.reporting;

import java.time.Instant;
import org.itsmkit.sla.InvalidInput;

/**
 * That somebody agreed to something, and why. Immutable.
 *
 * @param approver who agreed, as the caller knows the person: 1 to 250 characters
 * @param reason why: 1 to 4000 characters
 * @param at when
 */
public record Approval(String approver, String reason, Instant at) {

    /**
     * Refuses an approval without an approver or without a reason.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public Approval {
        InvalidInput.text("approver", approver, 250);
        InvalidInput.text("reason", reason, 4_000);
        InvalidInput.present("approved at", at);
    }
}
