/**
 * Agreements on service levels: which work they cover and when, and how history becomes clock facts.
 *
 * <pre>{@code
 * Agreement standard = Agreement.named("standard")
 *         .promising(Target.resolution(Duration.ofHours(16), CalendarKey.of("office"), Incident.PAUSES));
 * Agreement urgent = Agreement.named("urgent").ranked(10)
 *         .covering(where(TicketFields.PRIORITY).atMost(2L))
 *         .promising(Target.resolution(Duration.ofHours(4), CalendarKey.of("always"), Incident.PAUSES));
 * Agreement urgentFromJuly = urgent.version(2).effective(EffectivePeriod.since(firstOfJuly));
 * Agreement vendor = Agreement.named("vendor").of(AgreementKind.UNDERPINNING_CONTRACT)
 *         .covering(where(TicketFields.TEAM).is(Team.of("vendor")));
 * Agreements agreements = Agreements.of(List.of(standard, urgent, urgentFromJuly, vendor));
 *
 * ChosenAgreement chosen = agreements.choose(AgreementKind.SLA, work, now).orElseThrow();
 * String why = chosen.toString();
 * }</pre>
 *
 * <p>Where two would cover the same work, and where none does, is found by searching the conditions:
 *
 * <pre>{@code
 * CoverageReport report = CoverageReport.of(agreements,
 *         Question.about(AgreementKind.SLA, firstOfJune, firstOfAugust).priorities(1L, 2L, 3L, 4L));
 * report.conflicts().forEach(conflict -> page.row(conflict.taken(), conflict.passedOver(), conflict.example()));
 * report.gaps().forEach(gap -> page.row(gap.priority(), gap.from(), gap.to(), gap.example()));
 * }</pre>
 *
 * <p>What is at stake when a service fails, while little else is known:
 *
 * <pre>{@code
 * for (AgreementAtStake promised : agreements.atStake(FieldValues.of(SERVICE.to("mail")), now)) {
 *     page.row(promised.agreement().key(), promised.isCertain(), promised.agreement().targets());
 * }
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.level;

import org.jspecify.annotations.NullMarked;
