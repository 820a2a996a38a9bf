package org.itsmkit.sla.clock;

/** What reopening does to a clock that was stopped. */
public enum ReopenPolicy {
    /** The first stop counts for ever; reopening does nothing. A cancelled clock never got there and so goes on. */
    FIRST_CYCLE,
    /** A new cycle begins from zero and only the last one counts. */
    RESET,
    /** The cycle goes on and its running times add up; the time between stop and reopening does not count. */
    RESUME
}
