package org.itsmkit.sla.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * Money spent (negative) and received (positive) at the ends of equal periods, the first of them now. Immutable.
 *
 * <p>Values are computed with decimals of 34 digits ({@link MathContext#DECIMAL128}) without a power function, so that every
 * machine gives the same digits.
 */
public final class CashFlows {

    /** The most flows that are taken: a hundred years of months. */
    public static final int MOST = 1200;

    private final List<BigDecimal> amounts;
    private final Currency currency;

    private CashFlows(List<BigDecimal> amounts, Currency currency) {
        this.amounts = amounts;
        this.currency = currency;
    }

    /**
     * Flows of one currency.
     *
     * @param currency of all of them
     * @param amounts one for each period in order, zero where nothing flows; 1 to {@link #MOST}
     * @throws InvalidInput if there are none, or too many
     */
    public static CashFlows of(Currency currency, Collection<BigDecimal> amounts) {
        List<BigDecimal> all = InvalidInput.each("amounts", amounts);
        if (all.isEmpty() || all.size() > MOST) {
            throw new InvalidInput("amounts", "1 to " + MOST + " flows", all.size() + " flows");
        }
        all.forEach(amount -> new Money(amount, currency));
        return new CashFlows(all, currency);
    }

    /** As {@link #of(Currency, Collection)}. */
    public static CashFlows of(Currency currency, BigDecimal... amounts) {
        return of(currency, Arrays.asList(amounts));
    }

    /** The flows in order. */
    public List<Money> flows() {
        return amounts.stream().map(amount -> new Money(amount, currency)).toList();
    }

    /** The net present value with the first flow now: &Sigma; flow(t) / (1 + rate)^t, t from 0. */
    public MoneyFigure npv(BigDecimal rate) {
        return npv(rate, NpvConvention.FIRST_FLOW_NOW);
    }

    /**
     * The net present value: what the flows are worth now at a rate for each period.
     *
     * @param rate more than -1; 0.05 for 5 %
     * @param convention when the first one flows
     * @throws InvalidInput if the rate is out of range
     */
    public MoneyFigure npv(BigDecimal rate, NpvConvention convention) {
        BigDecimal growth = growth(rate);
        BigDecimal value = BigDecimal.ZERO;
        for (int t = amounts.size() - 1; t >= 0; t--) {
            value = value.divide(growth, MathContext.DECIMAL128).add(amounts.get(t), MathContext.DECIMAL128);
        }
        for (int t = 0; t < convention.firstPeriod(); t++) {
            value = value.divide(growth, MathContext.DECIMAL128);
        }
        return MoneyFigure.of(new Money(plain(value), currency), amounts.size(), "NPV, " + convention.name());
    }

    /** The internal rate of return: where the net present value is zero, whichever flow is taken for the first. */
    public InternalRate irr() {
        BigDecimal largest =
                amounts.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElseThrow();
        // In parts of the largest, which no amount of digits can make overflow.
        BigDecimal unit = largest.signum() == 0 ? BigDecimal.ONE : largest;
        return RateSearch.of(amounts.stream()
                .mapToDouble(
                        amount -> amount.divide(unit, MathContext.DECIMAL128).doubleValue())
                .toArray());
    }

    /** When the running total reaches zero, without discounting. */
    public Payback payback() {
        return payback(BigDecimal.ZERO);
    }

    /**
     * When the running total of the flows, each discounted to the first, comes from below zero to zero or above for the first
     * time. Within the period in which that happens money is taken to flow evenly.
     *
     * @param rate for each period, more than -1; zero for the plain payback
     * @throws InvalidInput if the rate is out of range
     */
    public Payback payback(BigDecimal rate) {
        BigDecimal growth = growth(rate);
        BigDecimal discount = BigDecimal.ONE;
        BigDecimal total = BigDecimal.ZERO;
        boolean wasBelow = false;
        List<Double> crossings = new ArrayList<>();
        boolean isLost = false;
        for (int t = 0; t < amounts.size(); t++) {
            BigDecimal flow = amounts.get(t).multiply(discount, MathContext.DECIMAL128);
            BigDecimal before = total;
            total = total.add(flow);
            if (wasBelow && total.signum() >= 0) {
                double part =
                        before.negate().divide(flow, MathContext.DECIMAL128).doubleValue();
                crossings.add(t - 1 + part);
            }
            isLost |= total.signum() < 0 && !crossings.isEmpty();
            wasBelow = total.signum() < 0;
            discount = discount.divide(growth, MathContext.DECIMAL128);
        }
        return new Payback(periods(crossings, wasBelow, rate), crossings.size(), isLost);
    }

    private Figure periods(List<Double> crossings, boolean isBelow, BigDecimal rate) {
        String method = rate.signum() == 0 ? "PAYBACK, LINEAR" : "DISCOUNTED_PAYBACK, LINEAR";
        if (crossings.isEmpty()) {
            return isBelow ? Figure.undefined(amounts.size(), method) : Figure.of(0, amounts.size(), method);
        }
        return Figure.of(crossings.get(0), amounts.size(), method);
    }

    private static BigDecimal growth(BigDecimal rate) {
        BigDecimal growth = InvalidInput.present("rate", rate).add(BigDecimal.ONE);
        if (growth.signum() <= 0) {
            throw new InvalidInput("rate", "more than -1, such as 0.05", rate);
        }
        return growth;
    }

    /** Zeros behind the digits in full, so that a value prints as an amount. */
    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
