package org.itsmkit.sla.quality;

/**
 * What turns a mean moving range of two values into limits: the mean of such a range in standard deviations (d2), and the
 * upper limit of the ranges in mean ranges (D4).
 */
public enum MovingRangeConstants {
    /** 1.128 and 3.267, as tables print them: limits at 3 / 1.128 = 2.6596 mean ranges. The usual ones, those of NIST. */
    TABLE(1.128, 3.267),

    /** 2.66 mean ranges, and 3.267, as D. J. Wheeler, "Understanding Variation", gives them. */
    ROUNDED_2_66(3 / 2.66, 3.267),

    /** 2/&radic;&pi; and 1 + 3&radic;(&pi;/2 - 1), what the tables round. */
    EXACT(2 / Math.sqrt(Math.PI), 1 + 3 * Math.sqrt(Math.PI / 2 - 1));

    private final double ofOneSigma;
    private final double upper;

    MovingRangeConstants(double ofOneSigma, double upper) {
        this.ofOneSigma = ofOneSigma;
        this.upper = upper;
    }

    /** d2: the mean moving range of a process whose standard deviation is 1. */
    public double d2() {
        return ofOneSigma;
    }

    /** D4: the upper limit of moving ranges, in mean moving ranges. */
    public double d4() {
        return upper;
    }
}
