package org.itsmkit.sla.value;

import java.math.BigDecimal;
import java.math.MathContext;
import org.itsmkit.sla.InvalidInput;

/**
 * What a contact, a ticket or an hour of work costs on average: all operating expense of a period over all of them in the same
 * period. MetricNet's cost per contact, for which the expense is that of the desk as a whole (pay, benefits, tools, rooms,
 * telephone, training) and contacts are inbound ones on every channel.
 */
public final class TicketCost {

    private TicketCost() {}

    /**
     * The mean cost.
     *
     * @param expense of the period, zero or more
     * @param count how many contacts or tickets there were in the same period, zero or more
     * @return to 34 digits ({@link MathContext#DECIMAL128}); undefined if there was none
     * @throws InvalidInput if one of them is negative
     */
    public static MoneyFigure mean(Money expense, long count) {
        if (expense.amount().signum() < 0) {
            throw new InvalidInput("expense", "zero or more", expense);
        }
        if (count < 0) {
            throw new InvalidInput("count", "zero or more", count);
        }
        return count == 0
                ? MoneyFigure.undefined(0, "EXPENSE_PER_COUNT")
                : MoneyFigure.of(
                        new Money(
                                expense.amount().divide(BigDecimal.valueOf(count), MathContext.DECIMAL128),
                                expense.currency()),
                        count,
                        "EXPENSE_PER_COUNT");
    }
}
