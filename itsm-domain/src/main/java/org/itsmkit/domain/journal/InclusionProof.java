package org.itsmkit.domain.journal;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * Proof that one leaf is in a Merkle tree, for somebody who knows nothing of the tree but its root: an audit path of RFC
 * 6962 section 2.1.1. Made by {@link MerkleTree#proof}.
 *
 * @param index the leaf's place, from 0
 * @param leaves how many leaves the tree has
 * @param path the hashes beside the way from the leaf to the root, lowest first
 */
public record InclusionProof(long index, long leaves, List<Sha256> path) {

    public InclusionProof {
        path = List.copyOf(path);
        if (index < 0 || index >= leaves) {
            throw new InvalidInput("index", "0 to " + (leaves - 1), index);
        }
    }

    /** Whether {@code leaf} is in the tree with this root (RFC 9162 section 2.1.3.2). */
    public boolean proves(byte[] leaf, Sha256 root) {
        Hashing hashing = new Hashing();
        Sha256 hash = hashing.leaf(leaf);
        long place = index;
        long last = leaves - 1;
        for (Sha256 sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = hashing.node(sibling, hash);
                int alone = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= alone;
                last >>= alone;
            } else {
                hash = hashing.node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
