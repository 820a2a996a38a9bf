package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.Anchor;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.JournalChain;
import org.itsmkit.spi.AuditAnchors;
import org.itsmkit.spi.AuditAnchors.Export;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of {@link AuditAnchors}, as tests: extend it and supply where you keep them. Each test is named after the
 * numbered {@link Rule} it holds, and a failure says which one was broken and what it is for.
 *
 * <pre>{@code
 * class VaultAnchorsTest extends AuditAnchorsContract {
 *     @Override protected AuditAnchors open() { return new VaultAnchors(freshVault()); }
 * }
 * }</pre>
 */
@DisplayNameGeneration(RuleReport.class)
@ExtendWith(RuleReport.class)
public abstract class AuditAnchorsContract {

    private static final TenantId HERE = TenantId.of("here");
    private static final TenantId THERE = TenantId.of("there");
    private static final Instant NOW = Fixtures.START;

    private @Nullable AuditAnchors anchors;

    /** For subclasses. */
    protected AuditAnchorsContract() {}

    /** Where no anchor is kept yet. Called before each test. */
    protected abstract AuditAnchors open() throws Exception;

    @BeforeEach
    final void openAnchors() throws Exception {
        anchors = open();
    }

    private AuditAnchors anchors() {
        AuditAnchors opened = anchors;
        if (opened == null) {
            throw new IllegalStateException("no anchors are open");
        }
        return opened;
    }

