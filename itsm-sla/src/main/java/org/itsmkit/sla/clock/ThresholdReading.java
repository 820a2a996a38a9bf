package org.itsmkit.sla.clock;

import java.time.Instant;
import java.util.Optional;

/**
 * A threshold as a clock sees it. Immutable.
 *
 * @param threshold the threshold
 * @param at when it is or was reached; empty if that cannot be said (nothing started, paused before it) or if it is never
 * @param passed whether it has been reached by the clock at the instant of the reading, or by its stop
 */
public record ThresholdReading(Threshold threshold, Optional<Instant> at, boolean passed) {}
