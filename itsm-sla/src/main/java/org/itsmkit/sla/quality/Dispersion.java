package org.itsmkit.sla.quality;

/** How much the counts of a stable process are taken to vary. */
public enum Dispersion {
    /** As much as the binomial or the Poisson distribution says. The usual one. */
    THEORETICAL,

    /**
     * As much as neighbouring samples really differ: for large samples, whose rate varies by itself from day to day, and which
     * would all lie outside otherwise. D. B. Laney, "Improved Control Charts for Attributes", Quality Engineering 14 (2002): the
     * p&prime; and u&prime; charts. The mean moving range of the standardised values is divided by 1.128.
     */
    LANEY
}
