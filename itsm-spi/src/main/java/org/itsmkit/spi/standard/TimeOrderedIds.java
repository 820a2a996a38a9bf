package org.itsmkit.spi.standard;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.itsmkit.spi.IdSource;

/**
 * UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, a counter of 12 bits that starts at a random place in each
 * millisecond (section 6.2, method 1), and 62 random bits. Each id of one source is greater than the one before, also when
 * the time that is handed in stands still or goes back: the millisecond then runs ahead.
 */
public final class TimeOrderedIds implements IdSource {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    /** The counter begins in its lower half, so that it seldom runs over. */
    private static final int FIRST_COUNTERS = 1 << (COUNTER_BITS - 1);

    private static final long LAST_MILLI = (1L << 48) - 1;

    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong(-1);

    /** Ids that nobody can guess. */
    public TimeOrderedIds() {
        this(new SecureRandom());
    }

    /** @param random safe for use by several threads */
    public TimeOrderedIds(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public UUID next(Instant now) {
        long milli = Math.min(Math.max(now.toEpochMilli(), 0), LAST_MILLI - 1);
        long wanted = milli << COUNTER_BITS | random.nextInt(FIRST_COUNTERS);
        long tick = last.accumulateAndGet(wanted, (before, next) -> Math.max(before + 1, next));
        long high = tick >>> COUNTER_BITS << 16 | 0x7000 | tick & COUNTER;
        long low = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }
}
