package org.itsmkit.sla.experience;

import java.util.Optional;

/**
 * Logistic regression of yes or no on one variable: P(yes) = 1/(1 + e^-(a + bx)), by iteratively reweighted least squares
 * (P. McCullagh and J. A. Nelder, "Generalized Linear Models", 2nd ed., 1989, section 4.4). Bias reduction is the same with
 * half a yes and half a no more of each value, times its leverage h: its weights are (1 + h) p(1 - p). A step that does not
 * raise the objective is halved. A few passes over the data.
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
    private double curvature00;
    private double curvature01;
    private double curvature11;

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
            double determinant = curvature00 * curvature11 - curvature01 * curvature01;
            double stepA = (curvature11 * score0 - curvature01 * score1) / determinant;
            double stepB = (curvature00 * score1 - curvature01 * score0) / determinant;
            double size = Math.max(Math.abs(stepA), Math.abs(stepB));
            if (!Double.isFinite(size)) {
                return Optional.empty();
            }
            if (size < DONE) {
                return Optional.of(estimate());
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

    private Estimate estimate() {
        double determinant = determinant();
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
        double determinant = determinant();
        sumSteps(determinant);
        return method == LogisticMethod.BIAS_REDUCED ? logLikelihood + StrictMath.log(determinant) / 2 : logLikelihood;
    }

    private void sumSteps(double determinant) {
        score0 = 0;
        score1 = 0;
        curvature00 = 0;
        curvature01 = 0;
        curvature11 = 0;
        for (int i = 0; i < x.length; i++) {
            double logOdds = a + b * x[i];
            double share = share(logOdds);
            double leverage = leverage(x[i], weight(logOdds), determinant);
            double residual = (yes[i] ? 1 : 0) - share + leverage * (0.5 - share);
            double weight = (1 + leverage) * weight(logOdds);
            score0 += residual;
            score1 += residual * x[i];
            curvature00 += weight;
            curvature01 += weight * x[i];
            curvature11 += weight * x[i] * x[i];
        }
    }

    private double leverage(double at, double weight, double determinant) {
        return method == LogisticMethod.MAXIMUM_LIKELIHOOD
                ? 0
                : weight * (information11 - 2 * information01 * at + information00 * at * at) / determinant;
    }

    private double determinant() {
        return information00 * information11 - information01 * information01;
    }

    static double share(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    private static double weight(double logOdds) {
        double share = share(-Math.abs(logOdds));
        return share * (1 - share);
    }
}
