package org.itsmkit.spi.storage;

/**
 * An item that this worker alone may do until its lease ends.
 *
 * @param item the item, its attempts counting this claim
 * @param token proves the claim when it is settled
 */
public record ClaimedWork(WorkItem item, String token) {}
