package org.itsmkit.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the configuration graph is that a desk holds in memory.
 *
 * @param version the graph version that it shows
 * @param checkedAt when there was nothing newer in storage
 * @param failure why it could not be brought up to date since; empty when it could
 */
public record GraphStatus(long version, Instant checkedAt, Optional<String> failure) {

    /** For how long it has not been compared with the storage. */
    public Duration lag(Instant now) {
        return now.isBefore(checkedAt) ? Duration.ZERO : Duration.between(checkedAt, now);
    }
}
