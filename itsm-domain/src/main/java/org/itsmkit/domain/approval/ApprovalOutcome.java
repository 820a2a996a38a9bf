package org.itsmkit.domain.approval;

/** How a request for approval stands, or ended. Only {@link #APPROVED} and {@link #NOT_NEEDED} let anything pass. */
public enum ApprovalOutcome {
    PENDING,
    APPROVED,
    REJECTED,
    /** Its time ran out before it was decided. */
    EXPIRED,
    /** Whoever asked took it back. */
    WITHDRAWN,
    /** What it was about has changed since. */
    VOID,
    /** Its policy asks nobody about what it is about: no stage applies. No request is made then. */
    NOT_NEEDED
}
