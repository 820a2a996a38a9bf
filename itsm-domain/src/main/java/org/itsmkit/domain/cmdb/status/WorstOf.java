package org.itsmkit.domain.cmdb.status;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/** The worst of what several functions say. */
record WorstOf(List<ReduceFunction> functions) implements ReduceFunction {

    WorstOf {
        functions = InvalidInput.each("functions", functions);
        if (functions.isEmpty()) {
            throw new InvalidInput("functions", "one or more", functions);
        }
    }

    @Override
    public int rank(Inputs inputs) {
        return functions.stream()
                .mapToInt(function -> function.rank(inputs))
                .max()
                .orElseThrow();
    }

    @Override
    public List<Integer> contributing(Inputs inputs) {
        int rank = rank(inputs);
        return functions.stream()
                .filter(function -> function.rank(inputs) == rank)
                .flatMap(function -> function.contributing(inputs).stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean isMonotone() {
        return functions.stream().allMatch(ReduceFunction::isMonotone);
    }

    @Override
    public int lowest() {
        return functions.stream().mapToInt(ReduceFunction::lowest).max().orElseThrow();
    }

    @Override
    public int highest() {
        return functions.stream().mapToInt(ReduceFunction::highest).max().orElseThrow();
    }
}
