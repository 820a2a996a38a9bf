package org.itsmkit.tck;

import static org.itsmkit.tck.GraphFixture.ci;
import static org.itsmkit.tck.GraphFixture.rel;
import static org.itsmkit.tck.GraphFixture.runsOn;
import static org.itsmkit.tck.GraphFixture.server;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;

/** Rules about who sees what of the graph. */
abstract class GraphVisibilityRules extends GraphRules {

    private static final Readers ANN = Readers.with(Set.of("person:ann", "agents"));
    private static final Readers BOB = Readers.with(Set.of("person:bob"));
    private static final Readers NOBODY = new Readers(Set.of(), false);
    private static final Labels AGENTS = new Labels(Set.of("agents"), Set.of());
    private static final Labels NOT_ANN = new Labels(Set.of(Labels.EVERYONE), Set.of("person:ann"));
    private static final Labels NO_ONE = new Labels(Set.of(), Set.of());
    private static final Sort BY_NAME = Sort.ascending(ItemFields.NAME);

    GraphVisibilityRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.GRAPH_HIDDEN)
    void eachReadShowsWhatTheReaderMaySee() {
        ours.put(server(1), server(2), server(3), server(4));
        ours.labels(ci(2), AGENTS).labels(ci(3), NOT_ANN).labels(ci(4), NO_ONE);
        commit(ours);
        assertSeen(ANN, 1, 2);
        assertSeen(BOB, 1, 3);
        assertSeen(NOBODY);
        assertSeen(Readers.with(Set.of("Agents", "agents ", "%")), 1, 3);
        assertSeen(Readers.ENGINE, 1, 2, 3, 4);
        commit(ours.labels(ci(1), AGENTS).labels(ci(2), Labels.OPEN).put(server(1), server(2)));
        assertSeen(BOB, 2, 3);
        assertSeen(ANN, 1, 2);
    }

    private void assertSeen(Readers readers, int... numbers) {
        List<CiId> expected = new ArrayList<>();
        for (int n : numbers) {
            expected.add(ci(n));
        }
        List<CiId> all = List.of(ci(1), ci(2), ci(3), ci(4));
        assertEquals(
                expected,
                all.stream()
                        .filter(id -> graph().find(ours.tenant(), id, readers).isPresent())
                        .toList(),
                "find by " + readers);
        assertEquals(
                expected,
                graph().find(ours.tenant(), all, readers).stream()
                        .map(stored -> stored.item().id())
                        .toList(),
                "find of several by " + readers);
        assertEquals(expected, found(readers, Condition.ALWAYS, BY_NAME, 100), "search by " + readers);
        assertEquals(
                expected.size(),
                graph().count(items(readers, Condition.ALWAYS, BY_NAME, null, 1)),
                "count by " + readers);
    }

    @Holds(Rule.GRAPH_HIDDEN)
    void everySecondItemIsHidden() {
        List<CiId> visible = new ArrayList<>();
        for (int n = 1; n <= 40; n++) {
            boolean hidden = n % 2 == 0 || n > 10 && n < 25;
            ours.put(server(n))
                    .labels(ci(n), hidden ? AGENTS : Labels.OPEN)
                    .index(ci(n), Fixtures.CAUSE.to("c" + n % 7));
            if (!hidden) {
                visible.add(ci(n));
            }
        }
        commit(ours);
        for (Sort sort : List.of(BY_NAME, Sort.descending(Fixtures.CAUSE))) {
            for (int limit : List.of(1, 3, visible.size())) {
                List<CiId> found = new ArrayList<>();
                String cursor = null;
                do {
                    Page<StoredItem> page = graph().search(items(BOB, Condition.ALWAYS, sort, cursor, limit));
                    int expected = Math.min(limit, visible.size() - found.size());
                    assertEquals(expected, page.items().size(), "items on a page of " + limit);
                    page.items().forEach(stored -> found.add(stored.item().id()));
                    cursor = page.cursor();
                } while (cursor != null && found.size() < 100);
                assertEquals(visible, found.stream().sorted().toList(), "by " + sort + " in pages of " + limit);
            }
        }
    }

    @Holds(Rule.HIDDEN_END)
    void bothEndsMustBeSeen() {
        ours.put(server(1), server(2), server(3), server(4));
        ours.labels(ci(2), AGENTS).labels(ci(3), NOT_ANN).labels(ci(4), NO_ONE);
        ours.put(runsOn(1, 1, 1), runsOn(2, 1, 2), runsOn(3, 2, 1), runsOn(4, 1, 3), runsOn(5, 3, 2), runsOn(6, 4, 1));
        ours.put(runsOn(7, 1, 99));
        commit(ours);
        assertRelationsOf(1, ANN, 1, 2, 3);
        assertRelationsOf(2, ANN, 2, 3);
        assertRelationsOf(1, BOB, 1, 4);
        assertRelationsOf(2, BOB);
        assertRelationsOf(3, BOB, 4);
        assertRelationsOf(1, NOBODY);
        assertRelationsOf(1, Readers.ENGINE, 1, 2, 3, 4, 6, 7);
        assertRelationsOf(99, Readers.ENGINE, 7);
        assertRelationsOf(99, ANN);
        commit(ours.labels(ci(2), Labels.OPEN).put(server(2)));
        assertRelationsOf(1, BOB, 1, 2, 3, 4);
        commit(ours.end(ci(2)));
        assertRelationsOf(1, BOB, 1, 2, 3, 4);
        commit(ours.labels(ci(2), AGENTS).end(ci(2)));
        assertRelationsOf(1, BOB, 1, 4);
        assertRelationsOf(1, ANN, 1, 2, 3);
    }

    @Holds(Rule.HIDDEN_END)
    void hiddenOnesMakeNoPageShorter() {
        ours.put(server(1));
        List<RelationId> visible = new ArrayList<>();
        for (int n = 2; n <= 30; n++) {
            ours.put(server(n), n % 2 == 0 ? runsOn(n, 1, n) : runsOn(n, n, 1));
            if (n % 3 == 0) {
                ours.labels(ci(n), AGENTS);
            } else {
                visible.add(rel(n));
            }
        }
        commit(ours);
        Page<StoredRelation> page = graph().relations(ours.tenant(), ci(1), null, 4, BOB);
        assertEquals(4, page.items().size(), "relations on the first page");
        for (int limit : List.of(1, 4, visible.size())) {
            assertEquals(
                    visible,
                    all(cursor -> graph().relations(ours.tenant(), ci(1), cursor, limit, BOB)).stream()
                            .map(stored -> stored.relation().id())
                            .toList());
        }
        Page<StoredRelation> whole = graph().relations(ours.tenant(), ci(1), null, visible.size(), BOB);
        assertNull(whole.cursor(), "cursor behind the last relation");
    }

    private void assertRelationsOf(int n, Readers readers, int... numbers) {
        List<RelationId> expected = new ArrayList<>();
        for (int number : numbers) {
            expected.add(rel(number));
        }
        List<StoredRelation> found = all(cursor -> graph().relations(ours.tenant(), ci(n), cursor, 2, readers));
        assertEquals(
                expected,
                found.stream().map(stored -> stored.relation().id()).toList(),
                "relations of " + n + " seen by " + readers);
        ours.relations().stream()
                .filter(stored -> stored.relation().source().equals(ci(n))
                        || stored.relation().target().equals(ci(n)))
                .forEach(stored -> assertEquals(
                        expected.contains(stored.relation().id()),
                        graph().relation(ours.tenant(), stored.relation().id(), readers)
                                .isPresent(),
                        stored.relation().id() + " seen by " + readers));
        assertEquals(
                expected,
                graph()
                        .relations(
                                ours.tenant(),
                                ours.relations().stream()
                                        .filter(stored -> stored.relation()
                                                        .source()
                                                        .equals(ci(n))
                                                || stored.relation().target().equals(ci(n)))
                                        .map(stored -> stored.relation().id())
                                        .toList(),
                                readers)
                        .stream()
                        .map(stored -> stored.relation().id())
                        .toList(),
                "many relations seen by " + readers);
    }
}
