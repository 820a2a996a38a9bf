package org.itsmkit.spi.standard;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.type.Confidentiality;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.NumberSource;
import org.itsmkit.spi.storage.Storage;

/**
 * Numbers such as {@code INC-000123}, counted per tenant and prefix and reserved from the store in blocks; what is left of
 * a block when the process ends is a gap. A {@link Confidentiality#RESTRICTED} type gets 60 random bits instead, such as
 * {@code HR-7KQ2-M9XD-4TPA}: they tell nothing about how many there are, and cannot be guessed.
 */
public final class BlockNumbers implements NumberSource {

    /** How many numbers are reserved at once unless said. */
    public static final int BLOCK = 50;

    /** Without I, L, O and U, which are misread. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;

    private record Key(TenantId tenant, String prefix) {}

    private final Storage storage;
    private final RandomGenerator random;
    private final int block;
    private final Map<Key, Block> blocks = new ConcurrentHashMap<>();

    public BlockNumbers(Storage storage) {
        this(storage, new SecureRandom(), BLOCK);
    }

    /**
     * @param random where the numbers of restricted types come from; safe for use by several threads
     * @param block how many numbers are reserved at once, 1 to 10,000
     */
    public BlockNumbers(Storage storage, RandomGenerator random, int block) {
        if (block < 1 || block > 10_000) {
            throw new InvalidInput("block", "1 to 10,000", block);
        }
        this.storage = storage;
        this.random = random;
        this.block = block;
    }

    @Override
    public String next(TenantId tenant, TicketType type) {
        return type.confidentiality() == Confidentiality.RESTRICTED
                ? type.numberPrefix() + unguessable()
                : String.format(
                        Locale.ROOT, "%s-%06d", type.numberPrefix(), counted(new Key(tenant, type.numberPrefix())));
    }

    private long counted(Key key) {
        return blocks.computeIfAbsent(key, Block::new).next();
    }

    private String unguessable() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            text.append(i % GROUP_LENGTH == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** The numbers that are reserved and not yet given. */
    private final class Block {
        private final Key key;
        private long next;
        private long end;

        Block(Key key) {
            this.key = key;
        }

        synchronized long next() {
            if (next == end) {
                next = storage.reserveNumbers(key.tenant(), "number." + key.prefix(), block);
                end = next + block;
            }
            return next++;
        }
    }
}
