package org.itsmkit.domain.field;

import java.math.BigDecimal;
import java.util.Currency;
import org.itsmkit.sla.InvalidInput;

/**
 * An exact amount in one currency. Amounts are equal when they are numerically equal: 1.5 EUR is 1.50 EUR.
 *
 * @param amount any sign; at most 18 digits before and 6 after the decimal point, trailing zeros dropped
 * @param currency an ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        InvalidInput.present("money.amount", amount);
        InvalidInput.present("money.currency", currency);
        amount = FieldLimits.decimal("money.amount", amount);
    }

    /** @param text an amount and an ISO 4217 code: {@code "12.50 EUR"} */
    public static Money parse(String text) {
        int space = text.indexOf(' ');
        try {
            return new Money(
                    FieldLimits.readDecimal(text.substring(0, space)), Currency.getInstance(text.substring(space + 1)));
        } catch (InvalidInput e) {
            throw e;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InvalidInput("money", "an amount and a currency such as 12.50 EUR", text);
        }
    }

    public static Money of(String amount, String currency) {
        return parse(amount + ' ' + currency);
    }

    /** The sum. Both must be of one currency; there is no silent conversion. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidInput("money.currency", currency.getCurrencyCode(), other.currency.getCurrencyCode());
        }
        return new Money(amount.add(other.amount), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + ' ' + currency.getCurrencyCode();
    }
}
