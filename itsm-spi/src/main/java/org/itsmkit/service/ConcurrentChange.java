package org.itsmkit.service;

import org.itsmkit.domain.ticket.TicketId;

/**
 * Somebody else changed the ticket at the same time. Nothing was changed by this command; the caller decides whether to try
 * again. In a host's transaction it is thrown at once, otherwise after the engine has decided anew several times.
 */
public final class ConcurrentChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TicketId ticket;
    private final long expectedVersion;
    private final long foundVersion;

    public ConcurrentChange(TicketId ticket, long expectedVersion, long foundVersion, Throwable cause) {
        super(
                "Ticket " + ticket + " was at version " + expectedVersion + " when this was decided, and is at version "
                        + (foundVersion < 0 ? "unknown" : foundVersion) + " now. Read it again and decide anew.",
                cause);
        this.ticket = ticket;
        this.expectedVersion = expectedVersion;
        this.foundVersion = foundVersion;
    }

    public TicketId ticket() {
        return ticket;
    }

    /** The version the decision was made on. */
    public long expectedVersion() {
        return expectedVersion;
    }

    /** The version found instead; -1 when it could not be read. */
    public long foundVersion() {
        return foundVersion;
    }
}
