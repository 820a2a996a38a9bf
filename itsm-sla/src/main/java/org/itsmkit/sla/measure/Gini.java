package org.itsmkit.sla.measure;

import java.util.Arrays;
import org.itsmkit.sla.InvalidInput;

/**
 * How unequally something is spread: 0 if all have the same, towards 1 if one has all. C. Gini, "Variabilit&agrave; e
 * mutabilit&agrave;" (1912); in the form for a sample in ascending order, &Sigma; (2i - n - 1) x(i) / (n &Sigma; x).
 */
public enum Gini {
    /** As written above. It cannot reach 1: of n values where one has all it is (n - 1)/n. */
    PLAIN {
        @Override
        double corrected(double plain, int n) {
            return plain;
        }
    },

    /** The plain one times n/(n - 1), so that it reaches 1 and groups of different size compare. Undefined of one value. */
    CORRECTED {
        @Override
        double corrected(double plain, int n) {
            return plain * n / (n - 1);
        }
    };

    /**
     * The coefficient of a sample. Of values that are all zero it is 0: they are equal.
     *
     * @param values in any order and any unit, none negative; not changed, not kept
     * @return from 0 to 1; undefined of nothing, and {@link #CORRECTED} also of one value
     * @throws InvalidInput if a value is negative or no finite number
     */
    public Figure of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (double value : sorted) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new InvalidInput("values", "finite numbers of zero or more", value);
            }
        }
        int n = sorted.length;
        if (n == 0 || (n == 1 && this == CORRECTED)) {
            return Figure.undefined(n, name());
        }
        return Figure.of(corrected(plain(sorted), n), n, name());
    }

    abstract double corrected(double plain, int n);

    /** In parts of the largest value, so that no sum overflows. */
    private static double plain(double[] sorted) {
        int n = sorted.length;
        double largest = sorted[n - 1];
        if (largest == 0) {
            return 0;
        }
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            double part = sorted[i] / largest;
            sum += part;
            weighted += (2.0 * i + 1 - n) * part;
        }
        return Math.max(0, weighted / (n * sum));
    }
}