    private static List<AnchorLeaf> leaves(TenantId tenant, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new AnchorLeaf(Fixtures.id(n), n, JournalChain.genesis(tenant, Fixtures.id(n))))
                .toList();
    }

    private static Anchor anchor(
            TenantId tenant, String period, Instant takenAt, List<AnchorLeaf> leaves, @Nullable Anchor before) {
        return Anchor.take(tenant, period, takenAt, leaves.iterator(), before);
    }

    private static void publish(AuditAnchors to, Anchor anchor, List<AnchorLeaf> leaves) {
        try (Export export = to.begin(anchor.tenant(), anchor.period())) {
            leaves.forEach(export::leaf);
            export.publish(anchor);
        }
    }

    /** Takes and publishes an anchor that follows the newest. */
    private Anchor publish(TenantId tenant, String period, Instant takenAt, int count) {
        List<AnchorLeaf> leaves = leaves(tenant, count);
        Anchor anchor =
                anchor(tenant, period, takenAt, leaves, anchors().latest(tenant).orElse(null));
        publish(anchors(), anchor, leaves);
        return anchor;
    }

    private List<AnchorLeaf> kept(Anchor anchor) {
        List<AnchorLeaf> all = new ArrayList<>();
        anchors().leaves(anchor).forEachRemaining(all::add);
        return all;
    }

    private void assertKept(Anchor anchor, int count) {
        assertEquals(Optional.of(anchor), anchors().find(anchor.tenant(), anchor.period()), "the anchor");
        assertEquals(leaves(anchor.tenant(), count), kept(anchor), "its leaves");
    }

    @Holds(Rule.ANCHORS_ROUND_TRIP)
    void anchorsOfManySizes() {
        int[] sizes = {0, 1, 7, 5_000};
        List<Anchor> all = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            all.add(publish(HERE, "P._-" + i, NOW.plusSeconds(i), sizes[i]));
        }
        for (int i = 0; i < sizes.length; i++) {
            assertKept(all.get(i), sizes[i]);
            assertKept(all.get(i), sizes[i]);
            assertEquals(
                    all.get(i).hash(),
                    anchors().find(HERE, "P._-" + i).orElseThrow().hash());
        }
    }

    @Holds(Rule.ANCHORS_KEPT)
    void itIsPublishedAgain() {
        Anchor first = publish(HERE, "2026-01", NOW, 3);
        List<AnchorLeaf> others = leaves(HERE, 2);
        Anchor again = anchor(HERE, "2026-01", NOW.plusSeconds(1), others, first);
        assertThrows(RuntimeException.class, () -> publish(anchors(), again, others));
        assertThrows(RuntimeException.class, () -> publish(anchors(), first, leaves(HERE, 3)));
        assertKept(first, 3);
        assertEquals(Optional.of(first), anchors().latest(HERE));
    }

    @Holds(Rule.ANCHORS_KEPT)
    void moreIsPublished() {
        Anchor first = publish(HERE, "2026-01", NOW, 3);
        for (int i = 2; i < 40; i++) {
            publish(HERE, "2026-" + i, NOW.plusSeconds(i), i);
        }
        assertKept(first, 3);
    }

    @Holds(Rule.ANCHORS_UNPUBLISHED)
    void itIsGivenUp() {
        Anchor before = publish(HERE, "2026-01", NOW, 1);
        try (Export export = anchors().begin(HERE, "2026-02")) {
            leaves(HERE, 3).forEach(export::leaf);
            assertEquals(Optional.empty(), anchors().find(HERE, "2026-02"), "while it is exported");
            assertEquals(Optional.of(before), anchors().latest(HERE), "while it is exported");
        }
        assertEquals(Optional.empty(), anchors().find(HERE, "2026-02"), "given up");
        assertEquals(Optional.of(before), anchors().latest(HERE), "given up");
        assertKept(publish(HERE, "2026-02", NOW.plusSeconds(1), 2), 2);
    }

    @Holds(Rule.ANCHORS_LATEST)
    void periodsAndInstantsAreInNoOrder() {
        for (String period : List.of("2026-9", "2026-10", "first", "a", "Z", "2025")) {
            Anchor published = publish(HERE, period, NOW, 2);
            assertEquals(Optional.of(published), anchors().latest(HERE));
        }
    }

    @Holds(Rule.ANCHORS_CHAIN)
    void twoNodesFollowTheSame() {
        Anchor first = publish(HERE, "2026-01", NOW, 1);
        List<AnchorLeaf> leaves = leaves(HERE, 2);
        Anchor second = anchor(HERE, "2026-02", NOW.plusSeconds(1), leaves, first);
        Anchor fork = anchor(HERE, "2026-02b", NOW.plusSeconds(2), leaves, first);
        Anchor root = anchor(HERE, "2026-00", NOW.plusSeconds(2), leaves, null);
        publish(anchors(), second, leaves);
        for (Anchor wrong : List.of(fork, root)) {
            assertThrows(RuntimeException.class, () -> publish(anchors(), wrong, leaves));
            assertEquals(Optional.empty(), anchors().find(HERE, wrong.period()), "what does not follow");
        }
        assertEquals(Optional.of(second), anchors().latest(HERE));
        assertKept(publish(HERE, "2026-02b", NOW.plusSeconds(3), 2), 2);
    }

    @Holds(Rule.ANCHORS_CHAIN)
    void itIsNotTheOneBegun() {
        List<AnchorLeaf> leaves = leaves(HERE, 1);
        Anchor right = anchor(HERE, "2026-01", NOW, leaves, null);
        for (Anchor wrong :
                List.of(anchor(HERE, "2026-02", NOW, leaves, null), anchor(THERE, "2026-01", NOW, leaves, null))) {
            try (Export export = anchors().begin(HERE, "2026-01")) {
                leaves.forEach(export::leaf);
                assertThrows(RuntimeException.class, () -> export.publish(wrong));
            }
            assertEquals(Optional.empty(), anchors().find(wrong.tenant(), wrong.period()));
            assertEquals(Optional.empty(), anchors().find(HERE, "2026-01"));
        }
        publish(anchors(), right, leaves);
        assertKept(right, 1);
    }

    @Holds(Rule.ANCHORS_TENANTS)
    void periodsAreEqual() {
        Anchor here = publish(HERE, "2026-01", NOW, 2);
        assertEquals(Optional.empty(), anchors().find(THERE, "2026-01"));
        assertEquals(Optional.empty(), anchors().latest(THERE));
        Anchor there = publish(THERE, "2026-01", NOW.plusSeconds(5), 3);
        assertKept(here, 2);
        assertKept(there, 3);
        assertEquals(Optional.of(here), anchors().latest(HERE));
        assertEquals(Optional.of(there), anchors().latest(THERE));
    }

    @Holds(Rule.ANCHORS_ABSENT)
    void somethingElseIsThere() {
        assertEquals(Optional.empty(), anchors().latest(HERE));
        Anchor kept = publish(HERE, "2026-01", NOW, 2);
        assertEquals(Optional.empty(), anchors().find(HERE, "2026-0"));
        assertEquals(Optional.empty(), anchors().find(HERE, "2026-01."));
        for (Anchor never : List.of(
                anchor(HERE, "2026-02", NOW, leaves(HERE, 2), null),
                anchor(HERE, "2026-01", NOW.plusSeconds(1), leaves(HERE, 2), null),
                anchor(THERE, "2026-01", NOW, leaves(THERE, 2), null))) {
            assertThrows(RuntimeException.class, () -> kept(never), "leaves of " + never);
        }
        assertKept(kept, 2);
    }

    @Holds(Rule.ANCHORS_RACE)
    void fourNodesPublish() {
        int nodes = 4;
        for (int round = 0; round < 10; round++) {
            String period = "round-" + round;
            Instant at = NOW.plusSeconds(round);
            Anchor before = anchors().latest(HERE).orElse(null);
            CyclicBarrier allHaveBegun = new CyclicBarrier(nodes);
            List<Integer> won = Together.run(nodes, node -> wins(period, at, before, node, allHaveBegun)).stream()
                    .filter(node -> node >= 0)
                    .toList();
            assertEquals(1, won.size(), "how many published it");
            int winner = won.get(0);
            assertKept(anchor(HERE, period, at, leaves(HERE, winner + 1), before), winner + 1);
        }
    }

    /** The node when it published, or -1 when it was refused. */
    private int wins(String period, Instant at, @Nullable Anchor before, int node, CyclicBarrier allHaveBegun) {
        List<AnchorLeaf> leaves = leaves(HERE, node + 1);
        try (Export export = anchors().begin(HERE, period)) {
            leaves.forEach(export::leaf);
            Together.meet(allHaveBegun);
            export.publish(anchor(HERE, period, at, leaves, before));
            return node;
        } catch (RuntimeException e) {
            return -1;
        }
    }
}
