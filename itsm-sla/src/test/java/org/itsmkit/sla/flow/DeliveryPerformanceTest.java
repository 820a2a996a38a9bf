package org.itsmkit.sla.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Share;
import org.junit.jupiter.api.Test;

class DeliveryPerformanceTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    private static ServiceFailure failure(int hour) {
        return new ServiceFailure("f" + hour, hour(hour), Optional.empty());
    }

    private static DeploymentFrequency frequency(LocalDate to, int... days) {
        List<Deployment> deployments = IntStream.of(days)
                .mapToObj(day -> Deployment.toProduction("d" + day, hour(24 * day + 12)))
                .toList();
        return DeliveryPerformance.frequency(deployments, MONDAY, to, UTC, DayOfWeek.MONDAY);
    }

    @Test
    void aFailureIsLaidToTheLatestDeliveryStrictlyBeforeIt() {
        List<Deployment> deployments = List.of(
                Deployment.toProduction("late", hour(10)),
                Deployment.toProduction("early", hour(2)),
                new Deployment("broken off", hour(11), false, true, false),
                new Deployment("staging", hour(12), true, false, false));
        FailureAttribution laid = FailureAttribution.of(
                deployments, List.of(failure(2), failure(10), failure(13), failure(14), failure(1)));

        assertThat(laid.byDeployment()).containsOnlyKeys("early", "late");
        assertThat(laid.byDeployment().get("early")).containsExactly(failure(10));
        assertThat(laid.byDeployment().get("late")).containsExactly(failure(13), failure(14));
        assertThat(laid.unattributed()).containsExactly(failure(2), failure(1));
        assertThat(DeliveryPerformance.changeFailRate(deployments, List.of(failure(13), failure(14))))
                .isEqualTo(new Share(1, 2));
    }

    @Test
    void withoutDeliveriesTheKeysHaveNoValue() {
        List<Deployment> none = List.of(new Deployment("broken off", hour(11), false, true, false));

        assertThat(DeliveryPerformance.changeFailRate(none, List.of(failure(12)))
                        .figure()
                        .isDefined())
                .isFalse();
        assertThat(DeliveryPerformance.reworkRate(none).figure().isDefined()).isFalse();
        assertThat(DeliveryPerformance.recoveryTime(List.of(failure(1))).isDefined())
                .isFalse();
        assertThat(DeliveryPerformance.changeLeadTime(List.of()).band()).isEmpty();
        DeploymentFrequency frequency =
                DeliveryPerformance.frequency(none, MONDAY, MONDAY.plusDays(28), UTC, DayOfWeek.MONDAY);
        assertThat(frequency.daysPerWeek().isDefined()).isFalse();
        assertThat(frequency.band()).isEmpty();
    }

    @Test
    void leadTimesThatAreNotPositiveAreLeftOutAndTold() {
        DeliveryPerformance.LeadTimes told = DeliveryPerformance.changeLeadTime(Stream.of(-5, 0, 1, 48, 200)
                .map(hours -> new DeliveredChange(START, hour(hours)))
                .toList());

        assertThat(told.median().value()).hasValue(48 * 3600);
        assertThat(told.median().sampleSize()).isEqualTo(3);
        assertThat(told.leftOut()).isEqualTo(2);
        assertThat(told.band()).contains(LeadTimeBand.WEEK);
    }

    @Test
    void weeksWithoutDeliveriesCountAsZeros() {
        DeploymentFrequency busyOnce = frequency(MONDAY.plusDays(21), 0, 1, 2, 3, 4);

        assertThat(busyOnce.daysPerWeek().value()).hasValue(0);
        assertThat(busyOnce.daysPerWeek().sampleSize()).isEqualTo(3);
        assertThat(frequency(MONDAY.plusDays(21), 0, 1, 2, 8, 9, 10).band()).contains(FrequencyBand.DAILY);
        assertThat(frequency(MONDAY.plusDays(21), 0, 8, 15).band()).contains(FrequencyBand.WEEKLY);
        assertThat(frequency(MONDAY.plusDays(91), 0, 40, 70).band()).contains(FrequencyBand.MONTHLY);
        assertThat(frequency(MONDAY.plusDays(91), 0).band()).contains(FrequencyBand.YEARLY);
    }

    @Test
    void aWeekOrMonthThatIsNotWholeIsLeftOut() {
        DeploymentFrequency short1 = frequency(MONDAY.plusDays(6), 0, 1, 2);
        DeploymentFrequency short2 = frequency(MONDAY.plusDays(14), 0);

        assertThat(short1.deployments()).isEqualTo(3);
        assertThat(short1.band()).isEmpty();
        assertThat(short2.daysPerWeek().value()).hasValue(0.5);
        assertThat(short2.daysPerMonth().isDefined()).isFalse();
        assertThat(short2.band()).isEmpty();
    }

    @Test
    void theDayIsThatOfTheZone() {
        List<Deployment> late = List.of(Deployment.toProduction("d", Instant.parse("2026-06-07T23:00:00Z")));

        assertThat(DeliveryPerformance.frequency(late, MONDAY, MONDAY.plusDays(7), UTC, DayOfWeek.MONDAY)
                        .deployments())
                .isEqualTo(1);
        assertThat(DeliveryPerformance.frequency(
                                late, MONDAY, MONDAY.plusDays(7), ZoneId.of("Asia/Seoul"), DayOfWeek.MONDAY)
                        .deployments())
                .isZero();
    }

    @Test
    void badInputIsRefused() {
        List<Deployment> twice = List.of(Deployment.toProduction("d", START), Deployment.toProduction("d", hour(1)));

        assertThatThrownBy(() -> DeliveryPerformance.reworkRate(twice)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> frequency(MONDAY, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> FrequencyBand.of(8, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ServiceFailure("f", hour(1), Optional.of(hour(0))))
                .isInstanceOf(InvalidInput.class);
    }
}
