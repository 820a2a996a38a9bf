package org.itsmkit.sla.measure;

import java.util.OptionalDouble;

/**
 * A quantile together with what it rests on. Immutable.
 *
 * @param value in the unit of the sample; empty if the sample is empty, never NaN
 * @param sampleSize how many values the sample has
 * @param method how it was taken, the name of a {@link Quantile}
 */
public record QuantileResult(OptionalDouble value, long sampleSize, String method) {}
