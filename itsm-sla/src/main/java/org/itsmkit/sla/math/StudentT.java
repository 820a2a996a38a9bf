package org.itsmkit.sla.math;

/** Student's t distribution. */
public final class StudentT {

    private StudentT() {}

    /**
     * How far to either side of a mean its interval reaches: t s / &radic;n with n - 1 degrees of freedom.
     *
     * @param confidence more than 0 and less than 1
     * @param n the size of the sample, or what it is worth, more than 1
     * @param deviation s, the standard deviation of one value with divisor n - 1
     */
    public static double margin(double confidence, double n, double deviation) {
        return twoSided(confidence, n - 1) * deviation / Math.sqrt(n);
    }

    /**
     * The distance from the centre within which a share of the distribution lies: 12.7062 for 0.95 and one degree of freedom,
     * towards {@link Normal#twoSided} for many. By the beta distribution, DLMF 8.17 and "Student", "The Probable Error of a
     * Mean", Biometrika 6 (1908); about 12 digits.
     *
     * @param confidence more than 0 and less than 1
     * @param freedom the degrees of freedom, more than 0, not necessarily whole
     */
    public static double twoSided(double confidence, double freedom) {
        // Of the two complementary quantiles the smaller keeps its digits.
        double outside = Beta.quantile(1 - confidence, freedom / 2, 0.5);
        if (outside < 0.5) {
            return Math.sqrt(freedom * (1 - outside) / outside);
        }
        double inside = Beta.quantile(confidence, 0.5, freedom / 2);
        return Math.sqrt(freedom * inside / (1 - inside));
    }
}
