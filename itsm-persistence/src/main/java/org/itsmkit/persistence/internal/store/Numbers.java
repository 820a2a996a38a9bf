package org.itsmkit.persistence.internal.store;

import org.itsmkit.domain.TenantId;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.sla.InvalidInput;

/** Sequences of numbers that are given once; to be used in a transaction of its own. */
public final class Numbers {

    private static final int MOST_CHARACTERS = 200;

    private final Words words;
    private final Runner runner;

    /**
     * @param advance by how many, for tenant and name
     * @param read the next number, by tenant and name
     * @param begin tenant, name, next number; nothing when there is one
     */
    public record Words(String advance, String read, String begin) {}

    Numbers(Words words, Runner runner) {
        this.words = words;
        this.runner = runner;
    }

    /** The first of {@code count} numbers. The row stays locked until the transaction ends.
     *
     * @throws LostRace when another began the sequence meanwhile
     */
    long reserve(TenantId tenant, String sequence, int count) {
        Texts.check("sequence", sequence, MOST_CHARACTERS);
        if (count < 1) {
            throw new InvalidInput("count", "1 or more", count);
        }
        if (!advance(tenant, sequence, count)) {
            boolean begun = runner.insertIfFree(
                    words.begin, to -> to.text(tenant.value()).text(sequence).number(1L + count));
            if (begun) {
                return 1;
            }
            throw new LostRace();
        }
        return runner.first(words.read, to -> to.text(tenant.value()).text(sequence), RowReader::number)
                        .orElseThrow()
                - count;
    }

    private boolean advance(TenantId tenant, String sequence, int count) {
        return runner.update(
                        words.advance,
                        to -> to.number((long) count).text(tenant.value()).text(sequence))
                == 1;
    }
}
