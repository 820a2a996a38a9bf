package org.itsmkit.persistence.internal.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.Money;

/** Sort keys order as the values do, and are equal exactly when they are. */
class SortKeyProperties {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final long SECONDS_A_DAY = 86_400;
    private static final String HARD = "aAb \u00e9\uD7FF\uE000\uFFFD\uFFFF\u0001";

    /** @param b of the type of {@code a} */
    record Pair<T>(FieldValue<T> a, FieldValue<T> b) {

        int order() {
            return Integer.signum(a.type().order().compare(a.value(), b.value()));
        }

        int keyOrder() {
            return Integer.signum(Arrays.compareUnsigned(key(a), key(b)));
        }

        private byte[] key(FieldValue<T> value) {
            return SortKey.of(value.type(), value.value());
        }
    }

    @Property(tries = 20_000)
    void keysOrderAsValuesDo(@ForAll("pairs") Pair<?> pair) {
        assertThat(pair.keyOrder()).isEqualTo(pair.order());
    }

    @Property
    void whatBeginsSoIsInFrontOfWhatIsBehind(@ForAll("texts") String prefix, @ForAll("texts") String rest) {
        byte[] from = SortKey.text(prefix);
        byte[] key = SortKey.text(prefix + rest);
        assertThat(Arrays.compareUnsigned(key, from)).isNotNegative();
        assertThat(Arrays.compareUnsigned(key, SortKey.behind(from))).isNegative();
        byte[] other = SortKey.text(rest);
        boolean within =
                Arrays.compareUnsigned(other, from) >= 0 && Arrays.compareUnsigned(other, SortKey.behind(from)) < 0;
        assertThat(within).isEqualTo(rest.startsWith(prefix));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> points = Arbitraries.oneOf(
                Arbitraries.of(HARD.codePoints().boxed().toList()),
                Arbitraries.integers().between(0x10000, 0x10FFFF));
        return points.list()
                .ofMaxSize(4)
                .map(list -> list.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @Provide
    Arbitrary<Pair<?>> pairs() {
        Arbitrary<BigDecimal> decimals = Arbitraries.bigIntegers()
                .between(
                        BigInteger.TEN.pow(24).negate().add(BigInteger.ONE),
                        BigInteger.TEN.pow(24).subtract(BigInteger.ONE))
                .map(unscaled -> new BigDecimal(unscaled, 6));
        Arbitrary<Long> seconds = Arbitraries.longs().between(FIRST.getEpochSecond(), LAST.getEpochSecond());
        Arbitrary<Integer> micros = Arbitraries.integers().between(0, 999_999);
        Arbitrary<Money> money = Combinators.combine(decimals, Arbitraries.of("EUR", "USD", "JPY", "AUD"))
                .as((amount, currency) -> new Money(amount, Currency.getInstance(currency)));
        return Arbitraries.oneOf(
                pairs(FieldType.TEXT, texts()),
                pairs(FieldType.INTEGER, Arbitraries.longs()),
                pairs(FieldType.DECIMAL, decimals),
                pairs(FieldType.FLAG, Arbitraries.of(true, false)),
                pairs(
                        FieldType.INSTANT,
                        Combinators.combine(seconds, micros).as((s, m) -> Instant.ofEpochSecond(s, m * 1_000L))),
                pairs(
                        FieldType.DATE,
                        Arbitraries.longs()
                                .between(FIRST.getEpochSecond() / SECONDS_A_DAY, LAST.getEpochSecond() / SECONDS_A_DAY)
                                .map(LocalDate::ofEpochDay)),
                pairs(FieldType.DURATION, Arbitraries.longs().map(length -> Duration.of(length, ChronoUnit.MICROS))),
                pairs(FieldType.MONEY, money));
    }

    private static <T> Arbitrary<Pair<?>> pairs(FieldType<T> type, Arbitrary<T> values) {
        Arbitrary<FieldValue<T>> typed = values.map(value -> new FieldValue<>(type, type.normalise(value)));
        return Combinators.combine(typed, typed).as(Pair::new);
    }
}
