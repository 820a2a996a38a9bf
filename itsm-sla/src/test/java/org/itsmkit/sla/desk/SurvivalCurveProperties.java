package org.itsmkit.sla.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.itsmkit.sla.measure.Figure;

class SurvivalCurveProperties {

    @Provide
    Arbitrary<PastWork> past() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))))
                .as((hours, done) -> new PastWork(Duration.ofHours(hours), done));
    }

    @Property(tries = 500)
    void itIsTheProductOverTheTimesAtWhichSomethingWasDone(
            @ForAll @Size(max = 30) List<@From("past") PastWork> past,
            @ForAll @IntRange(max = 30) int already,
            @ForAll @IntRange(max = 30) int longer) {
        int until = Math.min(30, already + longer);
        Figure told = SurvivalCurve.of(past).lasting(Duration.ofHours(already), Duration.ofHours(until), 0.9);
        OptionalDouble product = product(past, already, until);

        assertThat(told.isDefined()).isEqualTo(product.isPresent());
        assertThat(told.sampleSize()).isEqualTo(lastingAtLeast(past, already + 1));
        product.ifPresent(value -> {
            assertThat(told.value().orElseThrow()).isCloseTo(value, within(1e-12));
            assertThat(told.interval().orElseThrow().low()).isBetween(0.0, value + 1e-12);
            assertThat(told.interval().orElseThrow().high()).isBetween(value - 1e-12, 1.0);
        });
    }

    /** Hour by hour; empty once nothing is in sight although not all is done. */
    private static OptionalDouble product(List<PastWork> past, int already, int until) {
        double product = 1;
        for (int hour = already + 1; hour <= until; hour++) {
            long atRisk = lastingAtLeast(past, hour);
            if (atRisk == 0 && product > 0) {
                return OptionalDouble.empty();
            }
            Duration now = Duration.ofHours(hour);
            long done = past.stream()
                    .filter(work -> work.done() && work.elapsed().equals(now))
                    .count();
            product *= atRisk == 0 ? 1 : 1 - (double) done / atRisk;
        }
        return lastingAtLeast(past, already + 1) == 0 ? OptionalDouble.empty() : OptionalDouble.of(product);
    }

    private static long lastingAtLeast(List<PastWork> past, int hours) {
        return past.stream()
                .filter(work -> work.elapsed().compareTo(Duration.ofHours(hours)) >= 0)
                .count();
    }
}
