package org.itsmkit.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

/** The published test data of the certificate-transparency project, for the tree of RFC 6962. */
class MerkleTreeTest {

    private static final List<byte[]> INPUTS = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_roots_are_the_published_ones() {
        MerkleTree tree = new MerkleTree();
        assertThat(tree.root()).hasToString(ROOTS.get(0));
        for (int i = 0; i < INPUTS.size(); i++) {
            tree.add(INPUTS.get(i));
            assertThat(tree.size()).isEqualTo(i + 1);
            assertThat(tree.root()).hasToString(ROOTS.get(i + 1));
            assertThat(tree.root()).as("asking changes nothing").hasToString(ROOTS.get(i + 1));
        }
    }

    @Test
    void the_audit_paths_are_the_published_ones() {
        assertThat(path(0, 1)).isEmpty();
        assertThat(path(0, 8))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(path(5, 8))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(path(2, 3)).containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(path(1, 5))
                .containsExactly(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void a_proof_is_made_only_of_a_leaf_that_was_named_and_added() {
        assertThatThrownBy(() -> new MerkleTree().proof()).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> MerkleTree.proving(0).proof()).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> MerkleTree.proving(-1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new InclusionProof(2, 2, List.of())).isInstanceOf(InvalidInput.class);
    }

    private static List<String> path(int index, int size) {
        MerkleTree tree = MerkleTree.proving(index);
        INPUTS.subList(0, size).forEach(tree::add);
        return tree.proof().path().stream().map(Sha256::toString).toList();
    }
}
