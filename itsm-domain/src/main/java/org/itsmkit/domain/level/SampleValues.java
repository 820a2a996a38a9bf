package org.itsmkit.domain.level;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.sla.InvalidInput;

/** Values of a field at, between and beyond some that are named. */
final class SampleValues {

    private static final BigDecimal SMALLEST_DECIMAL = new BigDecimal("0.000001");
    /** Texts are joined in pairs, for what begins with one and contains another; of more than so many it takes too long. */
    private static final int MOST_JOINED = 20;

    /** What comes right before and after a value, for types in which there is such a thing. */
    private static final Map<FieldType<?>, Function<Object, List<Object>>> NEIGHBOURS = Map.of(
            FieldType.INTEGER, neighbours(FieldType.INTEGER, value -> List.of(value - 1, value + 1)),
            FieldType.DECIMAL,
                    neighbours(
                            FieldType.DECIMAL,
                            value -> List.of(value.subtract(SMALLEST_DECIMAL), value.add(SMALLEST_DECIMAL))),
            FieldType.FLAG, neighbours(FieldType.FLAG, value -> List.of(!value)),
            FieldType.INSTANT,
                    neighbours(
                            FieldType.INSTANT,
                            value -> List.of(value.minus(1, ChronoUnit.MICROS), value.plus(1, ChronoUnit.MICROS))),
            FieldType.DATE, neighbours(FieldType.DATE, value -> List.of(value.minusDays(1), value.plusDays(1))),
            FieldType.DURATION,
                    neighbours(FieldType.DURATION, value -> List.of(value.minusNanos(1_000), value.plusNanos(1_000))));

    /** As many written values of each type as one likes. */
    private static final Map<FieldType<?>, IntFunction<String>> ANY = Map.ofEntries(
            Map.entry(FieldType.TEXT, i -> "other-" + i),
            Map.entry(FieldType.CHOICE, i -> "other-" + i),
            Map.entry(FieldType.PERSON, i -> "other-" + i),
            Map.entry(FieldType.TEAM, i -> "other-" + i),
            Map.entry(FieldType.INTEGER, String::valueOf),
            Map.entry(FieldType.DECIMAL, String::valueOf),
            Map.entry(FieldType.FLAG, i -> String.valueOf(i % 2 == 0)),
            Map.entry(FieldType.INSTANT, i -> LocalDate.EPOCH.plusDays(i) + "T00:00:00Z"),
            Map.entry(FieldType.DATE, i -> LocalDate.EPOCH.plusDays(i).toString()),
            Map.entry(FieldType.DURATION, i -> "PT" + i + "S"),
            Map.entry(FieldType.MONEY, i -> i + " EUR"));

    private SampleValues() {}

    private static <T> Function<Object, List<Object>> neighbours(FieldType<T> type, Function<T, List<T>> around) {
        return value -> List.copyOf(around.apply(type.javaType().cast(value)));
    }

    /** Whether there is a value in every stretch of the field's order that named values bound. */
    static boolean fillEveryGap(Field<?> field) {
        return NEIGHBOURS.containsKey(field.type()) || !field.choices().isEmpty();
    }

    /** Values in every stretch that {@link #fillEveryGap} speaks of, and at least one that is not named where there is one. */
    static Set<FieldEdit<?>> of(Field<?> field, Set<Object> named) {
        Set<FieldEdit<?>> values = new LinkedHashSet<>();
        if (!field.choices().isEmpty()) {
            field.choices().forEach(choice -> add(values, field, choice));
            return values;
        }
        for (Object value : named) {
            add(values, field, value);
            NEIGHBOURS
                    .getOrDefault(field.type(), none -> List.of())
                    .apply(value)
                    .forEach(near -> add(values, field, near));
        }
        if (field.type() == FieldType.TEXT && named.size() <= MOST_JOINED) {
            named.forEach(one -> named.forEach(other -> add(values, field, one + "" + other)));
        }
        IntFunction<String> any = Objects.requireNonNull(ANY.get(field.type()));
        IntStream.rangeClosed(0, named.size())
                .mapToObj(i -> (Object) field.type().read(any.apply(i)))
                .filter(value -> !named.contains(value))
                .findFirst()
                .ifPresent(value -> add(values, field, value));
        return values;
    }

    /** A value that the field would not accept is no value of any work. */
    private static <T> void add(Set<FieldEdit<?>> values, Field<T> field, Object value) {
        try {
            values.add(field.to(field.accept(value)));
        } catch (InvalidInput beyondLimits) {
            // Left out, as said.
        }
    }
}
