package org.itsmkit.sla.measure;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Beta;
import org.itsmkit.sla.math.Normal;

/**
 * A share of successes and the interval in which the true share lies, two-sided. With x successes in n trials and z the
 * distance from the centre of the normal distribution that the confidence leaves inside, 1.959964 for 0.95.
 *
 * <p>Which one to take: {@link #WILSON} unless a rule names another. {@link #CLOPPER_PEARSON} never covers less than it says,
 * and is wide for it. The usual x/n &plusmn; z &radic;(pq/n) is left out: it has no width for 20 of 20. Compared by
 * L. D. Brown, T. T. Cai and A. DasGupta, "Interval Estimation for a Binomial Proportion", Statistical Science 16 (2001).
 */
public enum ProportionInterval {
    /**
     * ((x + z&sup2;/2) &plusmn; z &radic;(x(n - x)/n + z&sup2;/4)) / (n + z&sup2;). E. B. Wilson, "Probable Inference, the Law
     * of Succession, and Statistical Inference", Journal of the American Statistical Association 22 (1927).
     */
    WILSON(true) {
        @Override
        Interval interval(double x, double n, double confidence, double z) {
            double centre = x + z * z / 2;
            double spread = z * Math.sqrt(x * ((n - x) / n) + z * z / 4);
            return ended(x, n, (centre - spread) / (n + z * z), (centre + spread) / (n + z * z), confidence);
        }
    },

    /**
     * From the quantile &alpha;/2 of the beta distribution (x, n - x + 1) to 1 - &alpha;/2 of (x + 1, n - x), &alpha; being 1 -
     * confidence. C. J. Clopper and E. S. Pearson, "The Use of Confidence or Fiducial Limits", Biometrika 26 (1934).
     */
    CLOPPER_PEARSON(false) {
        @Override
        Interval interval(double x, double n, double confidence, double z) {
            double tail = (1 - confidence) / 2;
            double low = x == 0 ? 0 : Beta.quantile(tail, x, n - x + 1);
            double high = x == n ? 1 : 1 - Beta.quantile(tail, n - x, x + 1);
            return ended(x, n, low, high, confidence);
        }
    },

    /**
     * p &plusmn; z &radic;(p(1 - p)/(n + z&sup2;)) about Wilson's centre p = (x + z&sup2;/2)/(n + z&sup2;), cut to 0 and 1.
     * A. Agresti and B. A. Coull, "Approximate Is Better than Exact", The American Statistician 52 (1998).
     */
    AGRESTI_COULL(true) {
        @Override
        Interval interval(double x, double n, double confidence, double z) {
            double centre = (x + z * z / 2) / (n + z * z);
            double spread = z * Math.sqrt(centre * (1 - centre) / (n + z * z));
            return new Interval(Math.max(0, centre - spread), Math.min(1, centre + spread), confidence);
        }
    },

    /**
     * The quantiles &alpha;/2 and 1 - &alpha;/2 of the beta distribution (x + 1/2, n - x + 1/2); from 0 for no success, to 1
     * for no failure. Brown, Cai and DasGupta (2001), after H. Jeffreys. With little confidence, less than a half, the share
     * itself may lie outside.
     */
    JEFFREYS(false) {
        @Override
        Interval interval(double x, double n, double confidence, double z) {
            double tail = (1 - confidence) / 2;
            double low = Beta.quantile(tail, x + 0.5, n - x + 0.5);
            double high = 1 - Beta.quantile(tail, n - x + 0.5, x + 0.5);
            return ended(x, n, low, high, confidence);
        }
    };

    private final boolean knowsZ;

    ProportionInterval(boolean knowsZ) {
        this.knowsZ = knowsZ;
    }

    /**
     * The share and its interval, with z exact for the confidence.
     *
     * @param successes from 0 to {@code trials}
     * @param trials zero or more
     * @param confidence more than 0 and less than 1
     * @return the share, from 0 to 1, its interval, the trials as sample size and the name of the method; without a value and
     *     an interval if there are no trials
     * @throws InvalidInput if a number is out of its range
     */
    public Figure of(long successes, long trials, double confidence) {
        double z = Normal.twoSided(Interval.requireConfidence(confidence));
        return share(successes, trials, confidence, z, name());
    }

    /**
     * The share and its interval, with z as a table prints it: 1.96 for 0.95 changes the fifth to seventh digit. For
     * {@link #WILSON} and {@link #AGRESTI_COULL}; the others know no z.
     *
     * @param successes from 0 to {@code trials}
     * @param trials zero or more
     * @param confidence what the interval is to say of itself; the computation uses z alone
     * @param z more than 0
     * @return as from {@link #of(long, long, double)}; the method names the z, such as {@code WILSON, Z 1.96}
     * @throws InvalidInput if a number is out of its range, or the method knows no z
     */
    public Figure of(long successes, long trials, double confidence, double z) {
        if (!knowsZ) {
            throw new InvalidInput("method", "one that knows a z: WILSON or AGRESTI_COULL", name());
        }
        if (!(z > 0 && z < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput("z", "a finite number of more than 0", z);
        }
        return share(successes, trials, Interval.requireConfidence(confidence), z, name() + ", Z " + z);
    }

    /** From trials of one or more, with z as the confidence or the caller gives it. */
    abstract Interval interval(double x, double n, double confidence, double z);

    private Figure share(long successes, long trials, double confidence, double z, String method) {
        if (trials < 0) {
            throw new InvalidInput("trials", "zero or more", trials);
        }
        if (successes < 0 || successes > trials) {
            throw new InvalidInput("successes", "from 0 to " + trials, successes);
        }
        return trials == 0
                ? Figure.undefined(0, method)
                : Figure.of((double) successes / trials, trials, method)
                        .within(interval(successes, trials, confidence, z));
    }

    /** No success leaves 0 possible and no failure 1, exactly. */
    private static Interval ended(double x, double n, double low, double high, double confidence) {
        return new Interval(x == 0 ? 0 : Math.max(0, low), x == n ? 1 : Math.min(1, high), confidence);
    }
}
