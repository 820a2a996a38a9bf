package org.itsmkit.domain.condition;

import java.util.List;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValue;
import org.jspecify.annotations.Nullable;

/** Tests every part of one condition, also those that could be skipped, and keeps what it saw. */
final class Explainer implements Condition.Fold<Explanation> {

    private final Condition condition;
    private final Facts facts;

    private Explainer(Condition condition, Facts facts) {
        this.condition = condition;
        this.facts = facts;
    }

    static Explanation explain(Condition condition, Facts facts) {
        return condition.fold(new Explainer(condition, facts));
    }

    @Override
    public Explanation all(List<Condition> parts) {
        List<Explanation> explained = explained(parts);
        return new Explanation(condition, explained.stream().allMatch(Explanation::holds), null, explained);
    }

    @Override
    public Explanation any(List<Condition> parts) {
        List<Explanation> explained = explained(parts);
        return new Explanation(condition, explained.stream().anyMatch(Explanation::holds), null, explained);
    }

    /** The opposite of a comparison is told like one. */
    @Override
    public Explanation not(Condition part) {
        Explanation inner = explain(part, facts);
        List<Explanation> parts = inner.parts().isEmpty() ? List.of() : List.of(inner);
        return new Explanation(condition, !inner.holds(), inner.actual(), parts);
    }

    @Override
    public Explanation isSet(Field<?> field) {
        return comparison(field);
    }

    @Override
    public <T> Explanation compare(Compare<T> comparison) {
        return comparison(comparison.field());
    }

    @Override
    public <T> Explanation oneOf(OneOf<T> choice) {
        return comparison(choice.field());
    }

    private Explanation comparison(Field<?> field) {
        return new Explanation(condition, condition.test(facts), actual(field), List.of());
    }

    private List<Explanation> explained(List<Condition> parts) {
        return parts.stream().map(part -> explain(part, facts)).toList();
    }

    private <T> @Nullable FieldValue<T> actual(Field<T> field) {
        T value = facts.value(field);
        return value == null ? null : new FieldValue<>(field.type(), value);
    }
}
