package org.itsmkit.domain.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.journal.AnchorReport.Finding;
import org.itsmkit.domain.journal.AnchorReport.Kind;
import org.itsmkit.domain.journal.StoredChains.StoredChain;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * Compares an anchor and the leaves exported with it with what a store holds now, in one pass and little memory.
 *
 * <p>It compares stored hashes. That the entries are those that were hashed is for {@link JournalChain#verify} to say;
 * an audit does both.
 */
public final class AnchorCheck {

    /** How many tickets are looked up at once. */
    public static final int BATCH = 500;

    private final Anchor anchor;
    private final StoredChains stored;
    private final int most;
    private final MerkleTree tree = new MerkleTree();
    private final Map<Kind, Long> totals = new EnumMap<>(Kind.class);
    private final List<Finding> findings = new ArrayList<>();

    private AnchorCheck(Anchor anchor, StoredChains stored, int most) {
        this.anchor = anchor;
        this.stored = stored;
        this.most = most;
    }

    /**
     * @param leaves the leaves exported with the anchor, in the order of the export
     * @param most how many findings are listed; all are counted
     */
    public static AnchorReport compare(Anchor anchor, Iterator<AnchorLeaf> leaves, StoredChains stored, int most) {
        return new AnchorCheck(anchor, stored, most).run(leaves);
    }

    private AnchorReport run(Iterator<AnchorLeaf> leaves) {
        List<AnchorLeaf> batch = new ArrayList<>(BATCH);
        while (leaves.hasNext()) {
            AnchorLeaf leaf = leaves.next();
            tree.add(leaf.bytes());
            batch.add(leaf);
            if (batch.size() == BATCH || !leaves.hasNext()) {
                compare(batch);
                batch.clear();
            }
        }
        Sha256 root = tree.root();
        if (tree.size() != anchor.leaves() || !root.equals(anchor.root())) {
            totals.put(Kind.ROOT_MISMATCH, 1L);
            findings.add(0, rootMismatch(root));
        }
        return new AnchorReport(tree.size(), root, totals, findings.subList(0, Math.min(most, findings.size())));
    }

    private Finding rootMismatch(Sha256 root) {
        String detail = tree.size() + " leaves lead to " + root + ", the anchor says " + anchor.leaves() + " and "
                + anchor.root();
        return new Finding(Kind.ROOT_MISMATCH, null, detail);
    }

    private void compare(List<AnchorLeaf> batch) {
        Map<TicketId, StoredChain> now = stored.find(anchor.tenant(), List.copyOf(batch));
        for (AnchorLeaf leaf : batch) {
            Finding finding = finding(leaf, now.get(leaf.ticket()));
            if (finding != null) {
                totals.merge(finding.kind(), 1L, Long::sum);
                if (findings.size() < most) {
                    findings.add(finding);
                }
            }
        }
    }

    private static @Nullable Finding finding(AnchorLeaf leaf, @Nullable StoredChain now) {
        if (now == null) {
            return new Finding(Kind.MISSING, leaf.ticket(), "nothing is stored of the ticket");
        }
        if (now.purged()) {
            return new Finding(Kind.PURGED, leaf.ticket(), "a tombstone is stored");
        }
        Sha256 hash = now.hash();
        if (now.count() < leaf.count() || hash == null) {
            String detail = "the journal has " + now.count() + " entries, it had " + leaf.count();
            return new Finding(Kind.CUT, leaf.ticket(), detail);
        }
        return hash.equals(leaf.head())
                ? null
                : new Finding(
                        Kind.RECOMPUTED,
                        leaf.ticket(),
                        "entry " + leaf.count() + " has hash " + hash + ", it had " + leaf.head());
    }
}
