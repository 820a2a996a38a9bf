package org.itsmkit.sla.availability;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.measure.Figure;

/** One duration divided by another. */
final class Ratio {

    private Ratio() {}

    static Figure of(Duration part, Duration whole, long sampleSize, String method) {
        return of(Nanoseconds.of(part), whole, sampleSize, method);
    }

    /** @param part in nanoseconds */
    static Figure of(BigDecimal part, Duration whole, long sampleSize, String method) {
        return whole.isZero()
                ? Figure.undefined(sampleSize, method)
                : Figure.of(
                        part.divide(Nanoseconds.of(whole), MathContext.DECIMAL128)
                                .doubleValue(),
                        sampleSize,
                        method);
    }
}
