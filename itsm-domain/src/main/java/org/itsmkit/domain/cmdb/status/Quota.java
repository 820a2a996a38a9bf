package org.itsmkit.domain.cmdb.status;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * A question on how many inputs are how ill. Worse inputs never turn a yes into a no, in both forms (those of Zabbix's status
 * calculation rules).
 *
 * @param isAtLeast whether it asks for enough inputs of this rank or worse, or for too few of this rank or better
 * @param amount how much is enough
 * @param rank where they are counted from, itself included
 */
public record Quota(boolean isAtLeast, Amount amount, int rank) {

    public Quota {
        InvalidInput.present("amount", amount);
    }

    /** The inputs of this rank or worse reach this amount. */
    public static Quota atLeast(Amount amount, int rank) {
        return new Quota(true, amount, rank);
    }

    /** The inputs of this rank or better do not reach this amount. */
    public static Quota fewerThan(Amount amount, int rank) {
        return new Quota(false, amount, rank);
    }

    /** Whether it is so. */
    public boolean isMetBy(Inputs inputs) {
        Measure measure = amount.measure();
        long hits = inputs.sum(measure, found -> isAtLeast ? found >= rank : found <= rank);
        return isAtLeast == (hits >= amount.neededOf(inputs.total(measure)));
    }

    /** The places of the inputs because of which it is so, or is not. */
    List<Integer> deciding(Inputs inputs) {
        boolean ill = isMetBy(inputs);
        int leastIll = isAtLeast ? rank : rank + 1;
        return inputs.where(found -> ill == (found >= leastIll));
    }
}
