package org.itsmkit.sla.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.DoubleStream;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Evidence;
import org.junit.jupiter.api.Test;

class ValueTest {

    private static final Currency USD = Currency.getInstance("USD");

    private static CashFlows flows(double... amounts) {
        return CashFlows.of(
                USD, DoubleStream.of(amounts).mapToObj(BigDecimal::valueOf).toList());
    }

    private static double irr(double... amounts) {
        return flows(amounts).irr().rate().value().orElseThrow();
    }

    /** The examples of the numpy-financial documentation and tests. */
    @Test
    void internalRatesAreThoseOfAnotherLibrary() {
        assertThat(irr(-100, 39, 59, 55, 20)).isCloseTo(0.2809484, within(1e-7));
        assertThat(irr(-100, 0, 0, 74)).isCloseTo(-0.0954958, within(1e-7));
        assertThat(irr(-100, 100, 0, -7)).isCloseTo(-0.0833, within(5e-5));
        assertThat(irr(-100, 100, 0, 7)).isCloseTo(0.0620585, within(1e-7));
        assertThat(irr(-5, 10.5, 1, -8, 1)).isCloseTo(0.0886, within(5e-5));
        assertThat(irr(-5, 10.5, 1, -8, 1, 0, 0, 0)).isCloseTo(0.0886, within(5e-5));
        assertThat(irr(0, 0, -5, 10.5, 1, -8, 1)).isCloseTo(0.0886, within(5e-5));
    }

    @Test
    void severalChangesOfSignAreSaidToBeAmbiguous() {
        InternalRate twice = flows(-1000, 2500, -1540).irr();
        InternalRate none = flows(1, -1, 1).irr();

        assertThat(twice.isAmbiguous()).isTrue();
        assertThat(twice.rates()).hasSize(2);
        assertThat(twice.rates().get(0)).isCloseTo(0.1, within(1e-9));
        assertThat(twice.rates().get(1)).isCloseTo(0.4, within(1e-9));
        assertThat(twice.rate().value().orElseThrow()).isCloseTo(0.1, within(1e-9));
        assertThat(none.isAmbiguous()).isTrue();
        assertThat(none.rate().isDefined()).isFalse();
        assertThat(flows(-1, 0, 2).irr().isAmbiguous()).isFalse();
        assertThat(flows(0, 0).irr().rate().isDefined()).isFalse();
    }

    @Test
    void ratesFarFromUsualAndAmountsOfAnySizeAreFound() {
        assertThat(irr(-1, 1e9)).isCloseTo(1e9 - 1, within(1e-3));
        assertThat(irr(-1e9, 1)).isCloseTo(-1 + 1e-9, within(1e-15));
        assertThat(CashFlows.of(USD, new BigDecimal("-1e900"), new BigDecimal("1.1e900"))
                        .irr()
                        .rate()
                        .value()
                        .orElseThrow())
                .isCloseTo(0.1, within(1e-12));
        double[] months = new double[CashFlows.MOST];
        Arrays.fill(months, 1);
        months[0] = -100;
        assertThat(irr(months)).isCloseTo(0.01, within(1e-4));
    }

