package org.itsmkit.domain.cmdb.status;

import java.util.List;

/** One rank, whatever comes. */
record Fixed(int rank) implements ReduceFunction {

    @Override
    public int rank(Inputs inputs) {
        return inputs.size() == 0 ? 0 : rank;
    }

    @Override
    public List<Integer> contributing(Inputs inputs) {
        return List.of();
    }

    @Override
    public int lowest() {
        return rank;
    }

    @Override
    public int highest() {
        return rank;
    }
}
