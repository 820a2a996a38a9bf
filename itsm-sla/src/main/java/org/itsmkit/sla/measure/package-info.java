/**
 * Figures over samples, each with the size of its sample and the name of its method. An empty sample is an explicit
 * result, never NaN.
 *
 * <pre>{@code
 * long[] seconds = elapsed.stream().mapToLong(Duration::toSeconds).sorted().toArray();
 * Figure p95 = Quantile.NEAREST_RANK.of(seconds, 0.95);
 * p95.value().ifPresentOrElse(report::seconds, report::noData);
 * }</pre>
 */
@NullMarked
package org.itsmkit.sla.measure;

import org.jspecify.annotations.NullMarked;
