package org.itsmkit.sla.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * A closed period: its report as it was sealed, which never changes, and every restatement of it beside it. Immutable;
 * {@link #restate} answers another value.
 *
 * @param report what was sealed
 * @param seal by whom and when, not before the period's end
 * @param restatements in the order in which they were published
 */
public record SealedPeriod(PeriodReport report, Seal seal, List<Restatement> restatements) {

    /**
     * Refuses to seal a period that still runs, approvals of a later time than their seal, and restatements that are of
     * another period or out of order.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public SealedPeriod {
        InvalidInput.present("report", report);
        requireNotBefore(
                "sealed at",
                report.period().to(),
                InvalidInput.present("seal", seal).at());
        requireApproved(report, seal);
        restatements = InvalidInput.each("restatements", restatements);
        Instant last = seal.at();
        for (Restatement restatement : restatements) {
            if (!restatement.report().period().equals(report.period())) {
                throw new InvalidInput(
                        "period",
                        "the sealed one, " + report.period(),
                        restatement.report().period());
            }
            requireNotBefore("sealed at", last, restatement.seal().at());
            requireApproved(restatement.report(), restatement.seal());
            last = restatement.seal().at();
        }
    }

    /**
     * Seals a report.
     *
     * @throws InvalidInput if the period still runs at the instant of the seal, or an exclusion was approved later
     */
    public static SealedPeriod seal(PeriodReport report, Seal seal) {
        return new SealedPeriod(report, seal, List.of());
    }

    /**
     * This period with a report that was computed anew beside what was published before. What was sealed stays.
     *
     * @param recomputed of the same period
     * @param published by whom and when, not before what was published last
     * @param reason why: 1 to 4000 characters
     * @throws InvalidInput if the period is another one, the time is earlier, or an exclusion was approved later
     */
    public SealedPeriod restate(PeriodReport recomputed, Seal published, String reason) {
        List<Restatement> all = new ArrayList<>(restatements);
        all.add(Restatement.of(current(), recomputed, published, reason));
        return new SealedPeriod(report, seal, all);
    }

    /** What was published last. */
    public PeriodReport current() {
        return restatements.isEmpty()
                ? report
                : restatements.get(restatements.size() - 1).report();
    }

    private static void requireApproved(PeriodReport report, Seal seal) {
        report.exclusions()
                .all()
                .forEach(exclusion -> requireNotBefore(
                        "approval of the exclusion of " + exclusion.subject() + ", sealed at",
                        exclusion.approval().at(),
                        seal.at()));
    }

    private static void requireNotBefore(String field, Instant earliest, Instant at) {
        if (at.isBefore(earliest)) {
            throw new InvalidInput(field, "an instant not before " + earliest, at);
        }
    }
}
