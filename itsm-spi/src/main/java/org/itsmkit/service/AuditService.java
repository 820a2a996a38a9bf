package org.itsmkit.service;

import org.itsmkit.domain.journal.Anchor;
import org.itsmkit.domain.journal.AnchorReport;
import org.itsmkit.domain.journal.Verification;
import org.itsmkit.domain.ticket.TicketId;

/** Verifies and anchors what was recorded. What is detectable by what is told in {@code docs/audit.md}. */
public interface AuditService {

    /** Verifies the whole journal of a ticket against its head, and the ticket against its journal. */
    Verification verify(TicketId ticket);

    /**
     * Anchors the tenant's journals as they are now under a period's name, once per tenant, and hands the anchor to the
     * host's {@link org.itsmkit.spi.AuditAnchors}. Taken again when another node publishes one meanwhile; throws
     * {@link org.itsmkit.sla.InvalidInput} when this period was anchored.
     */
    Anchor anchor(String period);

    /**
     * Holds the tenant's journals against the anchor of a period; throws {@link org.itsmkit.sla.InvalidInput} when there
     * is none of this name.
     */
    AnchorReport check(String period);
}
