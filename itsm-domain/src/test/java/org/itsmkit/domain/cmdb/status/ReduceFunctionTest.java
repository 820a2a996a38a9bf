package org.itsmkit.domain.cmdb.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReduceFunctionTest {

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15, 20, 30, 40, 55, 60, 80, 85})
    void aShareOfExactlyTheThresholdReachesIt(int percent) {
        int[] ranks = new int[100];
        Arrays.fill(ranks, 0, percent, 3);
        ReduceFunction threshold = ReduceFunction.reaching(Amount.percentOfWeight(Integer.toString(percent)));
        assertThat(threshold.rank(Inputs.of(ranks))).isEqualTo(3);
        ranks[0] = 0;
        assertThat(threshold.rank(Inputs.of(ranks))).isZero();
    }

    @Test
    void oneCriticalInputIsCriticalInEveryBase() {
        for (String base : new String[] {"1.0000000001", "1.5", "2", "3", "10", "1000"}) {
            ReduceFunction exponential = ReduceFunction.exponential(base, 4);
            assertThat(exponential.rank(Inputs.of(4))).as(base).isEqualTo(4);
        }
    }

    @Test
    void tenOfARankMakeOneOfTheNextAndNineDoNot() {
        ReduceFunction ten = ReduceFunction.exponential("10", 4);
        assertThat(ten.rank(Inputs.of(2, 2, 2, 2, 2, 2, 2, 2, 2, 2))).isEqualTo(3);
        assertThat(ten.rank(Inputs.of(2, 2, 2, 2, 2, 2, 2, 2, 2))).isEqualTo(2);
    }

    @Test
    void weightsThatHaveADivisorInCommonWeighAsWithoutIt() {
        ReduceFunction two = ReduceFunction.exponential("2", 4);
        assertThat(two.rank(Inputs.weighted(new int[] {1, 0}, new int[] {6, 6})))
                .isEqualTo(1);
        assertThat(two.rank(Inputs.weighted(new int[] {1, 0}, new int[] {6, 3})))
                .isEqualTo(2);
    }

    @Test
    void ofEnoughNormalInputsTheRestIsForgiven() {
        ReduceFunction two = ReduceFunction.minimumNormal(2);
        assertThat(two.rank(Inputs.of(4, 0, 0))).isZero();
        assertThat(two.rank(Inputs.of(4, 2, 0))).isEqualTo(4);
        assertThat(two.contributing(Inputs.of(4, 2, 0))).containsExactly(0, 1);
        assertThat(ReduceFunction.best(2).rank(Inputs.of(4, 2, 0))).isEqualTo(2);
    }

    @Test
    void noInputsAreNormalForEveryFunction() {
        for (ReduceFunction function : new ReduceFunction[] {
            ReduceFunction.worst(),
            ReduceFunction.best(3),
            ReduceFunction.worstAbove(2),
            ReduceFunction.worstIfAllIll(),
            ReduceFunction.minimumNormal(2),
            ReduceFunction.exactlyOneNormal(4),
            ReduceFunction.reaching(Amount.percentOfInputs("50")),
            ReduceFunction.exponential("2", 4),
            ReduceFunction.fixed(3),
            ReduceFunction.worst().then(MapFunction.setTo(3)),
            ReduceFunction.worstOf(ReduceFunction.fixed(2), ReduceFunction.best())
        }) {
            assertThat(function.rank(Inputs.of())).as("%s", function).isZero();
            assertThat(function.contributing(Inputs.of())).as("%s", function).isEmpty();
        }
    }

    @Test
    void aMainRuleAndMoreRulesGiveTheWorstAndItsReasons() {
        ReduceFunction rules = ReduceFunction.worstOf(
                ReduceFunction.worst(),
                ReduceFunction.when(
                        Quota.atLeast(Amount.inputs(2), 1), ReduceFunction.fixed(4), ReduceFunction.fixed(0)));
        assertThat(rules.rank(Inputs.of(2, 1, 0))).isEqualTo(4);
        assertThat(rules.contributing(Inputs.of(2, 1, 0))).containsExactly(0, 1);
        assertThat(rules.rank(Inputs.of(2, 0, 0))).isEqualTo(2);
        assertThat(rules.contributing(Inputs.of(2, 0, 0))).containsExactly(0);
    }

    @Test
    void whatCanGetBetterFromWorseInputsIsNotMonotone() {
        assertThat(ReduceFunction.worst().then(MapFunction.table(4, 3, 2, 1, 0)).isMonotone())
                .isFalse();
        assertThat(ReduceFunction.worst().then(MapFunction.table(0, 1, 2, 3, 2)).isMonotone())
                .isFalse();
        assertThat(ReduceFunction.exactlyOneNormal(4).isMonotone()).isFalse();
        assertThat(ReduceFunction.when(
                                Quota.atLeast(Amount.inputs(2), 1), ReduceFunction.fixed(0), ReduceFunction.fixed(4))
                        .isMonotone())
                .isFalse();
        assertThat(ReduceFunction.worstIfAllIll().isMonotone()).isTrue();
        assertThat(ReduceFunction.minimumNormal(3).isMonotone()).isTrue();
        assertThat(ReduceFunction.when(
                                Quota.fewerThan(Amount.weight(2), 3), ReduceFunction.fixed(4), ReduceFunction.fixed(0))
                        .isMonotone())
                .as("fewer than so many at a rank or better, which worse inputs make truer")
                .isTrue();
    }

    @Test
    void parametersWithoutMeaningAreRefused() {
        assertThatThrownBy(() -> ReduceFunction.worst(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ReduceFunction.reaching(Amount.percentOfWeight("0")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Amount.percentOfInputs("101")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Amount.percentOfInputs("much")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Amount.inputs(-1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ReduceFunction.exponential("1", 4)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ReduceFunction.exponential("NaN", 4)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ReduceFunction.exponential("2", 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> MapFunction.increase(-1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Inputs.weighted(new int[1], new int[2])).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Inputs.weighted(new int[1], new int[] {-1})).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(ReduceFunction::worstOf).isInstanceOf(InvalidInput.class);
    }
}
