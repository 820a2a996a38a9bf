package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ElementId;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.GraphNode;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemQuery;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StaleElement;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;
import org.jspecify.annotations.Nullable;

/** What every group of rules about the configuration graph uses: two tenants whose elements have equal ids. */
abstract class GraphRules extends StorageRules {

    final GraphFixture ours = new GraphFixture(here.tenant());
    final GraphFixture theirs = new GraphFixture(there.tenant());

    GraphRules(StorageContract contract) {
        super(contract);
    }

    final ConfigurationStorage graph() {
        return store().configuration();
    }

    final void commit(GraphFixture... fixtures) {
        for (GraphFixture fixture : fixtures) {
            fixture.commit(store());
        }
    }

    final ItemQuery items(Readers readers, Condition where, Sort sort, @Nullable String cursor, int limit) {
        return new ItemQuery(ours.tenant(), readers, where, sort, cursor, limit);
    }

    /** The ids of all items that a query finds, page by page. */
    final List<CiId> found(Readers readers, Condition where, Sort sort, int limit) {
        return all(cursor -> graph().search(items(readers, where, sort, cursor, limit))).stream()
                .map(stored -> stored.item().id())
                .toList();
    }

    final List<GraphNode> nodes(GraphFixture of, AsOf view, int limit) {
        return walk(GraphNode::id, (after, most) -> graph().nodes(of.tenant(), view, after, most), limit);
    }

    final List<Relation> edges(GraphFixture of, AsOf view, int limit) {
        return walk(Relation::id, (after, most) -> graph().edges(of.tenant(), view, after, most), limit);
    }

    final List<Fact> facts(GraphFixture of, int limit) {
        return walk(
                Fact::position,
                (after, most) -> graph().facts(of.tenant(), after == null ? FactPosition.START : after, most),
                limit);
    }

    /** All that there is behind one after the other, until there is none. */
    static <T, P> List<T> walk(
            Function<T, P> place, BiFunction<@Nullable P, Integer, List<T>> behind, int limit) {
        List<T> all = new ArrayList<>();
        List<T> part = behind.apply(null, limit);
        while (!part.isEmpty()) {
            if (part.size() > limit || all.size() > 10_000) {
                throw new AssertionError(part.size() + " where at most " + limit + " were asked for, or no end");
            }
            all.addAll(part);
            part = behind.apply(place.apply(part.get(part.size() - 1)), limit);
        }
        return all;
    }

    /** That all reads agree with what the fixture remembers. */
    final void assertHolds(GraphFixture fixture) {
        assertEquals(fixture.facts(), facts(fixture, 100), "facts");
        assertEquals(fixture.commits(), graph().commits(fixture.tenant(), 0, 1_000), "commits");
        for (StoredItem item : fixture.items()) {
            assertEquals(
                    item,
                    graph().find(fixture.tenant(), item.item().id(), Readers.ENGINE)
                            .orElse(null),
                    "find");
        }
        for (StoredRelation relation : fixture.relations()) {
            assertEquals(
                    relation,
                    graph().relation(fixture.tenant(), relation.relation().id(), Readers.ENGINE)
                            .orElse(null),
                    "relation");
        }
        AsOf now = AsOf.valid(fixture.now());
        assertEquals(fixture.nodes(now), nodes(fixture, now, 100), "nodes");
        assertEquals(fixture.edges(now), edges(fixture, now, 100), "edges");
    }

    final void assertStaleElement(ElementId element, long expected, GraphWrite write) {
        Footprint before = footprint();
        StaleElement stale = assertThrows(StaleElement.class, () -> graph().commit(write));
        assertEquals(element, stale.element(), "the element that StaleElement names");
        assertEquals(expected, stale.expected(), "the version that StaleElement names");
        assertEquals(before, footprint(), "what the store holds after a refused write");
    }

    static <T> List<T> items(Page<T> page) {
        return page.items();
    }
}
