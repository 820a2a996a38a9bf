package org.itsmkit.sla.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final AvailabilityMeasurement DAY =
            AvailabilityMeasurement.of(START, START.plus(Duration.ofDays(1)));

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    @Test
    void outagesThatTouchAreOne() {
        MeasuredAvailability measured = DAY.measure(
                List.of(Outage.between(at(0), at(30)), Outage.between(at(30), at(50)), Outage.between(at(99), at(100))),
                at(9_999));
        assertThat(measured.outages()).isEqualTo(2);
        assertThat(measured.downtime()).isEqualTo(Duration.ofMinutes(51));
    }

    @Test
    void anOutageInMaintenanceIsNoneAndOneThatMaintenanceInterruptsIsOne() {
        AvailabilityMeasurement patched = DAY.maintenance(new AgreedMaintenance(at(10), at(20)));
        assertThat(patched.measure(List.of(Outage.between(at(12), at(20))), at(9_999))
                        .outages())
                .isZero();
        assertThat(patched.measure(List.of(Outage.between(at(5), at(25))), at(9_999))
                        .outages())
                .isEqualTo(1);
    }

    @Test
    void withoutAgreedTimeThereIsNoAvailability() {
        MeasuredAvailability notBegun = DAY.measure(List.of(Outage.since(at(-5))), at(-1));
        assertThat(notBegun.availability().isDefined()).isFalse();
        assertThat(notBegun.downtime()).isZero();
        assertThat(notBegun.agreedTimeOfPeriod()).isEqualTo(Duration.ofDays(1));
        MeasuredAvailability closed =
                DAY.agreed(BusinessCalendar.in(ZoneOffset.UTC).build()).measure(List.of(Outage.since(at(5))), at(99));
        assertThat(closed.availability().isDefined()).isFalse();
        assertThat(closed.against(new AvailabilityTarget(0.9)).usedShare().isDefined())
                .isFalse();
    }

    @Test
    void overlappingPartialOutagesCountByTheStatedRule() {
        List<Outage> outages = List.of(
                Outage.between(at(0), at(100)).affecting(0.1),
                Outage.between(at(50), at(100)).affecting(0.2));
        assertThat(DAY.measure(outages, at(9_999)).downtime()).isEqualTo(Duration.ofMinutes(15));
        assertThat(DAY.overlapping(OverlapRule.SUM).measure(outages, at(9_999)).downtime())
                .isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void aBudgetIsKeptToItsLastNanosecond() {
        AvailabilityTarget target = new AvailabilityTarget(0.999);
        Duration allowed = target.downtimeBudget(Duration.ofDays(30));
        assertThat(allowed).isEqualTo(Duration.ofSeconds(2_592));
        assertThat(new DowntimeBudget(allowed, allowed).isExceeded()).isFalse();
        assertThat(new DowntimeBudget(allowed, allowed.plusNanos(1)).isExceeded())
                .isTrue();
        assertThat(target.downtimeBudget(Duration.ofNanos(1_999))).isEqualTo(Duration.ofNanos(1));
    }

    /** A mesh of 3 layers of 14 parts, each of which needs half of the layer below it. */
    @Test
    void whatIsTooLargeIsAnsweredByBoundsThatSaySo() {
        DependencyModelBuilder model = DependencyModel.builder().part("service", 1);
        String[] below = {};
        for (int layer = 0; layer < 3; layer++) {
            String[] names = new String[14];
            for (int i = 0; i < names.length; i++) {
                names[i] = layer + "-" + i;
                model.part(names[i], 0.99);
                if (layer > 0) {
                    model.requires(names[i], Requirement.atLeast(7, below));
                }
            }
            below = names;
        }
        DependencyModel mesh =
                model.requires("service", Requirement.atLeast(7, below)).build();
        ComposedAvailability tooLarge = mesh.availabilityOf("service", 100);
        assertThat(tooLarge.isExact()).isFalse();
        assertThat(tooLarge.method()).isEqualTo("ASSOCIATION_BOUNDS");
        assertThat(tooLarge.figure().isDefined()).isFalse();
        assertThat(tooLarge.low()).isGreaterThan(0.85);
        assertThat(tooLarge.high()).isGreaterThan(tooLarge.low()).isLessThanOrEqualTo(1);
    }

    @Test
    void aChainAndACircleOfManyThousandPartsAreNoProblem() {
        int size = 20_000;
        DependencyModelBuilder model = DependencyModel.builder();
        for (int i = 0; i < size; i++) {
            model.part("p" + i, i % 1_000 == 0 ? 0.99 : 1);
        }
        for (int i = 0; i + 1 < size; i++) {
            model.requires("p" + i, Requirement.allOf("p" + (i + 1)));
        }
        assertThat(model.build().availabilityOf("p0").low()).isCloseTo(Math.pow(0.99, 20), within(1e-12));
        model.requires("p" + (size - 1), Requirement.allOf("p0"));
        assertThat(model.build().availabilityOf("p777").low()).isCloseTo(Math.pow(0.99, 20), within(1e-12));
    }

    @Test
    void aDiagramThatIsThousandsOfPartsDeepIsNoProblem() {
        DependencyModelBuilder model = DependencyModel.builder().part("service", 1);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            names.add("p" + i);
            model.part("p" + i, 0.9999);
        }
        model.requires("service", new Requirement(names, names.size()));
        assertThat(model.build().availabilityOf("service").low()).isCloseTo(Math.pow(0.9999, 5_000), within(1e-12));
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> Outage.between(at(1), at(0))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Outage.since(at(1)).affecting(Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> AvailabilityMeasurement.of(at(1), at(1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new AvailabilityTarget(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> IndependentParts.serial(0.5, 1.5)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> IndependentParts.atLeast(-1, 0.5)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DependencyModel.builder()
                        .part("a", 1)
                        .requires("a", Requirement.anyOf("b"))
                        .build())
                .hasMessage("part: expected the name of a part of the model, but found \"b\"");
        assertThatThrownBy(() -> DependencyModel.builder().part("a", 1).part("a", 1))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DependencyModel.builder().part("a", 1).build().availabilityOf("a", 0))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        Block.serial(Block.part("a", 0.5), Block.part("a", 0.6)).availability())
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aTreeIsLimitedInDepthAndInSizeAlsoWhereItHoldsTheSameTwice() {
        assertThatThrownBy(() -> {
                    Block tree = Block.part("a", 0.5);
                    for (int i = 0; i < Block.MOST_LEVELS; i++) {
                        tree = Block.serial(tree);
                    }
                })
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("levels");
        assertThatThrownBy(() -> {
                    Block tree = Block.part("a", 0.5);
                    for (int i = 0; i < 40; i++) {
                        tree = Block.serial(tree, tree);
                    }
                })
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("parts and groups");
    }
}
