package org.itsmkit.spi.storage;

import org.itsmkit.domain.ticket.TicketId;

/**
 * A write set met a ticket at another version than it expected; nothing of it was applied.
 *
 * <p>Thrown by {@link Storage#commit}. Carries no stack trace: losing a race is ordinary.
 */
public final class StaleWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TicketId ticket;
    private final long expected;

    public StaleWrite(TicketId ticket, long expected) {
        super("ticket " + ticket + " is not at version " + expected + " any more", null, false, false);
        this.ticket = ticket;
        this.expected = expected;
    }

    public TicketId ticket() {
        return ticket;
    }

    /** The version that was expected; 0 when the ticket should not have existed. */
    public long expected() {
        return expected;
    }
}
