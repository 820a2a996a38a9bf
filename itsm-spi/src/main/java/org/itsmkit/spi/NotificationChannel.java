package org.itsmkit.spi;

/**
 * Delivers what people are to be told, from a durable outbox.
 *
 * <p>Called outside any transaction, at least once for each notification, perhaps by several threads. An implementation
 * SHOULD use tenant and {@link Notification#id()} to tell a repeat, but MUST NOT take a delivery that failed for one that
 * arrived. Whatever it throws counts as not delivered: it is tried again later, further apart each time, and set aside when
 * it keeps failing. What it returns from counts as delivered to everyone and is never tried again.
 *
 * <p>What a notification holds is text that users may have written: it MUST NOT become a header, a recipient or a template. Its
 * rules are numbered in the published contract test {@code org.itsmkit.tck.NotificationChannelContract}.
 */
@FunctionalInterface
public interface NotificationChannel {

    /** Delivers it to everyone it names, or throws; does nothing when it names nobody who can be found. */
    void deliver(Notification notification) throws Exception;

    /** Tells nobody: for a desk whose people look for themselves. It keeps no rule of a channel. */
    static NotificationChannel none() {
        return notification -> {};
    }
}
