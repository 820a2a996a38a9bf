package org.itsmkit.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.IsSet;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.condition.Operator;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;

/**
 * Random trees of conditions over all that a store can be asked, and random tickets or configuration items for them, with values that are likely to
 * be equal and likely to go wrong: quotes, wild cards, case, spaces, code points above U+FFFF, the ends of every range. The
 * same seed gives the same.
 */
public final class RandomConditions {

    private static final List<Operator> OF_ALL =
            List.of(Operator.EQUAL, Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST);
    private static final List<Operator> OF_TEXT = List.of(Operator.values());
    private static final int DEPTH = 4;

    private final Random random;
    private final RandomValues values;
    private final List<Field<?>> asked;

    /** About tickets. */
    public RandomConditions(long seed) {
        this(seed, RandomValues.ALL);
    }

    private RandomConditions(long seed, List<Field<?>> asked) {
        random = new Random(seed);
        values = new RandomValues(random);
        this.asked = asked;
    }

    /** About configuration items. */
    public static RandomConditions ofItems(long seed) {
        return new RandomConditions(seed, RandomValues.OF_ITEMS);
    }

    /** The fields of tickets that are asked about: those of every ticket, and an indexed one of each type. */
    public static List<Field<?>> fields() {
        return RandomValues.ALL;
    }

    /** Puts an item into a graph with random values, and gives it random indexed attributes. */
    public void fill(GraphFixture graph, int n) {
        values.fill(graph, n);
    }

    /** Gives a ticket random values. */
    public TicketFixture fill(TicketFixture ticket) {
        return values.fill(ticket);
    }

    /** The next tree. */
    public Condition next() {
        return next(DEPTH);
    }

    /** Every comparison of a field with every value that is in use. */
    public <T> List<Condition> all(Field<T> field) {
        List<Condition> all = new ArrayList<>();
        for (T value : values.values(field)) {
            operators(field).forEach(operator -> all.add(new Compare<>(field, operator, value)));
        }
        return all;
    }

    /** The next condition about one field. */
    public <T> Condition about(Field<T> field) {
        return switch (random.nextInt(6)) {
            case 0 -> new IsSet(field);
            case 1 -> new OneOf<>(field, some(field));
            default -> new Compare<>(field, values.one(operators(field)), values.value(field));
        };
    }

    private Condition next(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(10)) {
            case 0, 1 -> new Condition.All(parts(depth - 1));
            case 2, 3 -> new Condition.Any(parts(depth - 1));
            case 4, 5 -> new Condition.Not(next(depth - 1));
            default -> about(values.one(asked));
        };
    }

    private List<Condition> parts(int depth) {
        List<Condition> parts = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            parts.add(next(depth));
        }
        return parts;
    }

    private static List<Operator> operators(Field<?> field) {
        return field.type() == FieldType.TEXT ? OF_TEXT : OF_ALL;
    }

    private <T> List<T> some(Field<T> field) {
        return Stream.generate(() -> values.value(field))
                .limit(random.nextInt(4))
                .toList();
    }
}
