package org.itsmkit.domain.cmdb.status;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/** The worst rank at which there are enough inputs. */
record Reaching(Amount amount) implements ReduceFunction {

    Reaching {
        if (InvalidInput.present("amount", amount).value().signum() == 0) {
            throw new InvalidInput("amount", "more than nothing", amount);
        }
    }

    @Override
    public int rank(Inputs inputs) {
        long needed = Math.max(1, amount.neededOf(inputs.total(amount.measure())));
        return inputs.rankReachedBy(needed, amount.measure(), 0);
    }

    @Override
    public List<Integer> contributing(Inputs inputs) {
        int rank = rank(inputs);
        return inputs.where(found -> found >= rank);
    }
}
