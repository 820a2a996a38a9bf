package org.itsmkit.domain.cmdb.status;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/** The input at a place of their order from the worst or from the best; the last one if there are fewer. */
record Nth(boolean fromWorst, int place) implements ReduceFunction {

    Nth {
        if (place < 1) {
            throw new InvalidInput("place", "1 or more", place);
        }
    }

    @Override
    public int rank(Inputs inputs) {
        int within = Math.min(place, inputs.size());
        int needed = fromWorst ? within : inputs.size() - within + 1;
        return inputs.rankReachedBy(needed, Measure.INPUTS, 0);
    }

    @Override
    public List<Integer> contributing(Inputs inputs) {
        int rank = rank(inputs);
        return inputs.where(found -> found >= rank);
    }
}
