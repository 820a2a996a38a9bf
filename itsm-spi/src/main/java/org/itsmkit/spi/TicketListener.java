package org.itsmkit.spi;

/**
 * Hears of every change after it was committed, on the thread that committed it.
 *
 * <p>Not durable: a process that dies between the commit and the call has told nobody. What must not be lost belongs into
 * a {@link NotificationChannel}. Whatever it throws is logged and undoes nothing.
 */
@FunctionalInterface
public interface TicketListener {

    void committed(TicketChange change);
}
