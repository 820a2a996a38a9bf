package org.itsmkit.domain.journal;

import java.util.List;
import java.util.function.Function;

/** What verifying a ticket's journal came to. */
public sealed interface Verification {

    boolean isIntact();

    <R> R fold(Function<Intact, R> intact, Function<Broken, R> broken);

    /**
     * Every entry follows from the one before, and the last is the one that the head row names.
     *
     * @param count how many entries there are
     * @param head the hash of the last, or the genesis when there is none
     * @param erased how many personal values are erased
     * @param unrecorded the entries with erased values of which no later entry records the erasure, in order: the chain
     *     cannot tell whether that was allowed
     */
    record Intact(long count, Sha256 head, long erased, List<Long> unrecorded) implements Verification {
        public Intact {
            unrecorded = List.copyOf(unrecorded);
        }

        @Override
        public boolean isIntact() {
            return true;
        }

        @Override
        public <R> R fold(Function<Intact, R> intact, Function<Broken, R> broken) {
            return intact.apply(this);
        }
    }

    /**
     * The journal is not what was written.
     *
     * @param sequence the first place that does not hold; everything before it does, except that for
     *     {@link Flaw#HEAD_MISMATCH} it is the last entry, since nobody can tell which was the first
     * @param flaw what is wrong there
     * @param detail the same for people, without personal values
     */
    record Broken(long sequence, Flaw flaw, String detail) implements Verification {
        @Override
        public boolean isIntact() {
            return false;
        }

        @Override
        public <R> R fold(Function<Intact, R> intact, Function<Broken, R> broken) {
            return broken.apply(this);
        }
    }

    /** What can be wrong, in the order in which it is looked for. */
    enum Flaw {
        /** There are more entries than the head row says. */
        TOO_LONG,
        /** The row belongs to another tenant or another ticket. */
        FOREIGN,
        /** The row's sequence is not the next one: entries are missing, doubled or reordered. */
        OUT_OF_ORDER,
        /** The hash does not follow from the text and the entry before. */
        HASH_MISMATCH,
        /** The text cannot be read: it is damaged, or a later version of the library wrote it. */
        UNREADABLE,
        /** The text belongs to another tenant, ticket or sequence than the row says. */
        MISLABELLED,
        /** The disclosures are damaged, are not as many as the commitments, or one does not match its commitment. */
        DISCLOSURE_MISMATCH,
        /** There are fewer entries than the head row says. */
        TOO_SHORT,
        /** The entries follow from each other, but lead to another head than the head row's. */
        HEAD_MISMATCH
    }
}
