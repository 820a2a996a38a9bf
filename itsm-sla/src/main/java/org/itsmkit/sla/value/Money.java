package org.itsmkit.sla.value;

import java.math.BigDecimal;
import java.util.Currency;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money in a currency, exact and never rounded by itself. Amounts of different currencies do not add up: the host
 * converts, at a rate of its own. Equal if currency and value are: 1.50 equals 1.5. Immutable.
 *
 * @param amount any amount of at most 1000 digits before and after the point; negative for what is spent or lost
 * @param currency by ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    private static final int MOST_DIGITS = 1000;

    /**
     * Refuses what is missing, and an amount whose digits would fill the memory.
     *
     * @throws InvalidInput naming it
     */
    public Money {
        InvalidInput.present("currency", currency);
        if (Math.abs((long) InvalidInput.present("amount", amount).scale()) > MOST_DIGITS
                || amount.precision() > MOST_DIGITS) {
            throw new InvalidInput(
                    "amount",
                    "at most " + MOST_DIGITS + " digits",
                    amount.unscaledValue().bitLength() + " bits");
        }
    }

    /**
     * Such as {@code Money.of("19.80", "USD")}.
     *
     * @param amount a decimal number
     * @param currency three letters by ISO 4217
     * @throws InvalidInput if one of them is none
     */
    public static Money of(String amount, String currency) {
        return new Money(decimal(amount), currency(currency));
    }

    /** No money of a currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * The sum.
     *
     * @throws InvalidInput if the currencies differ
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidInput("currency", currency.getCurrencyCode(), other.currency.getCurrencyCode());
        }
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * The difference.
     *
     * @throws InvalidInput if the currencies differ
     */
    public Money minus(Money other) {
        return plus(other.times(BigDecimal.ONE.negate()));
    }

    /** So many times as much, exactly. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(InvalidInput.present("factor", factor)), currency);
    }

    private static BigDecimal decimal(String amount) {
        try {
            return new BigDecimal(InvalidInput.text("amount", amount, MOST_DIGITS));
        } catch (NumberFormatException none) {
            throw new InvalidInput("amount", "a decimal number such as 19.80", amount);
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(InvalidInput.present("currency", code));
        } catch (IllegalArgumentException none) {
            throw new InvalidInput("currency", "a code of ISO 4217 such as EUR", code);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money that && currency.equals(that.currency) && amount.compareTo(that.amount) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * currency.hashCode() + amount.stripTrailingZeros().hashCode();
    }

    /** The amount in full, then the code: {@code 19.80 USD}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
