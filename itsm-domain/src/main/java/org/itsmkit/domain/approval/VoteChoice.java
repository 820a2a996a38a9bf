package org.itsmkit.domain.approval;

/** What an approver says. */
public enum VoteChoice {
    APPROVE,
    REJECT,
    /** Has seen it and says neither: no yes, and no veto. */
    ABSTAIN
}
