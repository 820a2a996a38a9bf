package org.itsmkit.sla.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;

/**
 * Money spent (negative) and received (positive) on days of any distance. Immutable.
 *
 * <p>The power in the discount is taken with {@link StrictMath}, which gives the same digits on every machine.
 */
public final class DatedCashFlows {

    /** A year has 365 days here, as in the function XNPV of spreadsheets, whatever the calendar says. */
    public static final int DAYS_PER_YEAR = 365;

    private final Map<LocalDate, BigDecimal> amounts;
    private final Currency currency;

    private DatedCashFlows(Map<LocalDate, BigDecimal> amounts, Currency currency) {
        this.amounts = amounts;
        this.currency = currency;
    }

    /**
     * The flows of one currency, of which the first is discounted to its own day.
     *
     * @param currency of all of them
     * @param day of the first flow
     * @param amount of the first flow
     */
    public static DatedCashFlows startingWith(Currency currency, LocalDate day, BigDecimal amount) {
        return new DatedCashFlows(Map.of(), currency).added(day, amount);
    }

    /**
     * The same and one more flow; of several on one day the sum counts.
     *
     * @param day not before that of the first flow
     * @param amount any amount
     * @throws InvalidInput if the day is before the first
     */
    public DatedCashFlows and(LocalDate day, BigDecimal amount) {
        LocalDate first = first();
        if (day.isBefore(first)) {
            throw new InvalidInput("day", "a day not before the first one " + first, day);
        }
        return added(day, amount);
    }

    private DatedCashFlows added(LocalDate day, BigDecimal amount) {
        Map<LocalDate, BigDecimal> more = new LinkedHashMap<>(amounts);
        more.merge(InvalidInput.present("day", day), new Money(amount, currency).amount(), BigDecimal::add);
        return new DatedCashFlows(more, currency);
    }

    private LocalDate first() {
        return amounts.keySet().iterator().next();
    }

    /**
     * The net present value on the first day: &Sigma; flow / (1 + rate)^(days / 365), as the function XNPV of spreadsheets.
     *
     * @param rate for a year, more than -1; 0.05 for 5 %
     * @throws InvalidInput if the rate is out of range
     */
    public MoneyFigure npv(double rate) {
        if (!(rate > -1 && rate < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput("rate", "a finite number of more than -1, such as 0.05", rate);
        }
        LocalDate first = first();
        BigDecimal value = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, BigDecimal> flow : amounts.entrySet()) {
            double years = (double) ChronoUnit.DAYS.between(first, flow.getKey()) / DAYS_PER_YEAR;
            BigDecimal discount = BigDecimal.valueOf(StrictMath.pow(1 + rate, -years));
            value = value.add(flow.getValue().multiply(discount), MathContext.DECIMAL128);
        }
        return MoneyFigure.of(new Money(value, currency), amounts.size(), "XNPV, ACTUAL_365");
    }
}
