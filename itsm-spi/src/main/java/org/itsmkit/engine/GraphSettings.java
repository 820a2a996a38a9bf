package org.itsmkit.engine;

import java.time.Duration;

/**
 * How a desk holds configuration graphs in memory.
 *
 * @param lag how old the present one may be before a reader brings it up to date
 * @param memory how many bytes those of the past may take together
 */
public record GraphSettings(Duration lag, long memory) {}
