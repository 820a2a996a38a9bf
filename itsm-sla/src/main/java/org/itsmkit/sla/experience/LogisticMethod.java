package org.itsmkit.sla.experience;

/** How the two coefficients of a logistic curve are estimated. */
public enum LogisticMethod {
    /**
     * With the likelihood times the root of the determinant of the information, which takes out most of the bias of small samples
     * and has an answer even where a wait parts all satisfied from all others. D. Firth, "Bias Reduction of Maximum Likelihood
     * Estimates", Biometrika 80 (1993); G. Heinze and M. Schemper, "A Solution to the Problem of Separation in Logistic
     * Regression", Statistics in Medicine 21 (2002). The default.
     */
    BIAS_REDUCED,

    /** The usual one. It has no answer where a wait parts all satisfied from all others. */
    MAXIMUM_LIKELIHOOD
}
