package org.itsmkit.sla.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.calendar.OpenInterval;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Share;
import org.junit.jupiter.api.Test;

/** What the page of the package shows. */
class FlowUsageTest {

    /** A host's own report. */
    private static final class Report {
        final List<Figure> leadTimes = new ArrayList<>();

        void leadTime(Figure figure) {
            leadTimes.add(figure);
        }
    }

    @Test
    void thePageRuns() {
        Report report = new Report();
        ZoneId zone = ZoneId.of("UTC");
        LocalDate from = LocalDate.of(2026, 6, 1);
        LocalDate to = LocalDate.of(2026, 6, 29);
        Instant noon = Instant.parse("2026-06-03T12:00:00Z");
        List<Deployment> deployments = List.of(
                Deployment.toProduction("d1", noon), Deployment.toProduction("d2", noon.plus(Duration.ofDays(7))));
        List<ServiceFailure> failures = List.of(
                new ServiceFailure("f1", noon.plusSeconds(60), Optional.of(noon.plusSeconds(660))),
                new ServiceFailure("f2", noon.plusSeconds(90), Optional.empty()));
        ValueStream approval = ValueStream.step(Duration.ofMinutes(5), Duration.ofDays(2));
        ValueStream preparation = ValueStream.step(Duration.ofHours(2), Duration.ofHours(3));
        OpenInterval month = new OpenInterval(
                from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
        List<Stay> stays = List.of(new Stay(noon, Optional.of(noon.plus(Duration.ofDays(2)))));

        Share failing = DeliveryPerformance.changeFailRate(deployments, failures);
        Figure recovery = DeliveryPerformance.recoveryTime(failures);
        DeploymentFrequency frequency = DeliveryPerformance.frequency(deployments, from, to, zone, DayOfWeek.MONDAY);

        ValueStream stream = ValueStream.inSequence(
                ValueStream.step(Duration.ofMinutes(10), Duration.ofHours(1), 0.9),
                ValueStream.waiting(Duration.ofDays(1)),
                ValueStream.inParallel(approval, preparation));
        Figure efficiency = stream.flowEfficiency();

        WorkInProgress progress = WorkInProgress.during(month, stays);
        if (progress.isStationary()) {
            report.leadTime(progress.leadTime());
        }

        assertThat(failing).isEqualTo(new Share(1, 2));
        assertThat(recovery.value()).hasValue(600);
        assertThat(frequency.daysPerWeek().value()).hasValue(0.5);
        assertThat(stream.leadTime()).isEqualTo(Duration.ofHours(73));
        assertThat(efficiency.value()).hasValue(15.0 / (73 * 60));
        assertThat(report.leadTimes).hasSize(1);
        assertThat(report.leadTimes.get(0).value()).hasValue(2 * 86_400);
    }
}
