package org.itsmkit.examples.replay;

/** The deviations that this host names beside those that the import finds by itself. */
public final class CaseNotes {

    /** The log begins in another state than New. */
    public static final String FIRST_STATE = "log.first-state";
    /** The row stands in the log behind a later one. */
    public static final String TIME_ORDER = "log.time-order";

    /** The row is earlier than the opening of its case. */
    public static final String BEFORE_OPENED = "log.before-opening";

    public static final String UNKNOWN_STATE = "log.unknown-state";
    public static final String UNREADABLE = "log.unreadable-value";
    /** It ended, and the log does not say when it was resolved. */
    public static final String NO_RESOLVED_AT = "log.no-resolution-time";

    private CaseNotes() {}
}
