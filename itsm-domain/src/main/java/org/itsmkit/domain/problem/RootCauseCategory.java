package org.itsmkit.domain.problem;

/** What sort of thing a root cause is. */
public enum RootCauseCategory {
    SOFTWARE,
    HARDWARE,
    CONFIGURATION,
    CAPACITY,
    /** A change that was made. */
    CHANGE,
    PROCESS,
    PEOPLE,
    SUPPLIER,
    UNKNOWN
}
