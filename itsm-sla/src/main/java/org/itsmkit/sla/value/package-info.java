/**
 * What a desk costs and what an improvement is worth. Money is decimal and has a currency; nothing is rounded on the way.
 * Rates of interest are shares for each period: 0.05 is 5 %.
 *
 * <pre>{@code
 * MoneyFigure perContact = TicketCost.mean(Money.of("1980000", "USD"), 100_000);
 *
 * DowntimeCost downtime = Downtime.lasting(Duration.ofHours(2), dollars)
 *         .idling(100, Money.of("30", "USD"), Duration.ofHours(1))
 *         .repairedBy(4, Money.of("50", "USD"), Duration.ofHours(3))
 *         .losing(Money.of("8760000", "USD"), new BigDecimal("0.1"))
 *         .cost();
 *
 * CashFlows project = CashFlows.of(dollars, List.of(
 *         new BigDecimal("-15000"), new BigDecimal("8000"), new BigDecimal("9000")));
 * MoneyFigure worth = project.npv(new BigDecimal("0.05"));   // the first flow is now; spreadsheets discount it too
 * InternalRate rate = project.irr();
 * if (!rate.isAmbiguous()) {
 *     report.rate(rate.rate());
 * }
 *
 * Expected<Double> quoted = FirstContactBenchmark.QUOTED_KNOWLEDGE_BASE.appliedTo(0.70);
 * report.quoted(quoted.low(), quoted.high(), quoted.evidence());   // UNVERIFIED, and to be shown as such
 * }</pre>
 */
@NullMarked
package org.itsmkit.sla.value;

import org.jspecify.annotations.NullMarked;
