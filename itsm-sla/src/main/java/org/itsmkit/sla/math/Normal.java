package org.itsmkit.sla.math;

/** The standard normal distribution. */
public final class Normal {

    private static final double[] CENTRE_TOP = {
        3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
        45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727
    };
    private static final double[] CENTRE_BOTTOM = {
        1.0, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
        21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610
    };
    private static final double[] MIDDLE_TOP = {
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 7.74545014278341407640e-4
    };
    private static final double[] MIDDLE_BOTTOM = {
        1.0, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
        0.148103976427480074590, 0.0151986665636164571966, 5.47593808499534494600e-4, 1.05075007164441684324e-9
    };
    private static final double[] TAIL_TOP = {
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230,
        0.0265321895265761230930, 0.00124266094738807843860, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] TAIL_BOTTOM = {
        1.0, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15
    };

    private Normal() {}

    /**
     * The value below which a share of the distribution lies, to about 16 digits. M. J. Wichura, "Algorithm AS 241: The
     * Percentage Points of the Normal Distribution", Applied Statistics 37 (1988).
     *
     * @param probability from 0 to 1; the ends give the infinities
     */
    public static double quantile(double probability) {
        double fromCentre = probability - 0.5;
        if (Math.abs(fromCentre) <= 0.425) {
            double r = 0.180625 - fromCentre * fromCentre;
            return fromCentre * polynomial(CENTRE_TOP, r) / polynomial(CENTRE_BOTTOM, r);
        }
        double tail = fromCentre < 0 ? probability : 1 - probability;
        if (tail <= 0) {
            return fromCentre < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double r = StrictMath.sqrt(-StrictMath.log(tail));
        double size = r <= 5
                ? polynomial(MIDDLE_TOP, r - 1.6) / polynomial(MIDDLE_BOTTOM, r - 1.6)
                : polynomial(TAIL_TOP, r - 5) / polynomial(TAIL_BOTTOM, r - 5);
        return fromCentre < 0 ? -size : size;
    }

    /** The distance from the centre within which a share of the distribution lies: 1.959964 for 0.95. */
    public static double twoSided(double confidence) {
        return -quantile((1 - confidence) / 2);
    }

    /**
     * The share of the distribution above a value, without loss where it is small: half the incomplete gamma function Q(1/2,
     * x&sup2;/2), M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions", 26.2.29 and 26.4.21.
     *
     * @param x any number, the infinities too
     */
    public static double above(double x) {
        double beyond = Double.isInfinite(x) ? 0 : Gamma.upper(0.5, x * x / 2) / 2;
        return x < 0 ? 1 - beyond : beyond;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
