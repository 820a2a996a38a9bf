package org.itsmkit.domain.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.itsmkit.domain.priority.PriorityMatrix.Scale;
import org.itsmkit.sla.InvalidInput;

class PriorityMatrixProperties {

    @Example
    void thePresetsAreThePublishedRows() {
        assertThat(rows(PriorityMatrices.threeByThree())).isEqualTo("1,2,3 / 2,3,4 / 3,4,5");
        assertThat(rows(PriorityMatrices.itop())).isEqualTo("1,1,2,4 / 1,2,3,4 / 2,3,3,4");
        assertThat(rows(PriorityMatrices.glpi()))
                .isEqualTo("1,1,2,2,2 / 1,2,2,3,3 / 2,2,3,4,4 / 2,3,4,4,5 / 2,3,4,5,5");
        assertThat(rows(PriorityMatrices.otrs()))
                .isEqualTo("1,1,2,2,3 / 1,2,2,3,4 / 2,2,3,4,4 / 2,3,4,4,5 / 3,4,4,5,5");
    }

    @Example
    void theProductOfUrgencyAndImpactIsBandedAtFourAndSeven() {
        PriorityMatrix product = PriorityMatrices.product();
        for (int impact = 1; impact <= 3; impact++) {
            for (int urgency = 1; urgency <= 3; urgency++) {
                int times = impact * urgency;
                assertThat(product.priority(impact, urgency)).isEqualTo(times < 4 ? 1 : times < 7 ? 2 : 3);
            }
        }
    }

    @Property
    void aGraverLevelNeverGivesALessGravePriority(@ForAll("presets") PriorityMatrix matrix) {
        for (int i = 1; i <= matrix.impacts(); i++) {
            for (int u = 1; u <= matrix.urgencies(); u++) {
                long rank = matrix.rank(matrix.priority(i, u));
                int graver = matrix.scale() == Scale.ONE_IS_HIGHEST ? -1 : 1;
                if (i + graver >= 1 && i + graver <= matrix.impacts()) {
                    assertThat(matrix.rank(matrix.priority(i + graver, u))).isLessThanOrEqualTo(rank);
                }
                if (u + graver >= 1 && u + graver <= matrix.urgencies()) {
                    assertThat(matrix.rank(matrix.priority(i, u + graver))).isLessThanOrEqualTo(rank);
                }
            }
        }
    }

    @Property
    void squarePresetsAreSymmetric(@ForAll("presets") PriorityMatrix matrix) {
        if (matrix.impacts() == matrix.urgencies()) {
            for (int i = 1; i <= matrix.impacts(); i++) {
                for (int u = 1; u <= matrix.urgencies(); u++) {
                    assertThat(matrix.priority(i, u)).isEqualTo(matrix.priority(u, i));
                }
            }
        }
    }

    @Property
    void aMatrixExistsExactlyWhenItIsMonotone(@ForAll("tables") int[][] rows, @ForAll Scale scale) {
        boolean monotone = true;
        for (int i = 0; i < rows.length; i++) {
            for (int u = 0; u < rows[i].length; u++) {
                monotone &= i == 0 || rows[i][u] >= rows[i - 1][u];
                monotone &= u == 0 || rows[i][u] >= rows[i][u - 1];
            }
        }
        if (monotone) {
            assertThat(PriorityMatrix.of(scale, rows).priority(rows.length, rows[0].length))
                    .isEqualTo(rows[rows.length - 1][rows[0].length - 1]);
        } else {
            assertThatThrownBy(() -> PriorityMatrix.of(scale, rows)).isInstanceOf(InvalidInput.class);
        }
    }

    @Property
    void levelsComeGravestFirst(@ForAll("presets") PriorityMatrix matrix) {
        long[] ranks = matrix.levels().stream().mapToLong(matrix::rank).toArray();
        assertThat(ranks).isSorted();
    }

    @Provide
    Arbitrary<PriorityMatrix> presets() {
        return Arbitraries.of(
                PriorityMatrices.threeByThree(),
                PriorityMatrices.itop(),
                PriorityMatrices.glpi(),
                PriorityMatrices.otrs(),
                PriorityMatrices.product());
    }

    @Provide
    Arbitrary<int[][]> tables() {
        Arbitrary<int[]> row =
                Arbitraries.integers().between(1, 3).array(int[].class).ofSize(2);
        return row.array(int[][].class).ofMinSize(1).ofMaxSize(3);
    }

    private static String rows(PriorityMatrix matrix) {
        return IntStream.rangeClosed(1, matrix.impacts())
                .mapToObj(i -> IntStream.rangeClosed(1, matrix.urgencies())
                        .mapToObj(u -> String.valueOf(matrix.priority(i, u)))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" / "));
    }

    @Example
    void rowsOfUnequalLengthAndPrioritiesOffTheScaleAreNamed() {
        assertThatThrownBy(() -> PriorityMatrix.of(Scale.ONE_IS_HIGHEST, new int[] {1, 2}, new int[] {1}))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> PriorityMatrix.of(Scale.ONE_IS_HIGHEST, new int[] {0}))
                .isInstanceOf(InvalidInput.class);
    }
}
