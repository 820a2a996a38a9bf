package org.itsmkit.sla.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.measure.Figure;
import org.junit.jupiter.api.Test;

/** The page of the package, compiled and run. */
class AvailabilityUsageTest {

    private static Instant june(int day, int hour) {
        return Instant.parse(String.format("2026-06-%02dT%02d:00:00Z", day, hour));
    }

    @Test
    void availabilityIsMeasuredFromOutages() {
        BusinessCalendar office = BusinessCalendar.in(ZoneOffset.UTC)
                .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "08:00-18:00")
                .build();
        Instant now = june(30, 18);

        MeasuredAvailability june = AvailabilityMeasurement.of(june(1, 0), Instant.parse("2026-07-01T00:00:00Z"))
                .agreed(office)
                .maintenance(new AgreedMaintenance(june(5, 16), june(5, 20)))
                .measure(
                        List.of(
                                Outage.between(june(2, 10), june(2, 12)),
                                Outage.between(june(3, 8), june(3, 12)).affecting(0.25),
                                Outage.since(june(30, 17))),
                        now);

        assertThat(june.agreedTime()).isEqualTo(Duration.ofHours(22 * 10 - 2));
        assertThat(june.downtime()).isEqualTo(Duration.ofHours(4));
        assertThat(june.outages()).isEqualTo(3);
        assertThat(june.availability().value()).hasValue((218 - 4) / 218.0);

        DowntimeBudget budget = june.against(new AvailabilityTarget(0.99));
        Duration left = budget.left();
        assertThat(left).isEqualTo(Duration.ofMinutes(218 * 60 / 100 - 4 * 60).plusSeconds(48));
        assertThat(budget.isExceeded()).isTrue();
    }

    @Test
    void partsThatFailIndependentlyAreComposedByFormulas() {
        Figure all = IndependentParts.serial(0.999, 0.995);
        Figure one = IndependentParts.parallel(0.99, 0.99);
        Figure two = IndependentParts.atLeast(2, 0.9, 0.95, 0.99);
        Block[] nodes = {Block.part("n1", 0.9), Block.part("n2", 0.95), Block.part("n3", 0.99)};
        Block shop = Block.serial(Block.part("gateway", 0.9995), Block.atLeast(2, nodes));
        double availability = shop.availability().low();

        assertThat(all.value().orElseThrow()).isEqualTo(0.999 * 0.995);
        assertThat(one.value().orElseThrow()).isEqualTo(0.9999);
        assertThat(two.sampleSize()).isEqualTo(3);
        assertThat(availability).isEqualTo(0.9995 * two.value().orElseThrow());
    }

    @Test
    void aModelIsExactWherePartsShareWhatTheyRestOn() {
        DependencyModel model = DependencyModel.builder()
                .part("shop", 1)
                .part("vm-1", 0.99)
                .part("vm-2", 0.99)
                .part("host", 0.99)
                .requires("shop", Requirement.anyOf("vm-1", "vm-2"))
                .requires("vm-1", Requirement.allOf("host"))
                .requires("vm-2", Requirement.allOf("host"))
                .build();

        ComposedAvailability exact = model.availabilityOf("shop");

        assertThat(exact.figure().value().orElseThrow()).isEqualTo(0.99 * 0.9999);
        assertThat(exact.method()).isEqualTo("DECISION_DIAGRAM");
    }
}
