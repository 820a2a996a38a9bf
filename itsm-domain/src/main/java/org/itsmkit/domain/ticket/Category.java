package org.itsmkit.domain.ticket;

/** What a state means to anyone who does not know the workflow: reports, clocks, queues. */
public enum Category {
    NEW,
    ACTIVE,
    PENDING,
    RESOLVED,
    CLOSED,
    CANCELLED;

    /** Whether work is still to be done: {@link #NEW}, {@link #ACTIVE} or {@link #PENDING}. */
    public boolean isOpen() {
        return this == NEW || this == ACTIVE || this == PENDING;
    }

    /** Whether a life cycle ends here: {@link #CLOSED} or {@link #CANCELLED}. */
    public boolean isFinal() {
        return this == CLOSED || this == CANCELLED;
    }
}
