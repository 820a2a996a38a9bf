package org.itsmkit.sla.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.junit.jupiter.api.Test;

/** The page of the package, compiled and run, and what it refuses. */
class ReportingUsageTest {

    private static final Instant APPROVED = Instant.parse("2026-07-01T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-07-02T08:00:00Z");
    private static final Exclusions EXCLUSIONS = Exclusions.of(new Exclusion(
            "INC-000042", new Approval("kim", "Power failure at the customer's site, clause 7.2", APPROVED)));

    private record Closed(String number, boolean inTime) {}

    private static final List<Closed> TICKETS =
            List.of(new Closed("INC-000041", true), new Closed("INC-000042", false), new Closed("INC-000043", true));

    private static Figure attainment(List<Closed> tickets) {
        long met = tickets.stream().filter(Closed::inTime).count();
        return tickets.isEmpty()
                ? Figure.undefined(0, "SHARE")
                : Figure.of((double) met / tickets.size(), tickets.size(), "SHARE");
    }

    private static PeriodReport report(List<Closed> tickets, Exclusions exclusions) {
        return new PeriodReport(
                ReportingPeriod.month(YearMonth.of(2026, 6), ZoneId.of("Europe/Berlin")),
                Map.of("resolved in time", exclusions.figure(tickets, Closed::number, ReportingUsageTest::attainment)),
                exclusions,
                InputsDigest.of(tickets.stream().map(Closed::toString)));
    }

    private static SealedPeriod june() {
        return SealedPeriod.seal(report(TICKETS, EXCLUSIONS), new Seal("kim", NOW));
    }

    @Test
    void aFigureIsGivenWithAndWithoutWhatIsLeftOut() {
        ReportedFigure figure = june().report().figures().get("resolved in time");
        assertThat(figure.counted()).isEqualTo(Figure.of(1, 2, "SHARE"));
        assertThat(figure.everything()).isEqualTo(Figure.of(2 / 3.0, 3, "SHARE"));
        assertThat(june().report().exclusions().all().get(0).approval().reason())
                .startsWith("Power failure");
    }

    @Test
    void aRestatementStandsBesideWhatWasSealed() {
        SealedPeriod june = june();
        PeriodReport recomputed =
                report(List.of(TICKETS.get(0), TICKETS.get(1), new Closed("INC-000043", false)), EXCLUSIONS);

        SealedPeriod restated = june.restate(
                recomputed, new Seal("lee", NOW.plusSeconds(60)), "A ticket was closed with the wrong time");

        assertThat(restated.report()).isEqualTo(june.report());
        assertThat(restated.seal()).isEqualTo(june.seal());
        assertThat(restated.current()).isEqualTo(recomputed);
        assertThat(june.restatements()).isEmpty();
        FigureChange change = restated.restatements().get(0).changes().get(0);
        assertThat(change.name()).isEqualTo("resolved in time");
        assertThat(change.ofCounted()).hasValue(-0.5);
        assertThat(change.ofEverything()).hasValue(1 / 3.0 - 2 / 3.0);
        assertThat(recomputed.inputs()).isNotEqualTo(june.report().inputs());
    }

    @Test
    void asManyRestatementsAsThereAreStandInOrderEachAgainstTheOneBefore() {
        SealedPeriod restated = june().restate(report(List.of(), EXCLUSIONS), new Seal("lee", NOW), "Inputs were lost")
                .restate(report(TICKETS, EXCLUSIONS), new Seal("lee", NOW), "Inputs were found");
        assertThat(restated.restatements()).hasSize(2);
        FigureChange undone = restated.restatements().get(1).changes().get(0);
        assertThat(undone.before().orElseThrow().counted().isDefined()).isFalse();
        assertThat(undone.ofCounted()).isEmpty();
        SealedPeriod same = restated.restate(report(TICKETS, EXCLUSIONS), new Seal("lee", NOW), "Asked for");
        assertThat(same.restatements().get(2).changes()).isEmpty();
    }

    @Test
    void aMonthIsAsLongAsItsZoneMakesIt() {
        ReportingPeriod march = ReportingPeriod.month(YearMonth.of(2026, 3), ZoneId.of("Europe/Berlin"));
        assertThat(Duration.between(march.from(), march.to())).isEqualTo(Duration.ofHours(31 * 24 - 1));
        assertThat(march.contains(march.from())).isTrue();
        assertThat(march.contains(march.to())).isFalse();
        assertThat(march.name()).isEqualTo("2026-03");
    }

    /** The lengths keep the border between inputs: the value is that of sha256sum over 00000002 "ab" 00000001 "c". */
    @Test
    void theDigestTellsInputsApart() {
        assertThat(InputsDigest.of(Stream.of("ab", "c")).sha256())
                .isEqualTo("f2939f903016e5bb29b1e4a61cdbd376220ca03a24180b39995f2d50f2e0a647");
        assertThat(InputsDigest.of(Stream.of("ab", "c"))).isNotEqualTo(InputsDigest.of(Stream.of("a", "bc")));
        assertThat(InputsDigest.of(Stream.of("ab", "c"))).isNotEqualTo(InputsDigest.of(Stream.of("c", "ab")));
    }

    @Test
    void whatCannotBeSealedIsRefused() {
        PeriodReport report = report(TICKETS, EXCLUSIONS);
        Seal early = new Seal("kim", report.period().to().minusNanos(1));
        assertThatThrownBy(() -> SealedPeriod.seal(report, early)).isInstanceOf(InvalidInput.class);
        Seal beforeApproval = new Seal("kim", APPROVED.minusNanos(1));
        assertThatThrownBy(() -> SealedPeriod.seal(report, beforeApproval))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("INC-000042");
        assertThatThrownBy(() -> june().restate(report, new Seal("kim", NOW.minusNanos(1)), "Too early"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> june().restate(report, new Seal("kim", NOW), " "))
                .isInstanceOf(InvalidInput.class);
        PeriodReport may = new PeriodReport(
                ReportingPeriod.month(YearMonth.of(2026, 5), ZoneId.of("Europe/Berlin")),
                report.figures(),
                report.exclusions(),
                report.inputs());
        assertThatThrownBy(() -> june().restate(may, new Seal("kim", NOW), "Another month"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Approval(" ", "why", NOW)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Approval("kim", "", NOW)).isInstanceOf(InvalidInput.class);
        Exclusion one = EXCLUSIONS.all().get(0);
        assertThatThrownBy(() -> Exclusions.of(one, one)).isInstanceOf(InvalidInput.class);
    }
}
