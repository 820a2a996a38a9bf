package org.itsmkit.domain.journal;

import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.TicketId;

/**
 * A journal entry as it is stored: two texts, kept verbatim, and a hash. Made by {@link JournalChain#seal}. What is
 * wrong with a stored entry is for {@link JournalChain#verify} to find, so anything can be held here.
 *
 * @param tenant whose it is
 * @param ticket the ticket
 * @param sequence its place in the ticket's journal, from 1
 * @param text the entry as canonical JSON, with commitments in the place of personal values
 * @param disclosures the personal values and their salts as canonical JSON; the only part that may change, by erasure
 * @param hash the chain's head after this entry
 */
public record SealedEntry(
        TenantId tenant, TicketId ticket, long sequence, String text, String disclosures, Sha256 hash) {

    /** Which entry it is, and its hash; the texts are left out, since a log is no place for personal values. */
    @Override
    public String toString() {
        return tenant + " " + ticket + "#" + sequence + " " + hash;
    }
}
