package org.itsmkit.sla.math;

/** Student's distribution of the mean of a normal sample over its own standard error. */
public final class StudentT {

    private static final long MANY_DEGREES = 1_000;

    private StudentT() {}

    /**
     * The distance from the centre within which a share of the distribution lies: 2.228139 for 0.95 and 10 degrees. By
     * halving the angle in the finite sums 26.7.3 and 26.7.4 of Abramowitz and Stegun, "Handbook of Mathematical
     * Functions"; above 1,000 degrees by the expansion 26.7.5.
     *
     * @param degrees of freedom, one or more
     * @param confidence more than 0 and less than 1
     */
    public static double twoSided(long degrees, double confidence) {
        if (degrees > MANY_DEGREES) {
            return expansion(degrees, Normal.twoSided(confidence));
        }
        double low = 0;
        double high = Math.PI / 2;
        for (int i = 0; i < 70; i++) {
            double angle = (low + high) / 2;
            if (within(angle, degrees) < confidence) {
                low = angle;
            } else {
                high = angle;
            }
        }
        return Math.sqrt(degrees) * Math.tan(high);
    }

    /** The share of the distribution nearer than t = &radic;degrees tan(angle). */
    private static double within(double angle, long degrees) {
        double sine = Math.sin(angle);
        double cosine = Math.cos(angle);
        boolean odd = degrees % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = 0;
        for (long i = odd ? 1 : 0; i <= degrees - 2; i += 2) {
            sum += term;
            term *= cosine * cosine * (i + 1) / (i + 2);
        }
        return odd ? (angle + sine * sum) * 2 / Math.PI : sine * sum;
    }

    private static double expansion(double degrees, double z) {
        double s = z * z;
        double first = (s + 1) / 4;
        double second = ((5 * s + 16) * s + 3) / 96;
        double third = (((3 * s + 19) * s + 17) * s - 15) / 384;
        double fourth = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92160;
        return z * (1 + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees);
    }
}
