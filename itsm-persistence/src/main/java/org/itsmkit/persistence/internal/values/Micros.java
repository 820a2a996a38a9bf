package org.itsmkit.persistence.internal.values;

import java.time.Instant;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Instants as microseconds since 1970: 292,000 years either way. The greatest number is kept for "never". */
public final class Micros {

    /** Later than every instant that is stored: sorts what has none behind what has one. */
    public static final long NONE = Long.MAX_VALUE;

    private static final long LAST = NONE - 2;

    private Micros() {}

    public static long of(String field, Instant instant) {
        long micros = saturated(instant);
        if (micros == Long.MIN_VALUE || micros > LAST) {
            throw new InvalidInput(field, "an instant within 292,000 years", instant);
        }
        return micros;
    }

    public static @Nullable Long ofNullable(String field, @Nullable Instant instant) {
        return instant == null ? null : of(field, instant);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    /** For comparisons: what is out of range compares with all that is stored as it should. */
    public static long saturated(Instant instant) {
        long second = instant.getEpochSecond();
        if (second >= NONE / 1_000_000L) {
            return NONE - 1;
        }
        if (second <= Long.MIN_VALUE / 1_000_000L) {
            return Long.MIN_VALUE;
        }
        return second * 1_000_000L + instant.getNano() / 1_000L;
    }
}
