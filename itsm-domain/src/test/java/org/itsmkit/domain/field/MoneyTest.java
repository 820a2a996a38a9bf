package org.itsmkit.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void amounts_are_equal_when_the_numbers_are() {
        assertThat(Money.parse("1.50 EUR")).isEqualTo(Money.parse("1.5 EUR")).hasToString("1.5 EUR");
        assertThat(Money.parse("0.00 EUR")).isEqualTo(Money.parse("-0 EUR")).hasToString("0 EUR");
        assertThat(Money.parse("1E3 EUR")).isEqualTo(Money.of("1000", "EUR")).hasToString("1000 EUR");
        assertThat(Money.parse("1 EUR")).isNotEqualTo(Money.parse("1 USD"));
    }

    @Test
    void a_sum_is_exact() {
        assertThat(Money.of("0.1", "EUR").plus(Money.of("0.2", "EUR"))).isEqualTo(Money.of("0.3", "EUR"));
    }

    @Test
    void currencies_do_not_mix() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .withMessage("money.currency: expected EUR, but found \"USD\"");
    }

    @Test
    void a_sum_beyond_18_digits_is_refused() {
        Money most = Money.of("999999999999999999", "EUR");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> most.plus(Money.of("1", "EUR")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("money.amount"));
    }
}
