package org.itsmkit.service;

import java.time.Instant;

/**
 * An item that no source has seen for longer than its class allows. It is told, and never ended for it.
 *
 * @param item what it is now
 * @param source the key of the source that saw it last
 * @param lastSeen when
 */
public record StaleItem(CurrentItem item, String source, Instant lastSeen) {}
