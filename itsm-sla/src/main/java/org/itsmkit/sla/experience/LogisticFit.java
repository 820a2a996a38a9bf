package org.itsmkit.sla.experience;

import java.util.Optional;

/**
 * Logistic regression of yes or no on one variable: P(yes) = 1/(1 + e^-(a + bx)), by iteratively reweighted least squares,
 * which is Newton's method on the score with the expected information (P. McCullagh and J. A. Nelder, "Generalized Linear
 * Models", 2nd ed., 1989, section 4.4). A step that does not raise the objective is halved. A few passes over the data.
 */
final class LogisticFit {

    private static final int PASSES = 200;
    private static final int HALVINGS = 40;
    private static final double LARGEST_STEP = 5;
    private static final double DONE = 1e-9;

    private final double[] x;
    private final boolean[] yes;
    private final LogisticMethod method;

    /** Sums over the data at the current coefficients. */
    private double a;

    private double b;
    private double information00;
    private double information01;
    private double information11;
    private double score0;
    private double score1;

    private LogisticFit(double[] x, boolean[] yes, LogisticMethod method) {
        this.x = x;
        this.yes = yes;
        this.method = method;
    }

    /**
     * The estimates and their covariances.
     *
     * @param a the log-odds at zero
     * @param b the change of the log-odds for each unit of x
     */
    record Estimate(double a, double b, double varianceA, double covariance, double varianceB) {

        double logOdds(double x) {
            return a + b * x;
        }

        double standardError(double x) {
            return Math.sqrt(Math.max(0, varianceA + 2 * x * covariance + x * x * varianceB));
        }
    }

    /** Fits values that are about as large as 1 and differ; empty if no finite answer was reached. */
    static Optional<Estimate> of(double[] x, boolean[] yes, LogisticMethod method) {
        return new LogisticFit(x, yes, method).run();
    }

    private Optional<Estimate> run() {
        double objective = evaluate();
        for (int pass = 0; pass < PASSES; pass++) {
            double determinant = information00 * information11 - information01 * information01;
            double stepA = (information11 * score0 - information01 * score1) / determinant;
            double stepB = (information00 * score1 - information01 * score0) / determinant;
            double size = Math.max(Math.abs(stepA), Math.abs(stepB));
            if (!Double.isFinite(size)) {
                return Optional.empty();
            }
            if (size < DONE) {
                return Optional.of(estimate(determinant));
            }
            objective = advance(stepA, stepB, Math.min(1, LARGEST_STEP / size), objective);
        }
        return Optional.empty();
    }

    private double advance(double stepA, double stepB, double share, double before) {
        double startA = a;
        double startB = b;
        double part = share;
        double after = Double.NaN;
        for (int halving = 0; halving < HALVINGS; halving++, part /= 2) {
            a = startA + part * stepA;
            b = startB + part * stepB;
            after = evaluate();
            // Near the top both differ by rounding alone.
            if (after >= before - 1e-10 * Math.abs(before)) {
                break;
            }
        }
        return after;
    }

    private Estimate estimate(double determinant) {
        return new Estimate(
                a, b, information11 / determinant, -information01 / determinant, information00 / determinant);
    }

    /** Takes the sums at the current coefficients; returns the logarithm of what is to be made as large as possible. */
    private double evaluate() {
        information00 = 0;
        information01 = 0;
        information11 = 0;
        double logLikelihood = 0;
        for (int i = 0; i < x.length; i++) {
            double logOdds = a + b * x[i];
            double weight = weight(logOdds);
            information00 += weight;
            information01 += weight * x[i];
            information11 += weight * x[i] * x[i];
            logLikelihood -= StrictMath.log1p(StrictMath.exp(yes[i] ? -logOdds : logOdds));
        }
        double determinant = information00 * information11 - information01 * information01;
        score0 = 0;
        score1 = 0;
        for (int i = 0; i < x.length; i++) {
            double residual = residual(i, determinant);
            score0 += residual;
            score1 += residual * x[i];
        }
        return method == LogisticMethod.BIAS_REDUCED ? logLikelihood + StrictMath.log(determinant) / 2 : logLikelihood;
    }

    private double residual(int i, double determinant) {
        double logOdds = a + b * x[i];
        double share = share(logOdds);
        double plain = (yes[i] ? 1 : 0) - share;
        if (method == LogisticMethod.MAXIMUM_LIKELIHOOD) {
            return plain;
        }
        double leverage = weight(logOdds)
                * (information11 - 2 * information01 * x[i] + information00 * x[i] * x[i])
                / determinant;
        return plain + leverage * (0.5 - share);
    }

    static double share(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    private static double weight(double logOdds) {
        double share = share(-Math.abs(logOdds));
        return share * (1 - share);
    }
}
