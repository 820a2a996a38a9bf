package org.itsmkit.domain.incident;

/** Where a proposal to treat an incident as a major one stands. */
public enum MajorStatus {
    PROPOSED,
    /** It is a major incident. */
    ACCEPTED,
    DECLINED
}
