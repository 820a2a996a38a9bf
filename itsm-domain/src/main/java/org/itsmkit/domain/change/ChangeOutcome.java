package org.itsmkit.domain.change;

/** How a change went. */
public enum ChangeOutcome {
    SUCCESSFUL,
    SUCCESSFUL_WITH_ISSUES,
    BACKED_OUT,
    FAILED,
    NOT_IMPLEMENTED;

    /** Whether it was tried and did not come about. */
    public boolean isFailure() {
        return this == BACKED_OUT || this == FAILED;
    }

    /** Whether it was tried at all: what was not counts neither for nor against. */
    public boolean isTried() {
        return this != NOT_IMPLEMENTED;
    }
}
