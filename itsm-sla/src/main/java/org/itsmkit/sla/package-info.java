/**
 * What the packages of this module share.
 *
 * <table>
 *   <caption>Where to find what</caption>
 *   <tr><th>Time</th><td>{@link org.itsmkit.sla.calendar} for business time and {@link org.itsmkit.sla.holiday} for the days on
 *       which it rests</td></tr>
 *   <tr><th>Promises</th><td>{@link org.itsmkit.sla.clock} for service-level clocks, {@link org.itsmkit.sla.target} for what
 *       starts, pauses and stops them, {@link org.itsmkit.sla.supplier} for chains of agreements and for who held the work,
 *       {@link org.itsmkit.sla.availability} for outages and what parts make of a service, and
 *       {@link org.itsmkit.sla.reporting} for periods that are closed</td></tr>
 *   <tr><th>Experience</th><td>{@link org.itsmkit.sla.experience}</td></tr>
 *   <tr><th>Figures</th><td>{@link org.itsmkit.sla.measure} for the shape of them all, {@link org.itsmkit.sla.desk} for how a
 *       desk stands, {@link org.itsmkit.sla.flow} for how its work flows, {@link org.itsmkit.sla.quality} for how steadily,
 *       {@link org.itsmkit.sla.staffing} for how many people that takes, {@link org.itsmkit.sla.people} for how they are doing
 *       and {@link org.itsmkit.sla.value} for what it is worth</td></tr>
 * </table>
 *
 * <p>Everything here is a pure function of its arguments: no wall clock is read, nothing is logged, no thread is started
 * and nothing is kept in static state. A value that is refused is refused when it is handed over, by
 * {@link org.itsmkit.sla.InvalidInput}, which names the field and what would have been right:
 *
 * <pre>{@code
 * try {
 *     BusinessCalendar.in(zone).weekly(MONDAY, FRIDAY, text).build();
 * } catch (InvalidInput refused) {
 *     form.reject(refused.field(), refused.expected());
 * }
 * }</pre>
 */
@NullMarked
package org.itsmkit.sla;

import org.jspecify.annotations.NullMarked;
