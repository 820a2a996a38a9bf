package org.itsmkit.spi.broken;

import static org.itsmkit.spi.broken.Broken.by;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.spi.IdSource;
import org.itsmkit.spi.standard.TimeOrderedIds;
import org.itsmkit.tck.Rule;

/** Sources of ids that are broken in one place each. */
final class BrokenIds {

    private static final long VARIANT = 1L << 63;

    private BrokenIds() {}

    /** What they are made from. */
    static Broken<Supplier<IdSource>> base() {
        return by("nothing is broken", TimeOrderedIds::new);
    }

    static Stream<Broken<Supplier<IdSource>>> all() {
        return Stream.of(
                by(
                        "an id is the instant",
                        () -> now -> new UUID(now.toEpochMilli() << 16 | 0x7000, VARIANT | now.getNano()),
                        Rule.IDS_UNIQUE,
                        Rule.IDS_THREADS,
                        Rule.IDS_NODES),
                by("the counter begins anew when time goes back", PerMillisecond::new, Rule.IDS_UNIQUE),
                by("two threads count alike", Racing::new, Rule.IDS_THREADS),
                by("ids are counted from 1", Counting::new, Rule.IDS_NODES, Rule.IDS_VALID),
                by("every source has the same seed", () -> new TimeOrderedIds(new Random(42)), Rule.IDS_NODES),
                by(
                        "ids are 128 random bits",
                        () -> {
                            Random random = new Random();
                            return now -> new UUID(random.nextLong(), random.nextLong());
                        },
                        Rule.IDS_VALID,
                        Rule.IDS_ORDERED),
                by("instants before 1970 have no id", Since1970::new, Rule.IDS_ANY_TIME),
                by(
                        "instants are counted in nanoseconds",
                        () -> {
                            IdSource right = new TimeOrderedIds();
                            return now -> {
                                ChronoUnit.NANOS.between(Instant.EPOCH, now);
                                return right.next(now);
                            };
                        },
                        Rule.IDS_ANY_TIME),
                by("ids are random", () -> now -> UUID.randomUUID(), Rule.IDS_ORDERED));
    }

    private static final class PerMillisecond implements IdSource {
        private final long node = new Random().nextLong() & 0xFFFF_FFFF_FFFFL;
        private long last;
        private int counter;

        @Override
        public synchronized UUID next(Instant now) {
            counter = now.toEpochMilli() == last ? counter + 1 : 0;
            last = now.toEpochMilli();
            return new UUID(last << 16 | 0x7000, VARIANT | (long) counter << 48 | node);
        }
    }

    private static final class Racing implements IdSource {
        private final long node = new Random().nextLong() & 0xFFF_FFFFL;
        private volatile long counter;

        @Override
        public UUID next(Instant now) {
            long read = counter;
            if (read % 100 == 0) {
                LockSupport.parkNanos(10_000);
            }
            counter = read + 1;
            return new UUID(now.toEpochMilli() << 16 | 0x7000, VARIANT | node << 32 | read);
        }
    }

    private static final class Counting implements IdSource {
        private long counter;

        @Override
        public synchronized UUID next(Instant now) {
            return new UUID(0, ++counter);
        }
    }

    private static final class Since1970 implements IdSource {
        private final IdSource right = new TimeOrderedIds();

        @Override
        public UUID next(Instant now) {
            if (now.isBefore(Instant.EPOCH)) {
                throw new IllegalArgumentException("time before 1970: " + now);
            }
            return right.next(now);
        }
    }
}
