package org.itsmkit.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.itsmkit.sla.InvalidInput;

class InstantTextProperties {

    @Property
    void anInstantIsWrittenAsTheJdkWritesIt(@ForAll("instants") Instant instant) {
        assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("instants") Instant instant) {
        assertThat(InstantText.read("at", instant.toString())).isEqualTo(instant);
    }

    @Property(tries = 5000)
    void aTextIsReadAsTheJdkReadsIt(@ForAll("texts") String text) {
        Instant expected;
        try {
            expected = Instant.parse(text);
        } catch (DateTimeException e) {
            assertThatThrownBy(() -> InstantText.read("at", text))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("at");
            return;
        }
        assertThat(InstantText.read("at", text)).isEqualTo(expected);
    }

    @Example
    void theEdgesOfYearsAndFractionsAreThoseOfTheJdk() {
        for (String text : new String[] {
            "0000-01-01T00:00:00Z",
            "-0001-12-31T23:59:59.999999999Z",
            "9999-12-31T23:59:59.999999999Z",
            "+10000-01-01T00:00:00Z",
            "2024-02-29T00:00:00Z",
            "1970-01-01T00:00:00.000000001Z",
            "1969-12-31T23:59:59.100Z",
            "2026-01-31T24:00:00Z",
            "2026-01-31T09:30:00.1Z",
            "2026-01-31T09:30:00.12345Z"
        }) {
            Instant instant = Instant.parse(text);
            assertThat(InstantText.read("at", text)).isEqualTo(instant);
            assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
        }
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds = Arbitraries.oneOf(
                Arbitraries.longs().between(-1_000_000_000L, 4_000_000_000L),
                Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()));
        Arbitrary<Integer> nanos = Arbitraries.oneOf(
                Arbitraries.of(0, 1, 1_000, 1_000_000, 999_000_000, 999_999_000, 999_999_999),
                Arbitraries.integers().between(0, 999).map(n -> n * 1_000_000),
                Arbitraries.integers().between(0, 999_999).map(n -> n * 1_000),
                Arbitraries.integers().between(0, 999_999_999));
        return Combinators.combine(seconds, nanos).as(Instant::ofEpochSecond);
    }

    /** Texts that are almost instants: one character of a written one is replaced, added or left out. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> characters = Arbitraries.chars().with("0123456789-:.TZ+ zt٣".toCharArray());
        return Combinators.combine(
                        instants(),
                        Arbitraries.integers().between(0, 30),
                        characters,
                        Arbitraries.integers().between(0, 2))
                .as((instant, place, character, how) -> {
                    String text = instant.toString();
                    int at = Math.min(place, text.length() - 1);
                    String rest = text.substring(how == 0 ? at : at + 1);
                    return text.substring(0, at) + (how == 2 ? "" : character) + rest;
                });
    }
}
