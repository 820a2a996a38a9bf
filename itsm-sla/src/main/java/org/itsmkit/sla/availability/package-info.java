/**
 * Availability: measured from outages, allowed by a target, and composed of parts.
 *
 * <p>Measured: outages are united before they are summed, partial ones count by their impact, and agreed maintenance and
 * closed time are neither service time nor downtime:
 *
 * <pre>{@code
 * MeasuredAvailability june = AvailabilityMeasurement.of(firstOfJune, firstOfJuly)
 *         .agreed(office)
 *         .maintenance(new AgreedMaintenance(patching, patched))
 *         .measure(List.of(
 *                 Outage.between(failed, restored),
 *                 Outage.between(slow, fast).affecting(0.25),
 *                 Outage.since(failedAgain)), now);
 *
 * june.availability().value().ifPresentOrElse(report::share, report::noServiceAgreed);
 * DowntimeBudget budget = june.against(new AvailabilityTarget(0.999));
 * Duration left = budget.left();
 * }</pre>
 *
 * <p>Composed of parts that fail independently:
 *
 * <pre>{@code
 * Figure all = IndependentParts.serial(0.999, 0.995);
 * Figure one = IndependentParts.parallel(0.99, 0.99);
 * Figure two = IndependentParts.atLeast(2, 0.9, 0.95, 0.99);
 * Block shop = Block.serial(Block.part("gateway", 0.9995), Block.atLeast(2, nodes));
 * double availability = shop.availability().low();
 * }</pre>
 *
 * <p>Where parts share what they rest on, these formulas promise too much; a model of what needs what is exact:
 *
 * <pre>{@code
 * DependencyModel model = DependencyModel.builder()
 *         .part("shop", 1)
 *         .part("vm-1", 0.99)
 *         .part("vm-2", 0.99)
 *         .part("host", 0.99)
 *         .requires("shop", Requirement.anyOf("vm-1", "vm-2"))
 *         .requires("vm-1", Requirement.allOf("host"))
 *         .requires("vm-2", Requirement.allOf("host"))
 *         .build();
 *
 * ComposedAvailability exact = model.availabilityOf("shop");
 * }</pre>
 *
 * <p>How often a service fails, and the mean times between failures and to restore, are those of
 * {@link org.itsmkit.sla.desk.Reliability}, made of the same outages.
 */
@NullMarked
package org.itsmkit.sla.availability;

import org.jspecify.annotations.NullMarked;
