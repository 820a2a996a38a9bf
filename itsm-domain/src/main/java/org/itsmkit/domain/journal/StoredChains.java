package org.itsmkit.domain.journal;

import java.util.List;
import java.util.Map;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/** What a store holds now, as far as an anchor can tell. */
@FunctionalInterface
public interface StoredChains {

    /**
     * Looks up the tickets of up to {@link AnchorCheck#BATCH} leaves at once. A ticket of which nothing is stored, not
     * even a tombstone, is absent from the answer.
     */
    Map<TicketId, StoredChain> find(TenantId tenant, List<AnchorLeaf> leaves);

    /**
     * @param count how many entries the ticket's journal has now
     * @param hash the hash stored with entry number {@link AnchorLeaf#count()}, or null when there is none
     * @param purged whether the journal was purged and a tombstone is what is left of it
     */
    record StoredChain(long count, @Nullable Sha256 hash, boolean purged) {

        public static StoredChain holding(long count, @Nullable Sha256 hash) {
            return new StoredChain(count, hash, false);
        }

        public static StoredChain tombstone() {
            return new StoredChain(0, null, true);
        }
    }
}
