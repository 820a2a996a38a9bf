package org.itsmkit.sla.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The page of the package, run. */
class MeasureUsageTest {

    private static final class Report {

        private final List<Double> lines = new ArrayList<>();

        void seconds(double seconds) {
            lines.add(seconds);
        }

        void noData() {
            throw new AssertionError("there are data");
        }
    }

    @Test
    void thePageOfThePackageHolds() {
        List<Duration> elapsed =
                IntStream.rangeClosed(1, 20).mapToObj(Duration::ofSeconds).toList();
        Report report = new Report();

        long[] seconds =
                elapsed.stream().mapToLong(Duration::toSeconds).sorted().toArray();
        Figure p95 = Quantile.NEAREST_RANK.of(seconds, 0.95);
        p95.value().ifPresentOrElse(report::seconds, report::noData);

        // the median with its interval by ranks, the mean with Student's, a count a month with the exact one
        Figure median = Quantile.LINEAR.of(seconds, 0.5, 0.95);
        Figure mean = Mean.of(LongStream.of(seconds).asDoubleStream().toArray(), 0.95);
        Figure majorIncidentsAMonth = RateInterval.EXACT.of(10, 12, 0.95);
        Figure met = ProportionInterval.WILSON.of(47, 50, 0.95);

        assertThat(report.lines).containsExactly(19.0);
        assertThat(median.value()).hasValue(10.5);
        assertThat(median.interval().orElseThrow().low()).isEqualTo(6);
        assertThat(mean.value()).hasValue(10.5);
        assertThat(majorIncidentsAMonth.interval().orElseThrow().low()).isCloseTo(4.795389 / 12, within(1e-6));
        assertThat(met.value()).hasValue(0.94);
    }
}
