package org.itsmkit.sla.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.OpenInterval;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Share;

class FlowLawsProperties {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final OpenInterval WINDOW = new OpenInterval(second(0), second(100));

    private static Instant second(int second) {
        return START.plusSeconds(second);
    }

    private static Stay stay(int from, int length) {
        return new Stay(second(from), Optional.of(second(from + length)));
    }

    @Provide
    Arbitrary<Stay> inside() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 100))
                .as((from, length) -> stay(from, Math.min(length, 100 - from)));
    }

    @Provide
    Arbitrary<Stay> anywhere() {
        return Combinators.combine(
                        Arbitraries.integers().between(-50, 150),
                        Arbitraries.integers().between(0, 120))
                .as(FlowLawsProperties::stay);
    }

    @Property(tries = 300)
    void whatComesAndLeavesInTheWindowObeysLittlesLawExactly(
            @ForAll @Size(min = 1, max = 30) List<@From("inside") Stay> stays) {
        WorkInProgress progress = WorkInProgress.during(WINDOW, stays);
        double average = progress.average().value().orElseThrow();

        assertThat(LittlesLaw.workInProgress(
                        progress.arrivalRate().value().orElseThrow(),
                        progress.leadTime().value().orElseThrow()))
                .isCloseTo(average, within(1e-9));
        progress.gap().value().ifPresent(gap -> assertThat(gap).isCloseTo(0, within(1e-9)));
        assertThat(progress.throughput())
                .isEqualTo(new Figure(progress.arrivalRate().value(), Optional.empty(), stays.size(), "THROUGHPUT"));
    }

    /** Second by second, as somebody would count who stands beside it. */
    @Property(tries = 300)
    void theAverageIsWhatSomebodyCountsWhoLooksEverySecond(@ForAll @Size(max = 20) List<@From("anywhere") Stay> stays) {
        WorkInProgress progress = WorkInProgress.during(WINDOW, stays);
        long counted = 0;
        for (int second = 0; second < 100; second++) {
            counted += progress.at(second(second));
        }

        assertThat(progress.average().value().orElseThrow()).isCloseTo(counted / 100.0, within(1e-9));
    }

    @Property(tries = 200)
    void twoOfTheThreeGiveTheThird(
            @ForAll @DoubleRange(min = 0.01, max = 1000) double throughput,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double leadTime) {
        double inProgress = LittlesLaw.workInProgress(throughput, leadTime);

        assertThat(LittlesLaw.throughput(inProgress, leadTime)).isCloseTo(throughput, within(1e-9));
        assertThat(LittlesLaw.leadTime(inProgress, throughput)).isCloseTo(leadTime, within(1e-9));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 60).map(FlowLawsProperties::second);
    }

    @Property(tries = 200)
    void noMoreDeliveriesFailThanThereAre(
            @ForAll @Size(max = 10) List<@From("instants") Instant> deployed,
            @ForAll @Size(max = 30) List<@From("instants") Instant> failed) {
        List<Deployment> deployments = IntStream.range(0, deployed.size())
                .mapToObj(i -> new Deployment("d" + i, deployed.get(i), i % 4 != 0, i % 3 != 0, false))
                .toList();
        List<ServiceFailure> failures = failed.stream()
                .map(at -> new ServiceFailure("f", at, Optional.empty()))
                .toList();
        Share rate = DeliveryPerformance.changeFailRate(deployments, failures);
        FailureAttribution laid = FailureAttribution.of(deployments, failures);

        assertThat(rate.whole())
                .isEqualTo(deployments.stream().filter(Deployment::isDelivery).count());
        assertThat(laid.unattributed().size()
                        + laid.byDeployment().values().stream()
                                .mapToInt(List::size)
                                .sum())
                .isEqualTo(failures.size());
        assertThat(laid.unattributed())
                .allSatisfy(failure -> assertThat(deployments)
                        .noneMatch(one -> one.isDelivery() && one.finishedAt().isBefore(failure.createdAt())));
    }

    @Example
    void aWindowThatWorkOnlyPilesUpInIsNotStationary() {
        List<Stay> piling = IntStream.range(0, 50)
                .mapToObj(i -> i < 5 ? stay(i, 1) : new Stay(second(i), Optional.empty()))
                .toList();
        WorkInProgress progress = WorkInProgress.during(WINDOW, piling);

        assertThat(progress.isStationary()).isFalse();
        assertThat(progress.isStationary(2)).isTrue();
        assertThat(WorkInProgress.during(WINDOW, List.of()).gap().isDefined()).isFalse();
        assertThat(WorkInProgress.during(WINDOW, List.of()).isStationary()).isFalse();
    }

    @Example
    void badInputIsRefused() {
        assertThatThrownBy(() -> LittlesLaw.throughput(1, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> LittlesLaw.workInProgress(-1, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> LittlesLaw.workInProgress(Double.MAX_VALUE, 10))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> WorkInProgress.during(WINDOW, List.of()).at(second(101)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Stay(second(1), Optional.of(second(0)))).isInstanceOf(InvalidInput.class);
    }
}
