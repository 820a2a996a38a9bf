/**
 * Targets: which events of a host's work start, pause, reset, stop and cancel a service-level clock.
 *
 * <p>A host maps its events to those of a service desk and takes one of the usual targets:
 *
 * <pre>{@code
 * List<WorkEvent> events = List.of(
 *         WorkEvent.entered(opened, 1, "new"),
 *         WorkEvent.of(REQUESTER_MESSAGE, opened, 2),
 *         WorkEvent.of(MACHINE_MESSAGE, opened, 3),
 *         WorkEvent.entered(asked, 4, "waiting"));
 *
 * ServiceTarget target = ServiceTarget.nextResponse().pausedIn(Set.of("waiting"));
 * ClockReading reading = ServiceLevelClock.of(policy).read(target.facts(events), now);
 * Figure longest = Exchanges.of(reading).seconds(Exchanges.Measure.LONGEST);
 * }</pre>
 *
 * <p>or asks its own work, of whichever type, after each of its events:
 *
 * <pre>{@code
 * ClockDefinition<Order> delivery = ClockDefinition.<Order>define()
 *         .startsWhen(Order::isPaid)
 *         .pausedWhen(Order::isOutOfStock, order -> "out of stock")
 *         .metWhen(Order::isDelivered)
 *         .cancelledWhen(Order::isReturned)
 *         .build();
 * List<ClockFact> facts = delivery.facts(moments);
 * }</pre>
 */
@NullMarked
package org.itsmkit.sla.target;

import org.jspecify.annotations.NullMarked;
