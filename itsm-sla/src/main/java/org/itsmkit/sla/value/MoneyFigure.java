package org.itsmkit.sla.value;

import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * An amount of money together with what it rests on; as {@link org.itsmkit.sla.measure.Figure} but exact decimals. Immutable.
 *
 * @param value the amount; empty if it is undefined
 * @param sampleSize how many observations or flows it rests on, zero or more
 * @param method how it was computed, with every convention that changes the answer
 */
public record MoneyFigure(Optional<Money> value, long sampleSize, String method) {

    /**
     * Refuses a negative sample size and a method without a name.
     *
     * @throws InvalidInput naming it
     */
    public MoneyFigure {
        Objects.requireNonNull(value, "value");
        if (sampleSize < 0) {
            throw new InvalidInput("sample size", "zero or more", sampleSize);
        }
        if (method.isBlank()) {
            throw new InvalidInput("method", "the name of the method", method);
        }
    }

    static MoneyFigure of(Money value, long sampleSize, String method) {
        return new MoneyFigure(Optional.of(value), sampleSize, method);
    }

    static MoneyFigure undefined(long sampleSize, String method) {
        return new MoneyFigure(Optional.empty(), sampleSize, method);
    }
}
