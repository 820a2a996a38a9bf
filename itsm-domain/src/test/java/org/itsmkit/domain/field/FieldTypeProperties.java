package org.itsmkit.domain.field;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FieldTypeProperties {

    private static final List<FieldType<?>> TYPES = RandomValues.FIELDS.stream()
            .<FieldType<?>>map(Field::type)
            .distinct()
            .toList();

    @Property
    void reading_what_was_written_gives_an_equal_value(@ForAll long seed) {
        RandomValues values = new RandomValues(seed);
        TYPES.forEach(type -> readsBack(type, values));
    }

    @Property
    void equal_values_are_written_alike_and_different_ones_differently(@ForAll long seed) {
        RandomValues values = new RandomValues(seed);
        TYPES.forEach(type -> writesAlike(type, values));
    }

    @Property
    void normalising_twice_changes_no_more_than_once(@ForAll long seed) {
        RandomValues values = new RandomValues(seed);
        TYPES.forEach(type -> staysNormal(type, values));
    }

    @Property
    void the_order_is_total_and_agrees_with_equality(@ForAll long seed) {
        RandomValues values = new RandomValues(seed);
        TYPES.forEach(type -> isOrdered(type, values));
    }

    @Property
    void text_is_ordered_as_the_bytes_of_its_utf_8(@ForAll long seed) {
        RandomValues values = new RandomValues(seed);
        String a = values.text();
        String b = values.text();
        int bytes = Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));
        for (FieldType<String> type : List.of(FieldType.TEXT, FieldType.CHOICE)) {
            assertThat(Integer.signum(type.order().compare(a, b))).isEqualTo(Integer.signum(bytes));
        }
    }

    @Property
    void decimals_of_one_number_are_one_value(@ForAll long unscaled, @ForAll @IntRange(max = 6) int scale) {
        BigDecimal some = BigDecimal.valueOf(unscaled, 1 + scale % 6);
        BigDecimal same = some.setScale(some.scale() + scale);
        assertThat(FieldType.DECIMAL.normalise(same)).isEqualTo(FieldType.DECIMAL.normalise(some));
        assertThat(FieldType.DECIMAL.normalise(same)).isEqualByComparingTo(some);
    }

    @Property
    void instants_and_durations_lose_less_than_a_microsecond(@ForAll long seed) {
        RandomValues values = new RandomValues(seed);
        Instant instant = values.raw(FieldType.INSTANT);
        Instant kept = FieldType.INSTANT.normalise(instant);
        assertThat(kept.getNano() % 1_000).isZero();
        assertThat(Duration.between(kept, instant)).isBetween(Duration.ZERO, Duration.ofNanos(999));
        Duration duration = values.raw(FieldType.DURATION);
        Duration keptDuration = FieldType.DURATION.normalise(duration);
        assertThat(keptDuration).isEqualTo(keptDuration.truncatedTo(ChronoUnit.MICROS));
        assertThat(duration.minus(keptDuration).abs()).isLessThan(Duration.ofNanos(1_000));
    }

    private static <T> void readsBack(FieldType<T> type, RandomValues values) {
        T value = type.normalise(values.raw(type));
        assertThat(type.read(type.write(value))).as(type.name()).isEqualTo(value);
        FieldValue<T> typed = new FieldValue<>(type, value);
        assertThat(FieldValue.read(type.name(), typed.written()))
                .isEqualTo(typed)
                .hasSameHashCodeAs(typed);
    }

    private static <T> void writesAlike(FieldType<T> type, RandomValues values) {
        T one = type.normalise(values.raw(type));
        T other = type.normalise(values.raw(type));
        assertThat(type.write(one).equals(type.write(other))).as(type.name()).isEqualTo(one.equals(other));
    }

    private static <T> void staysNormal(FieldType<T> type, RandomValues values) {
        T once = type.normalise(values.raw(type));
        assertThat(type.normalise(once)).as(type.name()).isEqualTo(once);
        assertThat(type.cast("field", once)).as(type.name()).isEqualTo(once);
    }

    private static <T> void isOrdered(FieldType<T> type, RandomValues values) {
        T a = type.normalise(values.raw(type));
        T b = type.normalise(values.raw(type));
        T c = type.normalise(values.raw(type));
        int ab = Integer.signum(type.order().compare(a, b));
        assertThat(Integer.signum(type.order().compare(b, a))).as(type.name()).isEqualTo(-ab);
        assertThat(ab == 0).as(type.name()).isEqualTo(a.equals(b));
        if (ab <= 0 && type.order().compare(b, c) <= 0) {
            assertThat(type.order().compare(a, c)).as(type.name()).isNotPositive();
        }
    }
}
