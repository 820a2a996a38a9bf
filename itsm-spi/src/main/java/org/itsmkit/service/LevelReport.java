package org.itsmkit.service;

import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.level.AgreementKind;
import org.itsmkit.sla.desk.Attainment;

/**
 * How promises were kept in a period, over the tickets that the actor may see. Each promise counts in the period in which it
 * was decided, see {@link Attainment#decidedWithin}; so the reports of periods that adjoin add up. Immutable.
 *
 * @param request what was asked
 * @param asOf the instant for which the clocks were read
 * @param rows by group, then agreement, then target; only those of which something was decided
 */
public record LevelReport(ReportRequest request, Instant asOf, List<Row> rows) {

    public LevelReport {
        rows = List.copyOf(rows);
    }

    /**
     * One promise to one group.
     *
     * @param group the values of the fields asked for, in their written form and order; empty text for none
     * @param kind between whom it was promised
     * @param agreement the key of the agreement, of whichever version
     * @param target the key of the target
     * @param attainment how it was kept
     */
    public record Row(List<String> group, AgreementKind kind, String agreement, String target, Attainment attainment) {

        public Row {
            group = List.copyOf(group);
        }
    }
}
