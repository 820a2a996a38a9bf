package org.itsmkit.domain.journal;

import java.util.Iterator;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.Verification.Broken;
import org.itsmkit.domain.journal.Verification.Flaw;
import org.itsmkit.domain.ticket.TicketId;

/**
 * The chain of a ticket's journal: each entry's hash covers the one before and the entry's text, to the byte.
 *
 * <p>Changing, dropping, adding or moving an entry breaks it. Whoever can write to both the journal and the head row can
 * compute a chain anew; that shows only against an {@link Anchor} kept elsewhere. {@code docs/audit.md} says what shows
 * against what.
 */
public final class JournalChain {

    private JournalChain() {}

    /** What the first entry of a ticket follows: the head of an empty journal. */
    public static Sha256 genesis(TenantId tenant, TicketId ticket) {
        return new Hashing().genesis(tenant, ticket);
    }

    /** Writes {@code entry} and chains it to the hash of the one before, or to the {@link #genesis} for the first. */
    public static SealedEntry seal(Sha256 previous, JournalEntry entry, SaltSource salts) {
        Hashing hashing = new Hashing();
        EncodedEntry encoded = JournalCodec.encode(entry, salts, hashing);
        return new SealedEntry(
                entry.tenant(),
                entry.ticket(),
                entry.sequence(),
                encoded.text(),
                encoded.disclosures(),
                hashing.entry(previous, encoded.text()));
    }

    /**
     * Verifies a whole journal in one pass, holding one entry at a time.
     *
     * @param entries all entries of the ticket, in the order stored
     * @param count how many there are, as the head row says
     * @param head the hash of the last one, as the head row says
     */
    public static Verification verify(
            TenantId tenant, TicketId ticket, Iterator<SealedEntry> entries, long count, Sha256 head) {
        ChainWalk walk = new ChainWalk(tenant, ticket);
        while (entries.hasNext()) {
            SealedEntry entry = entries.next();
            Broken broken = walk.count() == count
                    ? walk.broken(Flaw.TOO_LONG, "the head row says that the journal ends with entry " + count)
                    : walk.step(entry);
            if (broken != null) {
                return broken;
            }
        }
        return walk.end(count, head);
    }
}
