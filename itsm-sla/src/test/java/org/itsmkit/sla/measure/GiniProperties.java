package org.itsmkit.sla.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.itsmkit.sla.InvalidInput;

class GiniProperties {

    @Provide
    Arbitrary<double[]> loads() {
        return Arbitraries.doubles()
                .between(0, 1000)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<double[]> loadsOfTwoOrMore() {
        return Arbitraries.doubles()
                .between(0, 1000)
                .array(double[].class)
                .ofMinSize(2)
                .ofMaxSize(30);
    }

    private static double plain(double... values) {
        return Gini.PLAIN.of(values).value().orElseThrow();
    }

    /** The mean difference between any two values over twice their mean, which is how Gini first wrote it. */
    @Property(tries = 200)
    void itIsHalfTheRelativeMeanDifference(@ForAll("loads") double[] values) {
        double sum = Arrays.stream(values).sum();
        double differences = 0;
        for (double one : values) {
            for (double other : values) {
                differences += Math.abs(one - other);
            }
        }

        assertThat(plain(values)).isCloseTo(sum == 0 ? 0 : differences / (2 * values.length * sum), within(1e-9));
    }

    @Property(tries = 200)
    void theUnitDoesNotMatter(
            @ForAll("loads") double[] values, @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 1e6) double unit) {
        double[] scaled = Arrays.stream(values).map(value -> value * unit).toArray();

        assertThat(plain(scaled)).isCloseTo(plain(values), within(1e-9));
    }

    @Property(tries = 200)
    void takingFromTheBusierForTheLessBusyNeverRaisesIt(
            @ForAll("loadsOfTwoOrMore") double[] values,
            @ForAll @IntRange(max = 29) int from,
            @ForAll @IntRange(max = 29) int to,
            @ForAll @DoubleRange(max = 0.5) double part) {
        double[] after = values.clone();
        int busier = from % values.length;
        int other = to % values.length;
        double gap = values[busier] - values[other];
        if (gap > 0) {
            after[busier] -= gap * part;
            after[other] += gap * part;
        }

        assertThat(plain(after)).isLessThanOrEqualTo(plain(values) + 1e-12);
    }

    @Property(tries = 100)
    void twiceTheSamePeopleAreAsUnequal(@ForAll("loads") double[] values) {
        double[] twice = DoubleStream.concat(Arrays.stream(values), Arrays.stream(values))
                .toArray();

        assertThat(plain(twice)).isCloseTo(plain(values), within(1e-9));
    }

    @Example
    void theEndsAreAsAgreed() {
        assertThat(Gini.PLAIN.of().isDefined()).isFalse();
        assertThat(plain(42)).isZero();
        assertThat(Gini.CORRECTED.of(42).isDefined()).isFalse();
        assertThat(plain(0, 0, 0)).isZero();
        assertThat(Gini.CORRECTED.of(0, 0, 7).value()).hasValue(1);
        assertThat(plain(Double.MAX_VALUE, Double.MAX_VALUE)).isZero();
        assertThatThrownBy(() -> Gini.PLAIN.of(1, -1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Gini.PLAIN.of(Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Gini.PLAIN.of(Double.POSITIVE_INFINITY)).isInstanceOf(InvalidInput.class);
    }
}
