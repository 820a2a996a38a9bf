/**
 * Figures over samples, each with the size of its sample and the name of its method. An empty sample is an explicit
 * result, never NaN.
 *
 * <pre>{@code
 * long[] seconds = elapsed.stream().mapToLong(Duration::toSeconds).sorted().toArray();
 * Figure p95 = Quantile.NEAREST_RANK.of(seconds, 0.95);
 * p95.value().ifPresentOrElse(report::seconds, report::noData);
 *
 * // the median with its interval by ranks, the mean with Student's, a count a month with the exact one
 * Figure median = Quantile.LINEAR.of(seconds, 0.5, 0.95);
 * Figure mean = Mean.of(LongStream.of(seconds).asDoubleStream().toArray(), 0.95);
 * Figure majorIncidentsAMonth = RateInterval.EXACT.of(10, 12, 0.95);
 * Figure met = ProportionInterval.WILSON.of(47, 50, 0.95);
 * }</pre>
 */
@NullMarked
package org.itsmkit.sla.measure;

import org.jspecify.annotations.NullMarked;
