/**
 * How many people a desk needs, and how long its callers wait: Erlang B, C and A. Every function is pure and thread-safe.
 *
 * <pre>{@code
 * // 100 contacts in half an hour, three minutes each: 10 erlangs
 * Demand morning = Demand.of(100, Duration.ofMinutes(30), Duration.ofMinutes(3));
 *
 * // how many agents for 80/20, none busy for more than 85 % of the time, and how many to schedule
 * StaffingGoal goal = StaffingGoal.answering(0.8, Duration.ofSeconds(20)).withMostOccupancy(0.85);
 * Staffing staffing = ErlangC.staff(morning, goal);
 * long scheduled = new Shrinkage(0.3).scheduled(staffing.agents());
 *
 * // what the callers of 12 agents see; with 10 the queue would grow without end, and the line says so
 * WaitingLine line = ErlangC.line(morning, 12);
 * Figure answeredIn20Seconds = line.serviceLevel(Duration.ofSeconds(20));
 * Figure averageSpeedOfAnswer = line.meanWait();
 * boolean keepsUp = ErlangC.line(morning, 10).isStable();
 *
 * // callers who give up after five minutes on average
 * WaitingLine impatient = ErlangA.patience(Duration.ofMinutes(5)).line(morning, 10);
 * Figure lost = impatient.abandonProbability();
 *
 * // lines of a hotline without a queue, at most 2 % of calls turned away
 * int lines = ErlangB.agents(morning, 0.02);
 * }</pre>
 */
@NullMarked
package org.itsmkit.sla.staffing;

import org.jspecify.annotations.NullMarked;
