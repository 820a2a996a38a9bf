package org.itsmkit.sla.staffing;

import java.util.function.LongToDoubleFunction;

/**
 * The chance that a contact which finds 0, 1, 2, ... others waiting is answered in time; asked in that order.
 *
 * <p>With j others ahead, the wait V of one who never gives up is the sum of exponential times at the rates N&mu; + i&theta;,
 * i = 0..j, so that U = e<sup>-&theta;V</sup> has a beta distribution with the parameters c = N&mu;/&theta; and j + 1. The
 * contact is still there with the chance U; hence the answer is E[U; U &ge; u] with u = e<sup>-&theta; wait</sup>, which is c /
 * (c + j + 1) times the upper tail at u of the beta distribution with c + 1 and j + 1. That tail is 1 less the negative
 * binomial sum over i = 0..j of u<sup>c + 1</sup> (1 - u)<sup>i</sup> &Gamma;(c + 1 + i) / (&Gamma;(c + 1) i!), whose terms
 * are carried as logarithms.
 */
final class AnswerWithin implements LongToDoubleFunction {

    private final double c;
    private final double logRest;
    private double logTerm;
    private double sum;
    private long next;

    AnswerWithin(QueueStates states, double wait) {
        double patience = states.patience();
        c = states.agents() * patience / states.demand().handlingSeconds();
        logTerm = -(c + 1) * wait / patience;
        logRest = Math.log(-Math.expm1(-wait / patience));
    }

    @Override
    public double applyAsDouble(long ahead) {
        for (; next <= ahead; next++) {
            if (next > 0) {
                logTerm += logRest + Math.log((c + next) / next);
            }
            sum += Math.exp(logTerm);
        }
        return c / (c + ahead + 1) * Math.max(0, 1 - sum);
    }
}
