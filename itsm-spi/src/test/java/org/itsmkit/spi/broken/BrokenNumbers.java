package org.itsmkit.spi.broken;

import static org.itsmkit.spi.broken.Broken.by;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.NumberSource;
import org.itsmkit.spi.standard.BlockNumbers;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.Rule;

/** Sources of numbers, over a store, that are broken in one place each. */
final class BrokenNumbers {

    private static final int BLOCK = 10;

    private BrokenNumbers() {}

    /** What they are made from. */
    static Broken<Function<Storage, NumberSource>> base() {
        return by("nothing is broken", BlockNumbers::new);
    }

    static Stream<Broken<Function<Storage, NumberSource>>> all() {
        return Stream.of(
                by("two threads draw one number", Racing::new, Rule.NUMBERING_UNIQUE),
                by(
                        "each type is counted by itself",
                        counting(type -> type.ref().toString()),
                        Rule.NUMBERING_UNIQUE,
                        Rule.NUMBERING_NODES),
                by("a number is drawn by lot", storage -> new Drawn(), Rule.NUMBERING_UNIQUE, Rule.NUMBERING_NODES),
                by(
                        "each node counts for itself",
                        storage -> new InMemory(),
                        Rule.NUMBERING_NODES,
                        Rule.NUMBERING_REOPENED),
                by("a node begins at what was given", GoesOn::new, Rule.NUMBERING_NODES, Rule.NUMBERING_REOPENED),
                by("numbers have no text", edited((type, number) -> ""), Rule.NUMBERING_FORM, Rule.NUMBERING_PREFIX),
                by("numbers are long", edited((type, number) -> number + "-".repeat(60)), Rule.NUMBERING_FORM),
                by("numbers are padded", edited((type, number) -> number + " "), Rule.NUMBERING_FORM),
                by("numbers have a tabulator", edited((type, number) -> number + "\t."), Rule.NUMBERING_FORM),
                by(
                        "numbers have no prefix",
                        edited((type, number) ->
                                number.substring(type.numberPrefix().length())),
                        Rule.NUMBERING_PREFIX),
                by("every number is an incident's", edited((type, number) -> "INC" + number), Rule.NUMBERING_PREFIX),
                by("tenants share a sequence", SharedSequence::new, Rule.NUMBERING_TENANTS),
                by("restricted numbers are counted", counting(TicketType::numberPrefix), Rule.NUMBERING_RESTRICTED),
                by("restricted numbers have one seed", OneSeed::new, Rule.NUMBERING_RESTRICTED));
    }

    private interface Edit {
        String of(TicketType type, String number);
    }

    private static Function<Storage, NumberSource> edited(Edit edit) {
        return storage -> {
            NumberSource right = new BlockNumbers(storage);
            return (tenant, type) -> edit.of(type, right.next(tenant, type));
        };
    }

    private static Function<Storage, NumberSource> counting(Function<TicketType, String> sequence) {
        return storage ->
                (tenant, type) -> numbered(type, storage.reserveNumbers(tenant, "number." + sequence.apply(type), 1));
    }

    private static String numbered(TicketType type, long number) {
        return type.numberPrefix() + "-" + (1_000_000 + number);
    }

    private static final class Racing implements NumberSource {
        private final Storage storage;
        private volatile long next;
        private volatile long end;

        Racing(Storage storage) {
            this.storage = storage;
        }

        @Override
        public String next(TenantId tenant, TicketType type) {
            if (next == end) {
                next = storage.reserveNumbers(tenant, "number", BLOCK);
                end = next + BLOCK;
            }
            long number = next;
            LockSupport.parkNanos(1_000);
            next = number + 1;
            return numbered(type, number);
        }
    }

    /** Six digits that look random enough. */
    private static final class Drawn implements NumberSource {
        private final Random random = new Random(7);

        @Override
        public String next(TenantId tenant, TicketType type) {
            return type.numberPrefix() + "-" + random.nextInt(20_000);
        }
    }

    private static final class InMemory implements NumberSource {
        private final Map<String, AtomicLong> counters = new ConcurrentHashMap<>();

        @Override
        public String next(TenantId tenant, TicketType type) {
            String key = tenant + "/" + type.numberPrefix();
            return numbered(
                    type, counters.computeIfAbsent(key, it -> new AtomicLong()).incrementAndGet());
        }
    }

    /** Reserves one number and goes on by itself. */
    private static final class GoesOn implements NumberSource {
        private final Storage storage;
        private final Map<String, AtomicLong> counters = new ConcurrentHashMap<>();

        GoesOn(Storage storage) {
            this.storage = storage;
        }

        @Override
        public String next(TenantId tenant, TicketType type) {
            String prefix = type.numberPrefix();
            return numbered(
                    type,
                    counters.computeIfAbsent(
                                    tenant + "/" + prefix,
                                    it -> new AtomicLong(storage.reserveNumbers(tenant, "number." + prefix, 1)))
                            .getAndIncrement());
        }
    }

    private static final class SharedSequence implements NumberSource {
        private final NumberSource right;

        SharedSequence(Storage storage) {
            right = new BlockNumbers(storage);
        }

        @Override
        public String next(TenantId tenant, TicketType type) {
            return right.next(TenantId.DEFAULT, type);
        }
    }

    private static final class OneSeed implements NumberSource {
        private final NumberSource right;

        OneSeed(Storage storage) {
            right = new BlockNumbers(storage, new Random(42), BLOCK);
        }

        @Override
        public String next(TenantId tenant, TicketType type) {
            return right.next(tenant, type);
        }
    }
}
