package org.itsmkit.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypeTest {

    @ParameterizedTest
    @CsvSource({
        "integer, 1.5",
        "integer, 9223372036854775808",
        "decimal, '1,5'",
        "decimal, 1234567890123456789",
        "decimal, 0.1234567",
        "decimal, 1E18",
        "decimal, 1E2147483647",
        "decimal, -1E2147483647",
        "flag, TRUE",
        "instant, 2026-01-31",
        "instant, +10000-01-01T00:00:00Z",
        "instant, 0000-12-31T23:59:59Z",
        "date, 2026-02-30",
        "date, +10000-01-01",
        "duration, 90 minutes",
        "duration, PT9223372036855S",
        "money, 12.50",
        "money, 12.50 EURO",
        "money, 1E2147483647 EUR",
        "person, ' '",
        "team, ''"
    })
    void text_that_is_no_value_of_the_type_is_refused(String type, String text) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> FieldValue.read(type, text));
    }

    @Test
    void a_refusal_shows_what_a_value_looks_like() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> FieldType.INTEGER.read("two"))
                .withMessage("integer: expected a whole number such as 42, but found \"two\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\uD83D", "\uDE00b", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void text_that_no_database_keeps_is_refused(String text) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> FieldType.TEXT.read(text));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> FieldType.PERSON.read("p" + text));
    }

    @Test
    void a_million_digits_are_refused_without_reading_them() {
        String digits = "9".repeat(1_000_000);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> FieldType.DECIMAL.read(digits));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Money.parse(digits + " EUR"));
    }

    @Test
    void the_limits_themselves_are_values() {
        BigDecimal most = new BigDecimal("999999999999999999.999999");
        assertThat(FieldType.DECIMAL.read("-999999999999999999.999999")).isEqualTo(most.negate());
        assertThat(FieldType.INSTANT.read("9999-12-31T23:59:59.999999999Z")).isEqualTo("9999-12-31T23:59:59.999999Z");
        assertThat(FieldType.INSTANT.read("0001-01-01T00:00:00Z")).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(FieldType.DATE.read("9999-12-31")).isEqualTo("9999-12-31");
        assertThat(FieldType.DURATION.read("PT9223372036854.775807S").toSeconds())
                .isEqualTo(9_223_372_036_854L);
        assertThat(FieldType.INTEGER.read("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void a_cast_beyond_the_limits_names_the_field() {
        refuses("cost", () -> FieldType.DECIMAL.cast("cost", new BigDecimal("1E18")));
        refuses("when", () -> FieldType.INSTANT.cast("when", Instant.MAX));
        refuses("due", () -> FieldType.DATE.cast("due", LocalDate.MIN));
        refuses("effort", () -> FieldType.DURATION.cast("effort", Duration.ofSeconds(Long.MAX_VALUE)));
        refuses("title", () -> FieldType.TEXT.cast("title", "\uD83D"));
    }

    @Test
    void a_cast_of_another_class_says_which() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> FieldType.INTEGER.cast("priority", 5))
                .withMessage("priority: expected a whole number such as 42, as Long, but found \"Integer 5\"");
    }

    @Test
    void types_are_found_by_name() {
        RandomValues.FIELDS.forEach(
                field -> assertThat(FieldType.named(field.type().name())).isSameAs(field.type()));
        refuses("field type", () -> FieldType.named("colour"));
    }

    private static void refuses(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(action)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
