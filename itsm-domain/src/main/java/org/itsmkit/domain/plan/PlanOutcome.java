package org.itsmkit.domain.plan;

/** How a run of a plan stands. */
public enum PlanOutcome {
    /** Its tasks are being done. */
    RUNNING,
    /** It was cancelled, and what was done is being undone. */
    UNDOING,
    /** Every task is done, or was not needed. */
    FULFILLED,
    /** It is over, and some task was skipped by a person or given up. */
    PARTLY_FULFILLED,
    /** It was cancelled, and every compensation of a completed task is done. */
    CANCELLED,
    /** It was cancelled, and some compensation was skipped by a person. */
    CANCELLED_PARTLY_UNDONE;

    /** Whether nothing more happens, unless a fulfilled run is rescinded. */
    public boolean isEnded() {
        return this != RUNNING && this != UNDOING;
    }

    /** Whether it ended without being cancelled, and so can be rescinded. */
    public boolean isFulfilled() {
        return this == FULFILLED || this == PARTLY_FULFILLED;
    }
}
