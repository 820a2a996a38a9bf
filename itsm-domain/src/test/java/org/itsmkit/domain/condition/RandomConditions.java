package org.itsmkit.domain.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.itsmkit.domain.condition.Condition.All;
import org.itsmkit.domain.condition.Condition.Any;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.IsSet;
import org.itsmkit.domain.condition.Condition.Not;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.field.RandomValues;

/** Random conditions of every shape over given fields, and facts to ask them of; the same for the same seed. */
public final class RandomConditions {

    private static final List<Operator> ORDERING =
            List.of(Operator.EQUAL, Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST);
    private static final List<Operator> TEXTUAL = List.of(Operator.values());

    private final Random random;
    private final RandomValues values;
    private final List<Field<?>> fields;

    /** Over a field of every type. */
    public RandomConditions(long seed) {
        this(seed, RandomValues.FIELDS);
    }

    public RandomConditions(long seed, List<Field<?>> fields) {
        this.random = new Random(seed);
        this.values = new RandomValues(random);
        this.fields = fields;
    }

    /** A condition of at most five levels. */
    public Condition condition() {
        return condition(1 + random.nextInt(5));
    }

    /** A condition of at most {@code depth} levels, with lists of no, one and several parts. */
    public Condition condition(int depth) {
        if (depth <= 1) {
            return comparison(fields.get(random.nextInt(fields.size())));
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> new All(parts(depth - 1));
            case 2, 3 -> new Any(parts(depth - 1));
            default -> new Not(condition(depth - 1));
        };
    }

    /** Values for most of the fields. */
    public FieldValues facts() {
        return values.values(fields);
    }

    private List<Condition> parts(int depth) {
        List<Condition> parts = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            parts.add(condition(1 + random.nextInt(depth)));
        }
        return parts;
    }

    private <T> Condition comparison(Field<T> field) {
        return switch (random.nextInt(6)) {
            case 0 -> new IsSet(field);
            case 1 -> new OneOf<>(field, some(field));
            default -> new Compare<>(field, operator(field), values.value(field));
        };
    }

    private Operator operator(Field<?> field) {
        List<Operator> allowed = field.type() == FieldType.TEXT ? TEXTUAL : ORDERING;
        return allowed.get(random.nextInt(allowed.size()));
    }

    private <T> List<T> some(Field<T> field) {
        List<T> some = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            some.add(values.value(field));
        }
        return some;
    }
}
