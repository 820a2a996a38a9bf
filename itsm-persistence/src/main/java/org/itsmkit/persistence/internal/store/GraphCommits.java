package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.StaleElement;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.Transactions;

/**
 * Applies writes of the graph. The row of the tenant's graph is locked first, so that nobody else writes to it; then versions
 * are compared, by locking reads, which see what is there now; then everything is written, and nothing of it can be stale.
 */
final class GraphCommits {

    private final Store store;
    private final Transactions transactions;
    private final Adapter adapter;
    private final GraphHeads heads;
    private final GraphFacts facts;
    private final GraphElements<ItemRow> items;
    private final GraphElements<RelationRow> relations;
    private final SideRows sides;
    private final Sightings sightings;

    GraphCommits(
            Store store,
            Transactions transactions,
            Adapter adapter,
            GraphHeads heads,
            GraphFacts facts,
            GraphElements<ItemRow> items,
            Sightings sightings) {
        this.store = store;
        this.transactions = transactions;
        this.adapter = adapter;
        this.heads = heads;
        this.facts = facts;
        this.items = items;
        this.sightings = sightings;
        relations = GraphElements.relations(adapter);
        sides = new SideRows(adapter.itemSides(), adapter.runner());
    }

    /** A write whose rows are made and fit the database. */
    private record Prepared(
            GraphWrite write, List<ItemRow> items, List<RelationRow> relations, List<GraphFacts.Row> facts) {

        static Prepared of(GraphWrite write) {
            GraphHeads.check(write.as(1, write.recordedAt()));
            write.sightings().forEach(Sightings::check);
            List<GraphFacts.Row> facts = new ArrayList<>();
            write.items()
                    .forEach(item -> item.facts().forEach(fact -> facts.add(GraphFacts.Row.of(item.item(), fact))));
            write.relations()
                    .forEach(relation ->
                            relation.facts().forEach(fact -> facts.add(GraphFacts.Row.of(relation.relation(), fact))));
            return new Prepared(
                    write,
                    write.items().stream().map(ItemRow::of).toList(),
                    write.relations().stream().map(RelationRow::of).toList(),
                    facts);
        }

        TenantId tenant() {
            return write.tenant();
        }

        /** What an unlucky race is told to be stale; nothing when no element is written. */
        Stream<StaleElement> first() {
            return Stream.concat(
                            write.items().stream().map(item -> new StaleElement(item.item(), item.expectedVersion())),
                            write.relations().stream()
                                    .map(relation -> new StaleElement(relation.relation(), relation.expectedVersion())))
                    .limit(1);
        }
    }

    GraphCommit commit(GraphWrite write) {
        Prepared prepared = Prepared.of(write);
        boolean joined = transactions.isActive();
        try {
            return store.required(() -> write(prepared, joined));
        } catch (HalfWritten e) {
            throw e.failure();
        } catch (StorageFailure e) {
            if (adapter.isLostRace(e)) {
                prepared.first().forEach(stale -> {
                    throw stale;
                });
            }
            throw e;
        }
    }

    private GraphCommit write(Prepared prepared, boolean joined) {
        GraphWrite write = prepared.write;
        GraphHeads.Head head = lock(prepared.tenant(), joined);
        Map<UUID, GraphElements.Found> itemsThere =
                items.lock(prepared.tenant(), ids(prepared.items.stream().map(ItemRow::id), write, CiId.class));
        write.items().forEach(item -> require(itemsThere, item.item(), item.expectedVersion()));
        Map<UUID, GraphElements.Found> relationsThere = relations.lock(
                prepared.tenant(), ids(prepared.relations.stream().map(RelationRow::id), write, RelationId.class));
        write.relations().forEach(relation -> require(relationsThere, relation.relation(), relation.expectedVersion()));
        write.reliance()
                .elements()
                .forEach((id, version) -> require(id instanceof CiId ? itemsThere : relationsThere, id, version));
        write.requireGraph(head.version());
        Instant recordedAt = head.recordedAt().isAfter(write.recordedAt()) ? head.recordedAt() : write.recordedAt();
        GraphCommit commit = write.as(head.version() + 1, recordedAt);
        return whole(joined, () -> {
            heads.advance(commit);
            facts.insert(prepared.tenant(), new GraphHeads.Head(commit.version(), commit.recordedAt()), prepared.facts);
            items.write(prepared.tenant(), prepared.items, itemsThere, commit.version());
            relations.write(prepared.tenant(), prepared.relations, relationsThere, commit.version());
            sides.write(prepared.tenant(), changes(prepared.items, itemsThere));
            sightings.put(prepared.tenant(), write.sightings());
            return commit;
        });
    }

    /** What is written, and of its kind what the write relies on. */
    private static Stream<UUID> ids(Stream<UUID> written, GraphWrite write, Class<? extends ElementId> kind) {
        return Stream.concat(
                written,
                write.reliance().elements().keySet().stream()
                        .filter(kind::isInstance)
                        .map(ElementId::value));
    }

    /** From here on, what fails costs the transaction. */
    private GraphCommit whole(boolean joined, Supplier<GraphCommit> rest) {
        try {
            return rest.get();
        } catch (StorageFailure e) {
            transactions.setRollbackOnly();
            throw joined && adapter.leavesTransaction(e) ? new HalfWritten(e) : e;
        }
    }

    private GraphHeads.Head lock(TenantId tenant, boolean joined) {
        return heads.lock(tenant).orElseGet(() -> {
            if (!heads.begin(tenant) && !joined) {
                throw new LostRace();
            }
            return heads.lock(tenant).orElseThrow();
        });
    }

    private static void require(Map<UUID, GraphElements.Found> there, ElementId id, long expected) {
        GraphElements.Found found = there.get(id.value());
        if ((found == null ? 0 : found.version()) != expected) {
            throw new StaleElement(id, expected);
        }
    }

    private static SideChanges changes(List<ItemRow> rows, Map<UUID, GraphElements.Found> there) {
        SideChanges changes = new SideChanges();
        for (ItemRow row : rows) {
            GraphElements.Found before = there.get(row.id());
            if (before == null) {
                changes.added(row.id(), row.beside());
            } else {
                changes.changed(row.id(), before.beside(), row.beside());
            }
        }
        return changes;
    }
}
