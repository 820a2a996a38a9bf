package org.itsmkit.domain.condition;

import java.util.List;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.field.Field;
import org.itsmkit.sla.InvalidInput;

/** Measures how deep a condition is. Checked whenever one is made, so no recursion here or elsewhere goes deeper. */
final class Depth implements Condition.Fold<Integer> {

    private static final Depth MEASURE = new Depth();

    private Depth() {}

    /** Refuses to put another level around these. */
    static void check(List<Condition> parts) {
        int depth = MEASURE.all(parts);
        if (depth > Condition.MAX_DEPTH) {
            throw new InvalidInput("condition", "at most " + Condition.MAX_DEPTH + " levels", depth);
        }
    }

    @Override
    public Integer all(List<Condition> parts) {
        int deepest = 0;
        for (Condition part : parts) {
            deepest = Math.max(deepest, part.fold(this));
        }
        return 1 + deepest;
    }

    @Override
    public Integer any(List<Condition> parts) {
        return all(parts);
    }

    @Override
    public Integer not(Condition part) {
        return 1 + part.fold(this);
    }

    @Override
    public Integer isSet(Field<?> field) {
        return 1;
    }

    @Override
    public <T> Integer compare(Compare<T> comparison) {
        return 1;
    }

    @Override
    public <T> Integer oneOf(OneOf<T> choice) {
        return 1;
    }
}
