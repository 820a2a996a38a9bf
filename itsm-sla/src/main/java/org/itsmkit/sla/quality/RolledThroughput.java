package org.itsmkit.sla.quality;

import java.util.List;
import java.util.OptionalDouble;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/** The share of units that pass all the steps of a process without a defect. */
public final class RolledThroughput {

    private static final String METHOD = "ROLLED_THROUGHPUT_YIELD";

    private RolledThroughput() {}

    /**
     * Rolled throughput yield: the product of the first time yields, the steps being independent.
     *
     * @param steps the first time yield of each
     * @return from 0 to 1, resting on as many as the step that rests on the fewest; without a value if there is no step, or
     *     one without a value
     * @throws InvalidInput if a yield is not from 0 to 1
     */
    public static Figure of(List<Figure> steps) {
        double product = 1;
        long sample = steps.stream().mapToLong(Figure::sampleSize).min().orElse(0);
        boolean defined = !steps.isEmpty();
        for (int i = 0; i < steps.size(); i++) {
            OptionalDouble step = steps.get(i).value();
            if (step.isPresent() && !(step.getAsDouble() >= 0 && step.getAsDouble() <= 1)) {
                throw new InvalidInput("steps[" + i + "]", "a yield from 0 to 1", step.getAsDouble());
            }
            defined &= step.isPresent();
            product *= step.orElse(0);
        }
        return defined ? Figure.of(product, sample, METHOD) : Figure.undefined(sample, METHOD);
    }
}
