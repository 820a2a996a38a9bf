/**
 * Reports of periods that are closed: sealed once, restated beside what was sealed, and open about what they leave out.
 *
 * <pre>{@code
 * Exclusions exclusions = Exclusions.of(new Exclusion("INC-000042",
 *         new Approval("kim", "Power failure at the customer's site, clause 7.2", approvedAt)));
 * ReportedFigure resolvedInTime = exclusions.figure(closedTickets, Closed::number, attainment);
 *
 * PeriodReport report = new PeriodReport(
 *         ReportingPeriod.month(YearMonth.of(2026, 6), ZoneId.of("Europe/Berlin")),
 *         Map.of("resolved in time", resolvedInTime),
 *         exclusions,
 *         InputsDigest.of(closedTickets.stream().map(Closed::toString)));
 * SealedPeriod june = SealedPeriod.seal(report, new Seal("kim", now));
 *
 * SealedPeriod restated = june.restate(recomputed, new Seal("lee", later), "A ticket was closed with the wrong time");
 * for (FigureChange change : restated.restatements().get(0).changes()) {
 *     page.row(change.name(), change.ofCounted());
 * }
 * }</pre>
 */
@NullMarked
package org.itsmkit.sla.reporting;

import org.jspecify.annotations.NullMarked;
