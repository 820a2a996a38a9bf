package org.itsmkit.sla.reporting;

import org.itsmkit.sla.InvalidInput;

/**
 * That one thing, a ticket or an outage, does not count in a report. There is none without an approval that says why.
 * Immutable.
 *
 * @param subject what is left out, as the report's inputs are named: 1 to 250 characters
 * @param approval who agreed, why and when
 */
public record Exclusion(String subject, Approval approval) {

    /**
     * Refuses an exclusion without a subject or an approval.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public Exclusion {
        InvalidInput.text("subject of the exclusion", subject, 250);
        InvalidInput.present("approval", approval);
    }
}
