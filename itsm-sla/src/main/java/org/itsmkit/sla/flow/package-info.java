/**
 * How work flows: the keys of delivery (DORA), value streams, work in progress and Little's law.
 *
 * <pre>{@code
 * Share failing = DeliveryPerformance.changeFailRate(deployments, failures);   // each failed deployment once
 * Figure recovery = DeliveryPerformance.recoveryTime(failures);
 * DeploymentFrequency frequency = DeliveryPerformance.frequency(deployments, from, to, zone, DayOfWeek.MONDAY);
 *
 * ValueStream stream = ValueStream.inSequence(
 *         ValueStream.step(Duration.ofMinutes(10), Duration.ofHours(1), 0.9),
 *         ValueStream.waiting(Duration.ofDays(1)),
 *         ValueStream.inParallel(approval, preparation));
 * Figure efficiency = stream.flowEfficiency();
 *
 * WorkInProgress progress = WorkInProgress.during(month, stays);
 * if (progress.isStationary()) {                                               // else Little's law says nothing here
 *     report.leadTime(progress.leadTime());
 * }
 * }</pre>
 */
@NullMarked
package org.itsmkit.sla.flow;

import org.jspecify.annotations.NullMarked;
