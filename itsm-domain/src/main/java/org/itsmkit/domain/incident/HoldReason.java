package org.itsmkit.domain.incident;

/** What an incident on hold waits for. */
public enum HoldReason {
    /** An answer of the caller: asked in a public comment, reminded, and given up in the end. */
    CALLER(true),
    /** A supplier. What suppliers take is the desk's time, not the customer's. */
    VENDOR(false),
    /** A change: ends with it. */
    CHANGE(true),
    /** A problem: ends with it. */
    PROBLEM(true);

    private final boolean pauses;

    HoldReason(boolean pauses) {
        this.pauses = pauses;
    }

    /** Whether the customer's clocks pause meanwhile, unless an agreement says otherwise. */
    public boolean pausesByDefault() {
        return pauses;
    }
}
