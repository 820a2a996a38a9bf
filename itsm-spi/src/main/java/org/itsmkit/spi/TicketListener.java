package org.itsmkit.spi;

/**
 * Hears of every change after it was committed, on the thread that committed it.
 *
 * <p>Not durable: a process that dies between the commit and the call has told nobody. What must not be lost belongs into
 * a {@link NotificationChannel}. Whatever it throws is logged and undoes nothing, keeps no other listener from hearing, and
 * the change is not told again.
 *
 * <p>An implementation MUST take every kind of change, of every tenant, also when it never heard of those before, and MUST be
 * safe for use by several threads: changes of one ticket may come in another order than they were committed in. Its rules are
 * numbered in the published contract test {@code org.itsmkit.tck.TicketListenerContract}.
 */
@FunctionalInterface
public interface TicketListener {

    /** Hears of one change. The caller of the command waits until it returns. */
    void committed(TicketChange change);
}
