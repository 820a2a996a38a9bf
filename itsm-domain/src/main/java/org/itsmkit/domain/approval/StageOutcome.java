package org.itsmkit.domain.approval;

/** How one stage stands. */
public enum StageOutcome {
    /** An earlier stage comes first. */
    WAITING,
    /** Votes are still to come, and they can change how it ends. */
    OPEN,
    /** Fewer approvers are left than have to say yes: it cannot pass until somebody is appointed. */
    ESCALATED,
    APPROVED,
    REJECTED
}
