/**
 * Suppliers, inside and outside: whether what they promise carries what is promised to the customer, and how the time that
 * work took is divided among those who held it.
 *
 * <p>Agreements back to back (ITIL): a chain of operational level agreements and underpinning contracts, each on its own
 * calendar, against a service level agreement. Where calendars differ, the worst start of a year says whether it fits:
 *
 * <pre>{@code
 * ServiceChain chain = ServiceChain.serial(
 *         ServiceChain.step("desk OLA", Duration.ofMinutes(30), office),
 *         ServiceChain.aroundTheClock("hand-over", Duration.ofMinutes(10)),
 *         ServiceChain.step("vendor contract", Duration.ofHours(3), factory));
 * BackToBack agreements = new BackToBack(Duration.ofHours(4), office, chain);
 *
 * ChainRun worst = agreements.worstStart(firstOfJanuary, nextFirstOfJanuary);
 * if (!worst.fits()) {
 *     report.tooShort(worst.start(), worst.slack());
 * }
 * }</pre>
 *
 * <p>Apportioning (SIAM): at every instant exactly one custody, so the parties' times add up to the running time to the
 * nanosecond; what the customer holds is a pause:
 *
 * <pre>{@code
 * CustodyTimeline custody = CustodyTimeline.startingAt(opened, Custody.of("desk"))
 *         .then(passedOn, Custody.of("vendor"))
 *         .then(asked, Custody.CUSTOMER)
 *         .then(answered, Custody.shared(Map.of("desk", 1L, "vendor", 3L)));
 *
 * SharedClockTime shared = custody.onSharedClock(closed, office);
 * OwnCalendarTime own = custody.onOwnCalendars(closed, Map.of("desk", office, "vendor", factory));
 * int pingPong = custody.custodyChanges();
 * }</pre>
 */
@NullMarked
package org.itsmkit.sla.supplier;

import org.jspecify.annotations.NullMarked;
