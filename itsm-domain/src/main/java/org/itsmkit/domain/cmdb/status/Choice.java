package org.itsmkit.domain.cmdb.status;

import java.util.List;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;

/** One of two functions. */
record Choice(Quota quota, ReduceFunction met, ReduceFunction otherwise) implements ReduceFunction {

    Choice {
        InvalidInput.present("quota", quota);
        InvalidInput.present("met", met);
        InvalidInput.present("otherwise", otherwise);
    }

    @Override
    public int rank(Inputs inputs) {
        return taken(inputs).rank(inputs);
    }

    @Override
    public List<Integer> contributing(Inputs inputs) {
        List<Integer> own = taken(inputs).contributing(inputs);
        if (!own.isEmpty() && !quota.isMetBy(inputs)) {
            return own;
        }
        return Stream.concat(own.stream(), quota.deciding(inputs).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private ReduceFunction taken(Inputs inputs) {
        return quota.isMetBy(inputs) ? met : otherwise;
    }

    @Override
    public boolean isMonotone() {
        return met.isMonotone() && otherwise.isMonotone() && met.lowest() >= otherwise.highest();
    }

    @Override
    public int lowest() {
        return Math.min(met.lowest(), otherwise.lowest());
    }

    @Override
    public int highest() {
        return Math.max(met.highest(), otherwise.highest());
    }
}
