/**
 * What the packages of this module share. Start with {@link org.itsmkit.sla.calendar} for business time, with
 * {@link org.itsmkit.sla.clock} for service-level clocks and with {@link org.itsmkit.sla.measure} for figures over
 * samples; {@link org.itsmkit.sla.quality} tells whether a process repeats itself, {@link org.itsmkit.sla.staffing} how many
 * people a desk needs.
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
