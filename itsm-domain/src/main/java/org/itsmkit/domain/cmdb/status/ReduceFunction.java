package org.itsmkit.domain.cmdb.status;

import java.math.BigDecimal;
import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * How a service's rank comes from its inputs. Immutable. Of no inputs, the rank is that of normal.
 *
 * <p>Made of few parts. The named ones are those of OpenNMS (highest severity, highest severity above, threshold, exponential
 * propagation), of Icinga's business processes (AND is {@link #worst()}, OR is {@link #best()}, and NOT, XOR, MIN, DEGRADED),
 * of Zabbix's services, of Checkmk's BI aggregations, and the influence of ServiceNow's impact rules.
 */
public sealed interface ReduceFunction permits Choice, Exponential, Fixed, Nth, Reaching, Then, WorstOf {

    /** The rank that these inputs give. */
    int rank(Inputs inputs);

    /**
     * The places of the inputs that make the rank as bad as it is, in their order. Of a monotone function, it gets no better
     * unless one of them does. Of a rank that is not above normal, they have no meaning.
     */
    List<Integer> contributing(Inputs inputs);

    /**
     * Whether worse inputs never give a better rank, of inputs that are normal or worse. Only then a service may be part of a
     * cycle. Judged by its parts: a function that is monotone by coincidence is taken for one that is not.
     */
    default boolean isMonotone() {
        return true;
    }

    /** A rank below which it never is, for inputs that are normal or worse. */
    default int lowest() {
        return 0;
    }

    /** A rank above which it never is. */
    default int highest() {
        return Integer.MAX_VALUE;
    }

    /** The worst input. */
    static ReduceFunction worst() {
        return worst(1);
    }

    /** The {@code k}-th worst input, 1 or more; of fewer inputs, the last of them: the best (Checkmk). */
    static ReduceFunction worst(int k) {
        return new Nth(true, k);
    }

    /** The best input. */
    static ReduceFunction best() {
        return best(1);
    }

    /** The {@code k}-th best input, 1 or more: the worst of the best {@code k}; of fewer inputs, the worst. */
    static ReduceFunction best(int k) {
        return new Nth(false, k);
    }

    /** The worst input if it is strictly worse than this rank, 0 or more; normal otherwise. */
    static ReduceFunction worstAbove(int rank) {
        return worst().then(MapFunction.onlyAbove(rank));
    }

    /** The worst input if none is normal or better, normal otherwise (Zabbix, "if all child services have problems"). */
    static ReduceFunction worstIfAllIll() {
        return minimumNormal(1);
    }

    /**
     * Normal if so many inputs are normal or better, 1 or more; the worst input otherwise: MIN of Icinga as its code and tests
     * have it. Its manual has {@link #best(int)}, which forgives the same inputs but is milder when they are too many.
     */
    static ReduceFunction minimumNormal(int inputs) {
        return when(Quota.fewerThan(Amount.inputs(inputs), 0), worst(), fixed(0));
    }

    /** Normal if exactly one input is normal or better, {@code otherwise} if not: XOR of Icinga. Not monotone. */
    static ReduceFunction exactlyOneNormal(int otherwise) {
        ReduceFunction atMostOne = when(Quota.fewerThan(Amount.inputs(2), 0), fixed(0), fixed(otherwise));
        return when(Quota.fewerThan(Amount.inputs(1), 0), fixed(otherwise), atMostOne);
    }

    /**
     * The worst rank such that the inputs as bad or worse reach this amount, which is not nothing; normal if there is none. A
     * share of the weight is the threshold of OpenNMS; a weight is the influence of ServiceNow, whose text says "exceeds"
     * where its example of a cluster needs "reaches".
     */
    static ReduceFunction reaching(Amount amount) {
        return new Reaching(amount);
    }

    /**
     * So many inputs of a rank make one of the next: for base b and inputs of ranks r above 0, weights divided by what they
     * have in common, the rank is 1 + floor(log b (sum of w b^(r-1))), found by comparing powers, at most {@code highest}.
     * Where OpenNMS takes a quotient of logarithms, it is one rank too low for some exact powers.
     *
     * @param base greater than 1, at most 1,000, with at most 10 decimals
     * @param highest the highest rank of the scale, 1 or more
     */
    static ReduceFunction exponential(String base, int highest) {
        try {
            return new Exponential(new BigDecimal(InvalidInput.present("base", base)), highest);
        } catch (NumberFormatException e) {
            throw new InvalidInput("base", "a number greater than 1", base);
        }
    }

    /** This rank, whatever comes. */
    static ReduceFunction fixed(int rank) {
        return new Fixed(rank);
    }

    /** One function if the quota is met, another otherwise. Monotone if both are and the first never is the better one. */
    static ReduceFunction when(Quota quota, ReduceFunction met, ReduceFunction otherwise) {
        return new Choice(quota, met, otherwise);
    }

    /** The worst of what these say: a main rule, and rules that can only make it worse. */
    static ReduceFunction worstOf(ReduceFunction... functions) {
        return new WorstOf(List.of(functions));
    }

    /** What this function says, mapped; where the map says nothing, normal. */
    default ReduceFunction then(MapFunction map) {
        return new Then(this, map);
    }
}
