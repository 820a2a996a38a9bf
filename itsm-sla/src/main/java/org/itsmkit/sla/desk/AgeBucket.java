package org.itsmkit.sla.desk;

import java.time.Duration;
import java.util.Optional;

/**
 * How much open work is of an age. Immutable.
 *
 * @param from the youngest age in it, included
 * @param to the first age that is too old for it; empty for the last bucket, which has no end
 * @param count how much work it holds
 */
public record AgeBucket(Duration from, Optional<Duration> to, long count) {}
