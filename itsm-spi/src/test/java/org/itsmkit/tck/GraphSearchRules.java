package org.itsmkit.tck;

import static org.itsmkit.tck.Fixtures.CAUSE;
import static org.itsmkit.tck.GraphFixture.ci;
import static org.itsmkit.tck.GraphFixture.rel;
import static org.itsmkit.tck.GraphFixture.runsOn;
import static org.itsmkit.tck.GraphFixture.server;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.RelationId;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.Condition.IsSet;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StoredItem;
import org.jspecify.annotations.Nullable;

/** Rules about which items a search finds, in what order, and by which pages. */
abstract class GraphSearchRules extends GraphRules {

    private static final long SEED = 20_260_303;
    private static final int ITEMS = 80;

    GraphSearchRules(StorageContract contract) {
        super(contract);
    }

    /** An item as a store must see it: its own fields, and what was indexed. */
    private record Seen(ConfigurationItem item, FieldValues indexed) implements Facts {

        @Override
        public <T> @Nullable T value(Field<T> field) {
            boolean own = ItemFields.SEARCHABLE.stream().anyMatch(each -> each.name().equals(field.name()));
            return own ? ItemFields.value(item, field) : indexed.value(field);
        }

        CiId id() {
            return item.id();
        }
    }

    private List<Seen> filled(RandomConditions random) {
        for (int n = 1; n <= ITEMS; n++) {
            random.fill(ours, n);
            if (n % 5 == 0) {
                random.fill(theirs, n);
            }
        }
        commit(ours, theirs);
        commit(ours.end(ci(3), ci(30)));
        return seen();
    }

    private List<Seen> seen() {
        return ours.items().stream()
                .map(stored -> new Seen(stored.item(), ours.indexed(stored.item().id())))
                .toList();
    }

    @Holds(Rule.GRAPH_SEARCH)
    void randomTreesAreCompared() {
        RandomConditions random = RandomConditions.ofItems(SEED);
        List<Seen> items = filled(random);
        for (int i = 0; i < contract.rounds() / 2; i++) {
            assertSameAsInMemory(items, random.next());
        }
    }

    @Holds(Rule.GRAPH_SEARCH)
    void everyFieldIsComparedByItselfAndSortedBothWays() {
        RandomConditions random = RandomConditions.ofItems(SEED + 1);
        List<Seen> items = filled(random);
        for (Field<?> field : RandomValues.OF_ITEMS) {
            assertSameAsInMemory(items, new IsSet(field));
            for (int i = 0; i < 4; i++) {
                assertSameAsInMemory(items, random.about(field));
                assertSameAsInMemory(items, Condition.not(random.about(field)));
            }
            assertSorted(items, Sort.ascending(field), field);
            assertSorted(items, Sort.descending(field), field);
        }
    }

    @Holds(Rule.GRAPH_SEARCH)
    void indexedValuesChangeAndGo() {
        commit(ours.put(server(1), server(2)).index(ci(1), CAUSE.to("rain")));
        commit(ours.put(server(1).named("b")).index(ci(1), CAUSE.to("snow")));
        assertEquals(List.of(), ids(Condition.where(CAUSE).is("rain")));
        assertEquals(List.of(ci(1)), ids(Condition.where(CAUSE).is("snow")));
        assertEquals(List.of(ci(1)), ids(Condition.where(ItemFields.NAME).is("b")));
        commit(ours.put(server(1)).index(ci(1)));
        assertEquals(List.of(), ids(new IsSet(CAUSE)));
        commit(ours.put(server(1)).index(ci(1), CAUSE.to("rain")));
        commit(ours.end(ci(1)));
        assertEquals(List.of(), ids(new IsSet(CAUSE)));
        commit(ours.put(server(1)).index(ci(1), CAUSE.to("hail")));
        assertEquals(List.of(ci(1)), ids(new IsSet(CAUSE)));
        Field<String> same = Field.text("owner").indexed();
        assertEquals(List.of(), ids(Condition.where(same).is("ann")), "a field of that name and another type");
    }

    private List<CiId> ids(Condition where) {
        return found(Readers.ENGINE, where, Sort.ascending(ItemFields.NAME), Page.MOST).stream()
                .sorted()
                .toList();
    }

    private void assertSameAsInMemory(List<Seen> items, Condition condition) {
        Predicate<Seen> inMemory = condition::test;
        List<CiId> expected = items.stream().filter(inMemory).map(Seen::id).toList();
        assertEquals(expected, ids(condition), () -> "items found by: " + condition);
        long count = graph().count(items(Readers.ENGINE, condition, Sort.ascending(CAUSE), null, 1));
        assertEquals(expected.size(), count, () -> "count of: " + condition);
    }

