package org.itsmkit.sla.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CashFlowsProperties {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static CashFlows flows(List<Integer> amounts) {
        return CashFlows.of(EUR, amounts.stream().map(BigDecimal::valueOf).toList());
    }

    private static double amount(MoneyFigure figure) {
        return figure.value().orElseThrow().amount().doubleValue();
    }

    private static BigDecimal percent(int percent) {
        return BigDecimal.valueOf(percent, 2);
    }

    @Property(tries = 200)
    void theNetPresentValueIsLinear(
            @ForAll @Size(value = 6) List<@IntRange(min = -1000, max = 1000) Integer> one,
            @ForAll @Size(value = 6) List<@IntRange(min = -1000, max = 1000) Integer> other,
            @ForAll @IntRange(min = -9, max = 9) int times,
            @ForAll @IntRange(min = -50, max = 200) int rate) {
        List<Integer> both = IntStream.range(0, 6)
                .map(i -> one.get(i) + times * other.get(i))
                .boxed()
                .toList();

        assertThat(amount(flows(both).npv(percent(rate))))
                .isCloseTo(
                        amount(flows(one).npv(percent(rate)))
                                + times * amount(flows(other).npv(percent(rate))),
                        within(1e-6));
    }

    @Property(tries = 200)
    void aSpreadsheetDiscountsOnePeriodMore(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -1000, max = 1000) Integer> amounts,
            @ForAll @IntRange(min = -50, max = 200) int rate) {
        BigDecimal now = flows(amounts).npv(percent(rate)).value().orElseThrow().amount();
        BigDecimal later = flows(amounts)
                .npv(percent(rate), NpvConvention.FIRST_FLOW_AFTER_ONE_PERIOD)
                .value()
                .orElseThrow()
                .amount();

        assertThat(later.multiply(percent(rate).add(BigDecimal.ONE))
                        .subtract(now)
                        .abs())
                .isLessThan(new BigDecimal("1e-20"));
    }

    @Property(tries = 300)
    void atTheInternalRateTheFlowsAreWorthNothing(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -1000, max = 1000) Integer> amounts) {
        InternalRate found = flows(amounts).irr();
        double scale = amounts.stream().mapToDouble(Math::abs).sum();

        for (double rate : found.rates()) {
            double x = 1 / (1 + rate);
            double weight = 0;
            for (int i = 0; i < amounts.size(); i++) {
                weight += Math.abs(amounts.get(i)) * Math.pow(x, i);
            }
            double value = amount(flows(amounts).npv(BigDecimal.valueOf(rate)));
            assertThat(Math.abs(value)).isLessThanOrEqualTo(1e-9 * Math.max(weight, scale));
        }
        assertThat(found.rates().isEmpty()).isEqualTo(found.rate().value().isEmpty());
        if (found.signChanges() == 0) {
            assertThat(found.rates()).isEmpty();
        }
        if (found.signChanges() == 1) {
            assertThat(found.rates()).hasSize(1);
        }
        assertThat(found.rates().size()).isLessThanOrEqualTo(found.signChanges());
        assertThat(found.isAmbiguous()).isEqualTo(found.signChanges() > 1);
    }

    @Property(tries = 200)
    void anInvestmentWithOnePaymentHasTheRateThatItWasMadeWith(
            @ForAll @IntRange(min = 1, max = 40) int years, @ForAll @IntRange(min = -90, max = 500) int percent) {
        BigDecimal grown = BigDecimal.ONE.add(percent(percent)).pow(years, MathContext.DECIMAL128);
        BigDecimal[] amounts = new BigDecimal[years + 1];
        Arrays.fill(amounts, BigDecimal.ZERO);
        amounts[0] = BigDecimal.ONE.negate();
        amounts[years] = grown;

        assertThat(CashFlows.of(EUR, amounts).irr().rate().value().orElseThrow())
                .isCloseTo(percent / 100.0, within(1e-10));
    }

    @Property(tries = 200)
    void wholeYearsOf365DaysAreEqualPeriods(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = -1000, max = 1000) Integer> amounts,
            @ForAll @IntRange(min = -50, max = 100) int rate) {
        LocalDate first = LocalDate.of(2024, 2, 29);
        DatedCashFlows dated = DatedCashFlows.startingWith(EUR, first, BigDecimal.valueOf(amounts.get(0)));
        for (int i = 1; i < amounts.size(); i++) {
            dated = dated.and(first.plusDays(365L * i), BigDecimal.valueOf(amounts.get(i)));
        }
        double expected = amount(flows(amounts).npv(percent(rate)));

        assertThat(amount(dated.npv(rate / 100.0)))
                .isCloseTo(expected, within(1e-9 * Math.max(1e3, Math.abs(expected))));
    }

    @Property(tries = 300)
    void atThePaybackTheRunningTotalIsZero(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -100, max = 100) Integer> amounts) {
        Payback payback = flows(amounts).payback();
        long total = 0;
        double first = Double.NaN;
        boolean everBelow = false;
        for (int i = 0; i < amounts.size(); i++) {
            long before = total;
            total += amounts.get(i);
            everBelow |= total < 0;
            if (before < 0 && total >= 0 && Double.isNaN(first)) {
                first = i - 1 + (double) -before / amounts.get(i);
            }
        }
        if (!everBelow) {
            assertThat(payback.periods().value()).hasValue(0);
        } else if (Double.isNaN(first)) {
            assertThat(payback.periods().isDefined()).isFalse();
        } else {
            assertThat(payback.periods().value().orElseThrow()).isCloseTo(first, within(1e-9));
        }
    }
}
