package org.itsmkit.sla.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.flow.ValueStream.Accuracy;
import org.junit.jupiter.api.Test;

class ValueStreamTest {

    private static ValueStream step(int process, int lead, double accurate) {
        return ValueStream.step(Duration.ofHours(process), Duration.ofHours(lead), accurate);
    }

    @Test
    void ofBranchesTheSlowestCounts() {
        List<ValueStream> branches = List.of(step(5, 8, 0.5), step(1, 20, 0.9), step(2, 20, 0.8));
        ValueStream critical = ValueStream.inParallel(branches, Accuracy.CRITICAL_PATH);

        assertThat(critical.leadTime()).isEqualTo(Duration.ofHours(20));
        assertThat(critical.processTime()).isEqualTo(Duration.ofHours(2));
        assertThat(critical.waitTime()).isEqualTo(Duration.ofHours(18));
        assertThat(critical.rolledCompleteAndAccurate().value()).hasValue(0.8);
        assertThat(ValueStream.inParallel(branches, Accuracy.ALL_BRANCHES)
                        .rolledCompleteAndAccurate()
                        .value())
                .hasValue(0.5 * 0.9 * 0.8);
    }

    @Test
    void streamsAreNestedToAnyDepth() {
        ValueStream deep = step(1, 2, 1);
        for (int i = 0; i < 100_000; i++) {
            deep = ValueStream.inSequence(deep, ValueStream.inParallel(ValueStream.waiting(Duration.ofHours(1))));
        }

        assertThat(deep.leadTime()).isEqualTo(Duration.ofHours(100_002));
    }

    @Test
    void nothingTakesNoTimeAndHasNoEfficiency() {
        assertThat(ValueStream.inSequence().flowEfficiency().isDefined()).isFalse();
        assertThat(step(0, 0, 1).flowEfficiency().isDefined()).isFalse();
    }

    @Test
    void moreProcessTimeThanLeadTimeIsAnErrorOfTheData() {
        assertThatThrownBy(() -> step(3, 2, 1)).isInstanceOf(InvalidInput.class).hasMessageStartingWith("leadTime");
        assertThatThrownBy(() -> step(1, 2, 1.1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> step(-1, 2, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(ValueStream::inParallel).isInstanceOf(InvalidInput.class);
    }
}
