package org.itsmkit.spi.storage;

import java.time.Instant;

/**
 * An item that was set aside after it kept failing.
 *
 * @param item the item
 * @param error what went wrong last
 * @param since when it was set aside
 */
public record DeadWork(WorkItem item, String error, Instant since) {}
