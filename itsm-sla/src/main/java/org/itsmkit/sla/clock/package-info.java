/**
 * Service-level clocks: what happened, read against a policy.
 *
 * <pre>{@code
 * ClockPolicy policy = ClockPolicy.target("resolution")
 *         .within(Duration.ofHours(8))
 *         .in(office)
 *         .thresholds(Threshold.percent(75), Threshold.beforeDue(Duration.ofMinutes(30)))
 *         .build();
 *
 * List<ClockFact> facts = List.of(
 *         ClockFact.started(opened, 1),
 *         ClockFact.paused(asked, 2, "waiting for the customer"),
 *         ClockFact.resumed(answered, 3));
 *
 * ClockReading reading = ServiceLevelClock.of(policy).read(facts, now);
 * reading.dueAt();             // the first instant at which the budget is used up; empty while paused
 * reading.breachAt();          // the last instant at which it is not exceeded
 * reading.nextTransitionAt();  // when to look again
 * System.out.println(reading.explain());
 * }</pre>
 *
 * <p>First response and resolution are two policies with different facts; the facts are projected from a ticket's journal
 * by whoever keeps it.
 */
@NullMarked
package org.itsmkit.sla.clock;

import org.jspecify.annotations.NullMarked;
