/**
 * Figures of a service desk: promises kept, the age of open work, how long incidents take, what came back, and what is about
 * to be late.
 *
 * <pre>{@code
 * Attainment attainment = Attainment.of(readings.stream().map(TargetResult::of).toList());
 * Figure kept = attainment.figure();                     // with its Wilson interval; undefined if nothing was decided
 *
 * BacklogAges ages = BacklogAgeing.inBuckets(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(7))
 *         .countedIn(office::between)
 *         .asOf(now, backlog);
 * ages.buckets().forEach(bucket -> report.bar(bucket.from(), bucket.count()));
 *
 * MeanTimes times = MeanTimes.of(incidents);             // closed incidents, in real time
 * MeanTime acknowledged = times.of(IncidentSpan.ACKNOWLEDGE);
 * MeanTime restored = times.of(IncidentSpan.RESTORE);    // one of four that are called MTTR
 *
 * SurvivalCurve likeWork = SurvivalCurve.of(past);
 * BreachForecast forecast = BreachForecast.of(likeWork, clock.elapsed(), clock.allowed().orElseThrow());
 * if (forecast.basis() == BreachForecast.Basis.ENOUGH_LIKE_WORK) {
 *     report.risk(forecast.probability());
 * }
 * }</pre>
 *
 * <p>{@link org.itsmkit.sla.desk.FirstContactResolution} and {@link org.itsmkit.sla.desk.Reopening} tell what was really done;
 * a {@link org.itsmkit.sla.desk.Way} through groups or states counts what was handed on and what came back, and
 * {@link org.itsmkit.sla.desk.PingPong} adds that up; {@link org.itsmkit.sla.desk.Reliability} of
 * the outages of {@link org.itsmkit.sla.availability} and {@link org.itsmkit.sla.desk.ErrorBudget} are about services instead
 * of tickets.
 */
@NullMarked
package org.itsmkit.sla.desk;

import org.jspecify.annotations.NullMarked;
