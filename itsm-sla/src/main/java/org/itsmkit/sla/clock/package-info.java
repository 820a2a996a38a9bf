/**
 * Service-level clocks: what happened, read against a policy. Reading is a pure fold over the facts, so that a live clock, a
 * recomputation, a reading as of last month and a reading with a fact that came late are the same call.
 *
 * <pre>{@code
 * ClockPolicy policy = ClockPolicy.target("resolution")
 *         .within(Duration.ofHours(8))                      // or Budget.workingDays(5), Budget.until(agreed)
 *         .in(office)
 *         .thresholds(Threshold.percent(75), Threshold.beforeDue(Duration.ofMinutes(30)))
 *         .onReopening(ReopenPolicy.RESUME)
 *         .build();
 *
 * List<ClockFact> facts = List.of(
 *         ClockFact.started(opened, 1),
 *         ClockFact.paused(asked, 2, "waiting for the customer"),
 *         ClockFact.resumed(answered, 3));
 *
 * ClockReading reading = ServiceLevelClock.of(policy).read(facts, now);
 * reading.dueAt();                  // the first instant at which the budget is used up; empty while paused
 * reading.projectedDue(tomorrow);   // when it will be if a paused clock is resumed then
 * reading.breached();               // whether more has elapsed than the budget
 * reading.nextTransitionAt();       // when to look again
 * reading.thresholds();             // each with the key that makes announcing it idempotent
 * reading.ignored();                // facts that cannot have been
 * System.out.println(reading.explain());
 * }</pre>
 *
 * <p>A policy changes by versions, each from an instant on; a change of priority, calendar or zone is one:
 *
 * <pre>{@code
 * ClockPolicy urgent = policy.but().version(2).within(Duration.ofHours(4)).build();
 * ServiceLevelClock clock = ServiceLevelClock.of(policy).changed(raised, urgent, PolicyChange.CARRY_ELAPSED);
 *
 * clock.read(facts, now).differenceTo(clock.read(corrected, now));          // what late facts changed
 * clock.whatIf(policy.but().in(seoul).build(), facts, now);                 // what would have been
 * ClockMerge.of(clock, facts, factsOfTheDuplicate, mergedAt, 7);            // the earliest start survives
 * }</pre>
 *
 * <p>Whose calendar it is may be looked up, and is then part of the result:
 *
 * <pre>{@code
 * ChosenCalendar chosen = source.choose(List.of(customer, site), CalendarKey.of("office"), calendars);
 * ClockPolicy.target("resolution").within(Duration.ofHours(8)).in(chosen).build();
 * }</pre>
 *
 * <p>First response and resolution are two policies with different facts. {@link org.itsmkit.sla.target} makes facts of a
 * host's events.
 */
@NullMarked
package org.itsmkit.sla.clock;

import org.jspecify.annotations.NullMarked;
