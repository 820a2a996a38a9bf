package org.itsmkit.domain.plan;

/** How one task of a run stands. */
public enum TaskStatus {
    /** A compensation for which there is nothing to undo so far. */
    IDLE,
    /** For other tasks, or for its date. */
    WAITING,
    /** Its turn has come, and nobody has begun it. */
    READY,
    /** Begun. */
    RUNNING,
    /** An attempt failed; the next is due later. */
    BACKING_OFF,
    /** Failed for good, and a person has to decide. */
    FAILED,
    /** Done. */
    COMPLETED,
    /** Its condition did not hold when its turn came. */
    NOT_NEEDED,
    /** A person left it out. */
    SKIPPED,
    /** It failed for good, and was optional. */
    GIVEN_UP,
    /** The run was cancelled before it was done. */
    CANCELLED;

    /** Whether it is over for good. */
    public boolean isEnded() {
        return compareTo(COMPLETED) >= 0;
    }

    /** Whether its turn has come and it is not over. */
    public boolean isOpen() {
        return this == READY || this == RUNNING || this == BACKING_OFF || this == FAILED;
    }
}
