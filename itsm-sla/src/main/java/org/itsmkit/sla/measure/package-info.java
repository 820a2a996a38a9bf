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
 *
 * <p>In all packages: a length of time is a {@link java.time.Duration}, and a figure of one is in seconds; a share is from 0 to
 * 1; an amount of money has a currency and is exact ({@code value.MoneyFigure}). A {@code method} says how something is
 * computed, a {@code confidence} how sure its interval is, {@link org.itsmkit.sla.measure.Interval#DEFAULT_CONFIDENCE} where
 * none is asked for; and what is merely quoted says so by its {@link org.itsmkit.sla.measure.Evidence}.
 */
@NullMarked
package org.itsmkit.sla.measure;

import org.jspecify.annotations.NullMarked;
