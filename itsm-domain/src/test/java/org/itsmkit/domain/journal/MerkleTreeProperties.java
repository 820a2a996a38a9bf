package org.itsmkit.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The tree held against the definition of RFC 6962, written down as it stands there. */
class MerkleTreeProperties {

    private static final int MOST = 70;

    @Property(tries = 300)
    void theRootIsTheOneOfTheDefinition(@ForAll Random random, @ForAll @IntRange(max = MOST) int size) {
        List<byte[]> leaves = leaves(random, size);
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);

        assertThat(tree.root().bytes()).isEqualTo(root(leaves));
    }

    @Property(tries = 300)
    void aProofIsTheAuditPathOfTheDefinitionAndProvesItsLeafAlone(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int place) {
        int index = place % size;
        List<byte[]> leaves = leaves(random, size);
        MerkleTree tree = MerkleTree.proving(index);
        leaves.forEach(tree::add);
        InclusionProof proof = tree.proof();

        assertThat(proof.path().stream().map(Sha256::bytes).toList())
                .usingElementComparator(java.util.Arrays::compare)
                .isEqualTo(path(index, leaves));
        assertThat(proof.proves(leaves.get(index), tree.root())).isTrue();
        for (int i = 0; i < size; i++) {
            boolean same = java.util.Arrays.equals(leaves.get(i), leaves.get(index));
            assertThat(proof.proves(leaves.get(i), tree.root())).isEqualTo(same);
        }
    }

    @Property(tries = 200)
    void aChangedProofProvesNothing(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int place) {
        int index = place % size;
        List<byte[]> leaves = leaves(random, size);
        MerkleTree tree = MerkleTree.proving(index);
        leaves.forEach(tree::add);
        InclusionProof proof = tree.proof();
        List<Sha256> path = new ArrayList<>(proof.path());
        int changed = random.nextInt(path.size());

        List<Sha256> shorter = path.subList(0, path.size() - 1);
        List<Sha256> longer = new ArrayList<>(path);
        longer.add(tree.root());
        List<Sha256> other = new ArrayList<>(path);
        other.set(changed, tree.root());
        for (List<Sha256> wrong : List.of(shorter, longer, other)) {
            assertThat(new InclusionProof(index, size, wrong).proves(leaves.get(index), tree.root()))
                    .isFalse();
        }
    }

    private static List<byte[]> leaves(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    byte[] leaf = new byte[random.nextInt(40)];
                    random.nextBytes(leaf);
                    return leaf;
                })
                .toList();
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256();
        }
        if (leaves.size() == 1) {
            return sha256(new byte[] {0}, leaves.get(0));
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    private static List<byte[]> path(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        List<byte[]> path = new ArrayList<>(index < k ? path(index, left) : path(index - k, right));
        path.add(root(index < k ? right : left));
        return path;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
