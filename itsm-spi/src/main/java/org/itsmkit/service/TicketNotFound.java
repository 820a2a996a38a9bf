package org.itsmkit.service;

/** There is no such ticket, or the actor may not see it: the two are not told apart. */
public final class TicketNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what the id or number that was asked for */
    public TicketNotFound(String what) {
        super("There is no ticket " + what + " that you may see.", null, false, false);
    }
}
