package org.itsmkit.persistence.internal.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.Fold;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.condition.Operator;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.persistence.internal.values.Column;
import org.itsmkit.persistence.internal.values.IndexedValues;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.SortKey;
import org.itsmkit.persistence.internal.values.TicketColumn;

/**
 * Compiles a condition, the one place that does: its values go into the draft.
 *
 * <p>A comparison with nothing is unknown in SQL and false here. The two differ only below a negation, so that is where
 * columns are asked whether they hold anything.
 */
final class ConditionTests implements Fold<Test> {

    private static final Test NEVER = new Test.Fixed(false);
    private static final Set<String> OPEN = names(true);
    private static final Set<String> NOT_OPEN = names(false);

    private final Heads heads;
    private final Draft draft;
    private int negations;

    private ConditionTests(Heads heads, Draft draft) {
        this.heads = heads;
        this.draft = draft;
    }

    static Test compile(Condition where, Heads heads, Draft draft) {
        return where.fold(new ConditionTests(heads, draft));
    }

    @Override
    public Test all(List<Condition> parts) {
        return new Test.All(compiled(parts));
    }

    @Override
    public Test any(List<Condition> parts) {
        return parts.isEmpty() ? NEVER : new Test.Any(compiled(parts));
    }

    private List<Test> compiled(List<Condition> parts) {
        return parts.stream().map(part -> part.fold(this)).toList();
    }

    @Override
    public Test not(Condition part) {
        negations++;
        Test compiled = part.fold(this);
        negations--;
        return new Test.Not(compiled);
    }

    @Override
    public Test isSet(Field<?> field) {
        Optional<Asked> asked = Asked.of(heads, field);
        if (asked.isEmpty()) {
            return new Test.Field(draft.bind(IndexedValues.key(field.name(), field.type())), null);
        }
        Asked column = asked.get();
        if (!column.holds(field.type())) {
            return NEVER;
        }
        return column.isDue()
                ? new Test.Below(column.column(), Micros.NONE)
                : column.optional() ? new Test.IsSet(column.column()) : new Test.Fixed(true);
    }

    @Override
    public <V> Test compare(Compare<V> comparison) {
        Field<V> field = comparison.field();
        Operator operator = comparison.operator();
        Optional<Asked> asked = Asked.of(heads, field);
        if (asked.isEmpty()) {
            return indexed(field, operator, comparison.value());
        }
        Asked column = asked.get();
        if (!column.holds(field.type())) {
            return NEVER;
        }
        if (column.isCategory() && operator == Operator.EQUAL) {
            return oneOf(new OneOf<>(field, List.of(comparison.value())));
        }
        Object value = column.value(field.type(), comparison.value());
        return guarded(
                column, column.isText() ? text(column.column(), operator, value) : number(column, operator, value));
    }

    private Test text(Column column, Operator operator, Object value) {
        return switch (operator) {
            case EQUAL -> new Test.Compare(column, operator, draft.bind(value));
            case STARTS_WITH -> new Test.Like(column, draft.bind(escaped((String) value) + '%'));
            case CONTAINS -> new Test.Like(column, draft.bind('%' + escaped((String) value) + '%'));
            default -> new Test.Ordered(column, operator, draft.bind(value));
        };
    }

    /** "None" is kept as the greatest number: it compares with nothing. */
    private Test number(Asked column, Operator operator, Object value) {
        Test compared = new Test.Compare(column.column(), operator, draft.bind(value));
        boolean upwards = operator == Operator.GREATER || operator == Operator.AT_LEAST;
        return column.isDue() && upwards
                ? new Test.All(List.of(compared, new Test.Below(column.column(), Micros.NONE)))
                : compared;
    }

    @Override
    public <V> Test oneOf(OneOf<V> choice) {
        Field<V> field = choice.field();
        Optional<Asked> asked = Asked.of(heads, field);
        if (choice.values().isEmpty() || asked.isPresent() && !asked.get().holds(field.type())) {
            return NEVER;
        }
        if (asked.isEmpty()) {
            int key = draft.bind(IndexedValues.key(field.name(), field.type()));
            List<byte[]> keys = choice.values().stream()
                    .map(value -> SortKey.of(field.type(), value))
                    .toList();
            return new Test.Field(key, new Test.KeyIn(draft.bindAll(keys)));
        }
        Asked column = asked.get();
        List<Object> values = choice.values().stream()
                .map(value -> column.value(field.type(), value))
                .toList();
        if (column.isCategory() && (new HashSet<>(values).equals(OPEN) || new HashSet<>(values).equals(NOT_OPEN))) {
            return new Test.Flag(TicketColumn.IS_OPEN, new HashSet<>(values).equals(OPEN));
        }
        return guarded(column, new Test.In(column.column(), draft.bindAll(values)));
    }

    private <V> Test indexed(Field<V> field, Operator operator, V value) {
        int key = draft.bind(IndexedValues.key(field.name(), field.type()));
        byte[] sortKey = SortKey.of(field.type(), value);
        return new Test.Field(
                key,
                switch (operator) {
                    case CONTAINS -> new Test.Written(draft.bind('%' + escaped((String) value) + '%'));
                    case STARTS_WITH -> new Test.Between(draft.bind(sortKey), draft.bind(SortKey.behind(sortKey)));
                    default -> new Test.Key(operator, draft.bind(sortKey));
                });
    }

    private Test guarded(Asked column, Test comparison) {
        return !column.optional() || negations == 0
                ? comparison
                : new Test.All(List.of(new Test.IsSet(column.column()), comparison));
    }

    /** Text in which nothing means more than itself in a pattern. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == Test.ESCAPE || c == '%' || c == '_') {
                escaped.append(Test.ESCAPE);
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static Set<String> names(boolean open) {
        return Arrays.stream(Category.values())
                .filter(category -> category.isOpen() == open)
                .map(Category::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
