package org.itsmkit.sla.clock;

/** What a clock is doing. Whether its budget is exceeded is another question, see {@link ClockReading#breached()}. */
public enum ClockStatus {
    /** Nothing has started it yet. */
    NOT_STARTED,
    /** It runs; open time of its calendar counts. */
    RUNNING,
    /** It has started and is not stopped, but no time counts. */
    PAUSED,
    /** It was stopped because what it waits for has been done. */
    MET,
    /** It was stopped because the target no longer applies. */
    CANCELLED;

    /** Whether it has started and is not stopped: running or paused. */
    public boolean isActive() {
        return this == RUNNING || this == PAUSED;
    }
}
