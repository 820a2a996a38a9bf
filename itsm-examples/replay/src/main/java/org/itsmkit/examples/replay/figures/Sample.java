package org.itsmkit.examples.replay.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itsmkit.sla.measure.Quantile;

/** Minutes, one for each case: what has to be held to tell exact quantiles, 8 bytes each. Used by one thread. */
final class Sample {

    private static final int PLACES = 6;

    private long[] values = new long[64];
    private int size;

    void add(Duration duration) {
        add(duration.toMinutes());
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** Number, sum, least, greatest, mean and quantiles; of an empty sample number and sum alone. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        long sum = Arrays.stream(sorted).sum();
        figures.put("n", size);
        figures.put("sum", sum);
        if (size > 0) {
            figures.put("min", sorted[0]);
            figures.put("max", sorted[size - 1]);
            figures.put("mean", ratio(sum, size));
            for (int percent : new int[] {50, 90, 95}) {
                figures.put("p" + percent + "_nearest_rank", (long) at(Quantile.NEAREST_RANK, sorted, percent));
            }
            for (int percent : new int[] {50, 90, 95}) {
                figures.put("p" + percent + "_linear", rounded(at(Quantile.LINEAR, sorted, percent)));
            }
        }
        return figures;
    }

    private static double at(Quantile quantile, long[] sorted, int percent) {
        return quantile.of(sorted, percent / 100.0).value().orElseThrow();
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(PLACES, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    /** Exact, then rounded to six places. */
    static BigDecimal ratio(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
    }
}
