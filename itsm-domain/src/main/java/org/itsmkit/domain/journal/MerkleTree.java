package org.itsmkit.domain.journal;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * The Merkle tree hash of RFC 6962 section 2.1 over leaves that are added one by one. Each step is amortised O(1), and
 * O(log n) hashes are held. Used by one thread.
 */
public final class MerkleTree {

    /** The root of a complete subtree, and whether the leaf to prove is in it. */
    private record Peak(Sha256 hash, boolean proves) {}

    private static final long NONE = -1;

    private final Hashing hashing = new Hashing();
    private final List<Peak> peaks = new ArrayList<>();
    private final List<Sha256> path = new ArrayList<>();
    private final long proving;
    private long size;

    public MerkleTree() {
        this(NONE);
    }

    private MerkleTree(long proving) {
        this.proving = proving;
    }

    /** A tree that can also prove that the leaf at {@code index}, from 0, is in it. */
    public static MerkleTree proving(long index) {
        if (index < 0) {
            throw new InvalidInput("index", "0 or more", index);
        }
        return new MerkleTree(index);
    }

    /** Adds the next leaf, of any bytes. */
    public void add(byte[] leaf) {
        Peak peak = new Peak(hashing.leaf(leaf), size == proving);
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            peak = join(peaks.remove(peaks.size() - 1), peak, path);
        }
        peaks.add(peak);
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root over the leaves added so far. */
    public Sha256 root() {
        return top(new ArrayList<>());
    }

    /** The audit path of the leaf to prove (RFC 6962 section 2.1.1) in the tree as it is now. */
    public InclusionProof proof() {
        if (proving == NONE || proving >= size) {
            throw new InvalidInput("proof", "a tree made to prove one of its " + size + " leaves", proving);
        }
        List<Sha256> whole = new ArrayList<>(path);
        top(whole);
        return new InclusionProof(proving, size, whole);
    }

    private Sha256 top(List<Sha256> siblings) {
        if (peaks.isEmpty()) {
            return hashing.nothing();
        }
        Peak top = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            top = join(peaks.get(i), top, siblings);
        }
        return top.hash;
    }

    private Peak join(Peak left, Peak right, List<Sha256> siblings) {
        if (left.proves) {
            siblings.add(right.hash);
        } else if (right.proves) {
            siblings.add(left.hash);
        }
        return new Peak(hashing.node(left.hash, right.hash), left.proves || right.proves);
    }
}
