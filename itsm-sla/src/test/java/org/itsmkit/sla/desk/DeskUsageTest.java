package org.itsmkit.sla.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.clock.ClockFact;
import org.itsmkit.sla.clock.ClockPolicy;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.ServiceLevelClock;
import org.itsmkit.sla.measure.Figure;
import org.junit.jupiter.api.Test;

/** What the page of the package shows. */
class DeskUsageTest {

    /** A host's own report. */
    private static final class Report {
        final List<Long> bars = new ArrayList<>();
        final List<Figure> risks = new ArrayList<>();

        void bar(Duration from, long count) {
            bars.add(count);
        }

        void risk(Figure probability) {
            risks.add(probability);
        }
    }

    private final Report report = new Report();
    private final BusinessCalendar office = BusinessCalendar.in(ZoneId.of("UTC"))
            .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
            .build();
    private final Instant opened = Instant.parse("2026-07-01T09:00:00Z");
    private final Instant now = Instant.parse("2026-07-01T12:00:00Z");

    private ClockReading read(ClockFact... facts) {
        ClockPolicy policy = ClockPolicy.target("resolution")
                .within(Duration.ofHours(8))
                .in(office)
                .build();
        return ServiceLevelClock.of(policy).read(List.of(facts), now);
    }

    @Test
    void thePageRuns() {
        ClockReading clock = read(ClockFact.started(opened, 1));
        List<ClockReading> readings = List.of(
                clock,
                read(ClockFact.started(opened, 1), ClockFact.met(now, 2)),
                read(ClockFact.started(opened.minus(Duration.ofDays(7)), 1)));
        List<BacklogItem> backlog =
                List.of(BacklogItem.openedAt(opened), BacklogItem.openedAt(opened.minus(Duration.ofDays(7))));
        List<IncidentTimes> incidents = List.of(IncidentTimes.opened("INC-1", opened)
                .with(IncidentMark.ACKNOWLEDGED, opened.plusSeconds(60))
                .with(IncidentMark.RESTORED, opened.plusSeconds(3600))
                .with(IncidentMark.CLOSED, now));
        List<PastWork> past = LongStream.rangeClosed(1, 40)
                .mapToObj(quarters -> new PastWork(Duration.ofMinutes(15 * quarters), true))
                .toList();

        Attainment attainment =
                Attainment.of(readings.stream().map(TargetResult::of).toList());
        Figure kept = attainment.figure();

        BacklogAges ages = BacklogAgeing.inBuckets(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(7))
                .countedIn(office::between)
                .asOf(now, backlog);
        ages.buckets().forEach(bucket -> report.bar(bucket.from(), bucket.count()));

        MeanTimes times = MeanTimes.of(incidents);
        MeanTime acknowledged = times.of(IncidentSpan.ACKNOWLEDGE);
        MeanTime restored = times.of(IncidentSpan.RESTORE);

        SurvivalCurve likeWork = SurvivalCurve.of(past);
        BreachForecast forecast =
                BreachForecast.of(likeWork, clock.elapsed(), clock.allowed().orElseThrow());
        if (forecast.basis() == BreachForecast.Basis.ENOUGH_LIKE_WORK) {
            report.risk(forecast.probability());
        }

        assertThat(attainment).isEqualTo(new Attainment(1, 1, 1, 0, 0));
        assertThat(kept.value()).hasValue(0.5);
        assertThat(kept.interval()).isPresent();
        assertThat(report.bars).containsExactly(1L, 1L, 0L);
        assertThat(acknowledged.mean().value()).hasValue(60);
        assertThat(restored.mean().value()).hasValue(3600);
        // 28 of the 40 took longer than the 3 hours that have elapsed, 8 of them longer than 8 hours.
        assertThat(report.risks).hasSize(1);
        assertThat(report.risks.get(0).value()).hasValue(8.0 / 28);
        assertThat(report.risks.get(0).sampleSize()).isEqualTo(28);
    }
}
