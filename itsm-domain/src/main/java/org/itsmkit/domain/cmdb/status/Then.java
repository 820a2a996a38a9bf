package org.itsmkit.domain.cmdb.status;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/** What a function says, mapped. */
record Then(ReduceFunction first, MapFunction map) implements ReduceFunction {

    Then {
        InvalidInput.present("first", first);
        InvalidInput.present("map", map);
    }

    @Override
    public int rank(Inputs inputs) {
        return inputs.size() == 0 ? 0 : mapped(first.rank(inputs));
    }

    private int mapped(int rank) {
        return map.of(rank).orElse(0);
    }

    @Override
    public List<Integer> contributing(Inputs inputs) {
        if (rank(inputs) <= 0) {
            return List.of();
        }
        List<Integer> own = first.contributing(inputs);
        return own.isEmpty() ? inputs.where(rank -> true) : own;
    }

    @Override
    public boolean isMonotone() {
        return first.isMonotone() && map.isMonotone();
    }

    @Override
    public int lowest() {
        return map.isMonotone() ? mapped(first.lowest()) : Integer.MIN_VALUE;
    }

    @Override
    public int highest() {
        return map.isMonotone() ? mapped(first.highest()) : Integer.MAX_VALUE;
    }
}