    /** The example in the documentation of the spreadsheet function. */
    @Test
    void datedFlowsAreWorthWhatASpreadsheetSays() {
        DatedCashFlows flows = DatedCashFlows.startingWith(USD, LocalDate.of(2008, 1, 1), new BigDecimal("-10000"))
                .and(LocalDate.of(2008, 3, 1), new BigDecimal("2750"))
                .and(LocalDate.of(2008, 10, 30), new BigDecimal("4250"))
                .and(LocalDate.of(2009, 2, 15), new BigDecimal("3250"))
                .and(LocalDate.of(2009, 4, 1), new BigDecimal("2750"));

        assertThat(flows.npv(0.09).value().orElseThrow().amount().doubleValue()).isCloseTo(2086.647602, within(1e-6));
        assertThatThrownBy(() -> flows.and(LocalDate.of(2007, 12, 31), BigDecimal.ONE))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> flows.npv(-1)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void paybackLiesWithinThePeriodInWhichItCrosses() {
        assertThat(flows(-100, 40, 40, 40).payback().periods().value()).hasValue(2.5);
        assertThat(flows(-100, 40, 60).payback().periods().value()).hasValue(2);
        assertThat(flows(0, -100, 50, 100).payback().periods().value()).hasValue(2.5);
        assertThat(flows(-100, 40).payback().periods().isDefined()).isFalse();
        assertThat(flows(10, 20).payback().periods().value()).hasValue(0);
        assertThat(flows(-100, 110).payback(new BigDecimal("0.1")).periods().value())
                .hasValue(1);
    }

    @Test
    void whatIsRecoveredAndLostAgainIsAmbiguous() {
        Payback payback = flows(-100, 150, -100, 100).payback();

        assertThat(payback.isAmbiguous()).isTrue();
        assertThat(payback.crossings()).isEqualTo(2);
        assertThat(flows(-100, 150, 10).payback().isAmbiguous()).isFalse();
    }

    @Test
    void moneyIsExactAndKeepsItsCurrency() {
        Money tenth = Money.of("0.1", "EUR");

        assertThat(tenth.plus(tenth).plus(tenth)).isEqualTo(Money.of("0.30", "EUR"));
        assertThat(tenth.plus(tenth)).hasSameHashCodeAs(Money.of("0.20", "EUR"));
        assertThat(tenth).hasToString("0.1 EUR").isNotEqualTo(Money.of("0.1", "USD"));
        assertThatThrownBy(() -> tenth.plus(Money.of("1", "USD"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Money.of("a lot", "EUR")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Money.of("1", "XXXX")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Money.of("1e2000000000", "EUR")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatRestsOnNothingIsUndefined() {
        assertThat(TicketCost.mean(Money.of("100", "USD"), 0).value()).isEmpty();
        assertThat(ReturnOnInvestment.of(Money.of("100", "USD"), Money.zero(USD))
                        .isDefined())
                .isFalse();
        assertThat(ReturnOnInvestment.of(Money.zero(USD), Money.of("100", "USD"))
                        .value())
                .hasValue(-1);
    }

    @Test
    void thePartsOfADowntimeAddUp() {
        DowntimeCost cost = Downtime.lasting(Duration.ofMinutes(30), USD)
                .idling(10, Money.of("20", "USD"), Duration.ZERO)
                .idling(5, Money.of("40", "USD"), Duration.ofHours(1))
                .cost();

        assertThat(cost.idle()).isEqualTo(Money.of("200", "USD"));
        assertThat(cost.catchUp()).isEqualTo(Money.of("200", "USD"));
        assertThat(cost.total()).isEqualTo(Money.of("400", "USD"));
        assertThatThrownBy(() ->
                        Downtime.lasting(Duration.ofHours(1), USD).idling(1, Money.of("20", "EUR"), Duration.ZERO))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Downtime.lasting(Duration.ofHours(-1), USD)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void quotedBenchmarksSayThatNobodyVerifiedThem() {
        Expected<Double> raised = FirstContactBenchmark.QUOTED_KNOWLEDGE_BASE.appliedTo(0.96);
        Expected<Duration> shortened = HandlingTimeBenchmark.QUOTED_KNOWLEDGE_BASE.appliedTo(Duration.ofMinutes(10));

        assertThat(raised.high()).isEqualTo(1);
        assertThat(raised.evidence()).isEqualTo(Evidence.UNVERIFIED);
        assertThat(shortened.low()).isEqualTo(Duration.ofMinutes(7));
        assertThat(shortened.high()).isEqualTo(Duration.ofMinutes(8));
        assertThat(shortened.evidence()).isEqualTo(Evidence.UNVERIFIED);
        assertThat(new HandlingTimeBenchmark(0.1, 0.1, Evidence.OWN, "our trial of May").appliedTo(Duration.ofHours(1)))
                .isEqualTo(new Expected<>(
                        Duration.ofMinutes(54), Duration.ofMinutes(54), Evidence.OWN, "our trial of May"));
        assertThatThrownBy(() -> new FirstContactBenchmark(7, 5, Evidence.OWN, "mixed up"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> CashFlows.of(USD, List.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> flows(new double[CashFlows.MOST + 1])).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> flows(1).npv(BigDecimal.ONE.negate())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> TicketCost.mean(Money.of("-1", "USD"), 1)).isInstanceOf(InvalidInput.class);
    }
}
