package org.itsmkit.spi;

/**
 * Delivers what people are to be told, from a durable outbox.
 *
 * <p>Called outside any transaction, at least once for each notification, perhaps by several threads. An implementation
 * SHOULD use {@link Notification#id()} to tell a repeat. Whatever it throws counts as not delivered: it is tried again
 * later, further apart each time, and set aside when it keeps failing.
 */
@FunctionalInterface
public interface NotificationChannel {

    /** Delivers it, or throws. */
    void deliver(Notification notification) throws Exception;

    /** Tells nobody. */
    static NotificationChannel none() {
        return notification -> {};
    }
}
