package org.itsmkit.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class MoneyProperties {

    private static final Currency EURO = Currency.getInstance("EUR");

    @Property
    void trailing_zeros_make_no_difference(@ForAll @Amount BigDecimal amount) {
        Money money = new Money(amount, EURO);
        Money longer = new Money(amount.setScale(20), EURO);
        assertThat(longer).isEqualTo(money).hasSameHashCodeAs(money).hasToString(money.toString());
    }

    @Property
    void sums_are_exact_and_do_not_depend_on_order(
            @ForAll @Amount BigDecimal a, @ForAll @Amount BigDecimal b, @ForAll @Amount BigDecimal c) {
        Money sum = new Money(a, EURO).plus(new Money(b, EURO)).plus(new Money(c, EURO));
        assertThat(sum.amount()).isEqualByComparingTo(a.add(b).add(c));
        assertThat(new Money(c, EURO).plus(new Money(b, EURO).plus(new Money(a, EURO))))
                .isEqualTo(sum);
    }

    @Property
    void what_is_printed_reads_back(@ForAll @Amount BigDecimal amount) {
        Money money = new Money(amount, EURO);
        assertThat(Money.parse(money.toString())).isEqualTo(money);
        assertThat(Money.of(amount.toString(), "EUR")).isEqualTo(money);
    }

    @java.lang.annotation.Target({
        java.lang.annotation.ElementType.PARAMETER,
        java.lang.annotation.ElementType.ANNOTATION_TYPE
    })
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @BigRange(min = "-300000000000000000", max = "300000000000000000")
    @Scale(6)
    @interface Amount {}
}
