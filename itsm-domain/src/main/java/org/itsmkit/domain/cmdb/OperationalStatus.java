package org.itsmkit.domain.cmdb;

/** Whether an item does its work, as it is administered. What monitoring sees of it is its {@link Severity health}. */
public enum OperationalStatus {
    OPERATIONAL,
    /** Taken out of service on purpose, for a time. */
    MAINTENANCE,
    NON_OPERATIONAL,
    UNKNOWN
}
