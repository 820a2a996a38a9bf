package org.itsmkit.sla.value;

import org.itsmkit.sla.measure.Evidence;

/**
 * What a benchmark lets expect, with what is known of the benchmark: whoever shows the one shows the other. Immutable.
 *
 * @param low the lower end
 * @param high the upper end
 * @param evidence how well the benchmark is founded
 * @param source where it comes from
 * @param <T> what is expected
 */
public record Expected<T>(T low, T high, Evidence evidence, String source) {}
