package org.itsmkit.domain.journal;

import java.util.List;
import java.util.Map;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * What comparing an anchor with a store came to.
 *
 * @param leaves how many leaves were read
 * @param root the root over them
 * @param totals how many findings there are of each kind; a kind without any is absent
 * @param findings the first of them: {@link Kind#ROOT_MISMATCH} first, then by ticket in the order of the leaves
 */
public record AnchorReport(long leaves, Sha256 root, Map<Kind, Long> totals, List<Finding> findings) {

    /** What an anchor can show. */
    public enum Kind {
        /** The leaves are not those that the anchor was taken over; what is said of single tickets cannot be trusted. */
        ROOT_MISMATCH,
        /** The ticket is gone, without a tombstone. */
        MISSING,
        /** The ticket's journal is shorter than it was. */
        CUT,
        /** The entry that was the last has another hash: the chain was computed anew. */
        RECOMPUTED,
        /** The ticket is gone, and a tombstone says that it was purged. */
        PURGED
    }

    /**
     * @param kind what was found
     * @param ticket of which ticket; null for {@link Kind#ROOT_MISMATCH}
     * @param detail the same for people
     */
    public record Finding(Kind kind, @Nullable TicketId ticket, String detail) {}

    public AnchorReport {
        totals = Map.copyOf(totals);
        findings = List.copyOf(findings);
    }

    /** Whether there is no finding but purges. */
    public boolean isIntact() {
        return totals.keySet().stream().allMatch(kind -> kind == Kind.PURGED);
    }
}
