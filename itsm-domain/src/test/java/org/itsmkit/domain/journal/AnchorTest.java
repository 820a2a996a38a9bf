package org.itsmkit.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.AnchorReport.Finding;
import org.itsmkit.domain.journal.AnchorReport.Kind;
import org.itsmkit.domain.journal.StoredChains.StoredChain;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class AnchorTest {

    private final RandomEntries random = new RandomEntries(new Random(3));
    private final List<AnchorLeaf> leaves = IntStream.range(0, 1_203)
            .mapToObj(i -> new AnchorLeaf(ticket(i), 1 + i % 7, random.hash()))
            .toList();
    private final Map<TicketId, StoredChain> stored = new HashMap<>();
    private final Anchor anchor = Anchor.take(Sample.ACME, "2026-01-31", Sample.NOON, leaves.iterator(), null);

    AnchorTest() {
        leaves.forEach(leaf -> stored.put(leaf.ticket(), StoredChain.holding(leaf.count() + 2, leaf.head())));
    }

    /** The high bit is set in half of them: ids are ordered as text, not as signed numbers. */
    private static TicketId ticket(int i) {
        return new TicketId(new UUID((long) i << 53, i));
    }

    private AnchorReport compare(List<AnchorLeaf> exported, int most) {
        return AnchorCheck.compare(
                anchor,
                exported.iterator(),
                (tenant, batch) -> {
                    assertThat(tenant).isEqualTo(Sample.ACME);
                    assertThat(batch).hasSizeBetween(1, AnchorCheck.BATCH);
                    Map<TicketId, StoredChain> found = new HashMap<>();
                    for (AnchorLeaf leaf : batch) {
                        StoredChain chain = stored.get(leaf.ticket());
                        if (chain != null) {
                            found.put(leaf.ticket(), chain);
                        }
                    }
                    return found;
                },
                most);
    }

    @Test
    void a_store_that_only_grew_is_intact() {
        AnchorReport report = compare(leaves, 10);

        assertThat(report.isIntact()).isTrue();
        assertThat(report).isEqualTo(new AnchorReport(1_203, anchor.root(), Map.of(), List.of()));
    }

    @Test
    void lists_what_is_missing_cut_recomputed_or_purged_in_the_order_of_the_leaves() {
        stored.remove(ticket(900));
        stored.put(ticket(20), StoredChain.holding(0, null));
        stored.put(ticket(5), StoredChain.holding(50, random.hash()));
        stored.put(ticket(1_000), StoredChain.tombstone());
        stored.put(ticket(1_202), StoredChain.holding(leaves.get(1_202).count() - 1, null));

        AnchorReport report = compare(leaves, 10);

        assertThat(report.findings())
                .extracting(Finding::kind, Finding::ticket)
                .containsExactly(
                        tuple(Kind.RECOMPUTED, ticket(5)),
                        tuple(Kind.CUT, ticket(20)),
                        tuple(Kind.MISSING, ticket(900)),
                        tuple(Kind.PURGED, ticket(1_000)),
                        tuple(Kind.CUT, ticket(1_202)));
        assertThat(report.totals())
                .isEqualTo(Map.of(Kind.RECOMPUTED, 1L, Kind.CUT, 2L, Kind.MISSING, 1L, Kind.PURGED, 1L));
        assertThat(report.isIntact()).isFalse();
    }

    @Test
    void a_recorded_purge_alone_is_no_breach() {
        stored.put(ticket(3), StoredChain.tombstone());

        assertThat(compare(leaves, 10).isIntact()).isTrue();
        assertThat(compare(leaves, 10).totals()).isEqualTo(Map.of(Kind.PURGED, 1L));
    }

    @Test
    void counts_all_findings_and_lists_as_many_as_asked_for() {
        stored.clear();

        assertThat(compare(leaves, 3).findings()).hasSize(3);
        assertThat(compare(leaves, 0).findings()).isEmpty();
        assertThat(compare(leaves, 3).totals()).isEqualTo(Map.of(Kind.MISSING, 1_203L));
    }

    @Test
    void leaves_that_are_not_those_of_the_anchor_show_first_of_all() {
        stored.remove(ticket(0));
        AnchorLeaf last = leaves.get(1_202);
        List<List<AnchorLeaf>> wrong = List.of(
                leaves.subList(0, 1_202),
                leaves.subList(1, 1_203),
                replaced(1_202, new AnchorLeaf(last.ticket(), last.count() + 1, last.head())),
                replaced(1_202, new AnchorLeaf(last.ticket(), last.count(), random.hash())),
                replaced(1_202, new AnchorLeaf(ticket(1_203), last.count(), last.head())),
                swapped());

        for (List<AnchorLeaf> exported : wrong) {
            AnchorReport report = compare(exported, 2);
            assertThat(report.isIntact()).isFalse();
            assertThat(report.findings().get(0).kind()).isEqualTo(Kind.ROOT_MISMATCH);
            assertThat(report.findings()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void the_leaves_must_come_in_order_of_ticket_id() {
        assertThatThrownBy(() ->
                        Anchor.take(Sample.ACME, "p", Sample.NOON, swapped().iterator(), null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("leaves: expected a ticket id after");
        List<AnchorLeaf> twice = List.of(leaves.get(0), leaves.get(0));
        assertThatThrownBy(() -> Anchor.take(Sample.ACME, "p", Sample.NOON, twice.iterator(), null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anchors_form_a_chain_of_their_own() {
        Anchor second = Anchor.take(Sample.ACME, "2026-02-01", Sample.NOON.plusSeconds(9), leaves.iterator(), anchor);
        Anchor other = Anchor.take(TenantId.of("b"), "2026-01-31", Sample.NOON, leaves.iterator(), null);
        Anchor forged = Anchor.take(
                Sample.ACME, "2026-01-31", Sample.NOON, swappedHead().iterator(), null);

        assertThat(anchor.follows(null)).isTrue();
        assertThat(second.follows(anchor)).isTrue();
        assertThat(second.follows(null)).isFalse();
        assertThat(anchor.follows(second)).isFalse();
        assertThat(second.follows(forged)).isFalse();
        assertThat(other.follows(null)).isTrue();
        assertThat(other.previous()).isNotEqualTo(anchor.previous());
    }

    @Test
    void an_anchor_and_its_leaves_are_read_back_from_their_written_form() {
        assertThat(Anchor.parse(anchor.text())).isEqualTo(anchor);
        assertThat(Anchor.parse(anchor.text()).hash()).isEqualTo(anchor.hash());
        assertThat(leaves)
                .allSatisfy(leaf -> assertThat(AnchorLeaf.parse(leaf.text())).isEqualTo(leaf));
        assertThat(Anchor.take(
                                Sample.ACME,
                                "none",
                                Sample.NOON,
                                List.<AnchorLeaf>of().iterator(),
                                null)
                        .root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

        assertThatThrownBy(() -> Anchor.parse(anchor.text().replace("\"v\":1", "\"v\":2")))
                .isInstanceOf(InvalidInput.class);
        for (String line : List.of("", "x 1 y", Sample.TICKET + " one " + anchor.root(), Sample.TICKET + " 1 00")) {
            assertThatThrownBy(() -> AnchorLeaf.parse(line)).isInstanceOf(InvalidInput.class);
        }
    }

    /** Computed by the scripts of {@code docs/audit.md}: these may never change. */
    @Test
    void the_root_and_the_hash_are_what_the_documentation_says() {
        Anchor small = Anchor.take(
                Sample.ACME,
                "2026-01-31",
                Sample.NOON,
                List.of(
                                AnchorLeaf.parse(Sample.TICKET
                                        + " 4 215dfbb1437d1d27626bbe10e7b0367de370f7d6bc1fdc295f60a2174374d098"),
                                AnchorLeaf.parse(Sample.OTHER
                                        + " 2 9bbec8b3ecce9bc623ea03a7a8582e3685a7a479035e72c8ead18250b8d6a9f1"))
                        .iterator(),
                null);

        assertThat(small.text())
                .isEqualTo(
                        "{\"v\":1,\"tenant\":\"acme\",\"period\":\"2026-01-31\",\"takenAt\":\"2026-01-31T12:00:00Z\","
                                + "\"leaves\":2,"
                                + "\"root\":\"70327a442274fc58bc8f184984199d574d3ccc501032e7d08da03599e73125be\","
                                + "\"previous\":\"876e72ee03dd73b9c9bb5daa6eed92fc8d33e40e655073c2fe2e51436bc18fee\"}");
        assertThat(small.hash()).hasToString("1dbf52e1f6a53d1a763cf186aa8b0537ee4a9d4a3386133d3d92cbc9c8e9f346");
    }

    @Test
    void one_ticket_can_be_proved_to_be_in_an_anchor_without_the_others() {
        MerkleTree tree = MerkleTree.proving(700);
        leaves.forEach(leaf -> tree.add(leaf.bytes()));

        assertThat(tree.proof().path()).hasSizeLessThan(12);
        assertThat(anchor.includes(leaves.get(700), tree.proof())).isTrue();
        assertThat(anchor.includes(leaves.get(701), tree.proof())).isFalse();
    }

    private List<AnchorLeaf> replaced(int index, AnchorLeaf leaf) {
        List<AnchorLeaf> copy = new ArrayList<>(leaves);
        copy.set(index, leaf);
        return copy;
    }

    private List<AnchorLeaf> swapped() {
        List<AnchorLeaf> copy = new ArrayList<>(leaves);
        Collections.swap(copy, 10, 11);
        return copy;
    }

    private List<AnchorLeaf> swappedHead() {
        return replaced(4, new AnchorLeaf(leaves.get(4).ticket(), 1, random.hash()));
    }
}