    private <T> void assertSorted(List<Seen> items, Sort sort, Field<T> field) {
        Comparator<T> values = sort.descending() ? field.type().order().reversed() : field.type().order();
        Comparator<Seen> order = Comparator.comparing(
                        (Seen item) -> item.value(field), Comparator.nullsLast(values))
                .thenComparing(Seen::id);
        List<CiId> expected = items.stream().sorted(order).map(Seen::id).toList();
        for (int limit : List.of(7, 100)) {
            assertEquals(expected, found(Readers.ENGINE, Condition.ALWAYS, sort, limit), () -> "order by " + sort);
        }
    }

    @Holds(Rule.GRAPH_PAGES)
    void pagesHoldEachOnceWhileOthersChange() {
        for (int n = 1; n <= 20; n++) {
            ours.put(server(n)).index(ci(n), CAUSE.to("c" + n % 3));
        }
        commit(ours);
        Sort sort = Sort.ascending(CAUSE);
        List<CiId> all = found(Readers.ENGINE, Condition.ALWAYS, sort, 100);
        List<CiId> paged = new ArrayList<>();
        String cursor = null;
        int next = 100;
        do {
            Page<StoredItem> page = graph().search(items(Readers.ENGINE, Condition.ALWAYS, sort, cursor, 3));
            page.items().forEach(stored -> paged.add(stored.item().id()));
            cursor = page.cursor();
            ours.put(server(next)).index(ci(next), CAUSE.to("c0"));
            ours.end(paged.get(paged.size() - 1));
            commit(ours);
            next++;
        } while (cursor != null && paged.size() < 200);
        paged.removeIf(id -> !all.contains(id));
        assertEquals(all, paged);
    }

    @Holds(Rule.GRAPH_PAGES)
    void relationsComeOnceInTheOrderOfIds() {
        ours.put(server(1), server(2), server(3));
        List<RelationId> expected = new ArrayList<>();
        for (int n = 1; n <= 15; n++) {
            int from = n % 3 == 0 ? 1 : 2;
            ours.put(runsOn(n, from, n % 2 == 0 ? 1 : 3));
            if (from == 1 || n % 2 == 0) {
                expected.add(rel(n));
            }
        }
        commit(ours);
        for (int limit : List.of(1, 2, 5, expected.size(), 50)) {
            assertEquals(
                    expected,
                    all(cursor -> graph().relations(ours.tenant(), ci(1), cursor, limit, Readers.ENGINE)).stream()
                            .map(stored -> stored.relation().id())
                            .toList(),
                    "by " + limit);
        }
        commit(ours.put(runsOn(6, 2, 3)));
        expected.remove(rel(6));
        assertEquals(
                expected,
                graph().relations(ours.tenant(), ci(1), null, 50, Readers.ENGINE).items().stream()
                        .map(stored -> stored.relation().id())
                        .toList(),
                "after one was moved");
    }

    @Holds(Rule.GRAPH_PAGES)
    void whatIsNoCursorIsRefused() {
        commit(ours.put(server(1), server(2), runsOn(1, 1, 2), runsOn(2, 1, 2)));
        Sort sort = Sort.ascending(ItemFields.NAME);
        Page<StoredItem> page = graph().search(items(Readers.ENGINE, Condition.ALWAYS, sort, null, 1));
        String cursor = Objects.requireNonNull(page.cursor());
        for (Sort other : List.of(Sort.descending(ItemFields.NAME), Sort.ascending(ItemFields.OWNER))) {
            assertThrows(
                    InvalidInput.class,
                    () -> graph().search(items(Readers.ENGINE, Condition.ALWAYS, other, cursor, 1)));
        }
        for (String bad : List.of("", "x", "%", "W10", cursor + "x")) {
            assertThrows(
                    InvalidInput.class, () -> graph().search(items(Readers.ENGINE, Condition.ALWAYS, sort, bad, 1)));
            assertThrows(
                    InvalidInput.class, () -> graph().relations(ours.tenant(), ci(1), bad, 1, Readers.ENGINE));
            assertThrows(
                    InvalidInput.class,
                    () -> graph().unseenSince(ours.tenant(), Fixtures.minute(9), bad, 1));
            assertThrows(InvalidInput.class, () -> graph().baselines(ours.tenant(), bad, 1));
        }
    }
}
