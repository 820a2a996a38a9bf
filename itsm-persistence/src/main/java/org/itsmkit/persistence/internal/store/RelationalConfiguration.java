package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Baseline;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.persistence.internal.search.ItemSearch;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.GraphNode;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemQuery;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;
import org.itsmkit.spi.storage.Transactions;
import org.jspecify.annotations.Nullable;

/** The configuration graph on a relational database. */
final class RelationalConfiguration implements ConfigurationStorage {

    private final Supplier<Store> store;

    RelationalConfiguration(Supplier<Store> store) {
        this.store = store;
    }

    /** The parts of a graph's storage on one database. */
    static final class Graph {
        final GraphHeads heads;
        final GraphFacts facts;
        final GraphElements<ItemRow> items;
        final ItemSearch search;
        final GraphView<GraphNode> nodes;
        final GraphView<Relation> edges;
        final Sightings sightings;
        final Baselines baselines;
        final GraphCommits commits;

        Graph(Store store, Adapter adapter, Transactions transactions) {
            heads = new GraphHeads(adapter);
            facts = new GraphFacts(adapter);
            items = GraphElements.items(adapter);
            search = new ItemSearch(adapter.asker());
            nodes = GraphView.ofItems(adapter, heads);
            edges = GraphView.ofRelations(adapter, heads);
            sightings = new Sightings(adapter);
            baselines = new Baselines(adapter);
            commits = new GraphCommits(store, transactions, adapter, heads, facts, items, sightings);
        }
    }

    private Graph graph() {
        return store.get().graph;
    }

    @Override
    public Optional<GraphCommit> latest(TenantId tenant) {
        return graph().heads.latest(tenant);
    }

    @Override
    public List<GraphCommit> commits(TenantId tenant, long version, int limit) {
        return graph().heads.behind(tenant, version, positive(limit));
    }

    @Override
    public Optional<StoredItem> find(TenantId tenant, CiId item, Readers readers) {
        return find(tenant, List.of(item), readers).stream().findFirst();
    }

    @Override
    public List<StoredItem> find(TenantId tenant, Collection<CiId> items, Readers readers) {
        return graph().search.find(tenant, items, readers);
    }

    @Override
    public Page<StoredItem> search(ItemQuery query) {
        return graph().search.search(query);
    }

    @Override
    public long count(ItemQuery query) {
        return graph().search.count(query);
    }

    @Override
    public Optional<StoredRelation> relation(TenantId tenant, RelationId relation, Readers readers) {
        return graph().search.relation(tenant, relation, readers);
    }

    @Override
    public Map<CiId, Labels> labels(TenantId tenant, Collection<CiId> items) {
        if (items.size() > Page.MOST) {
            throw new InvalidInput("items", "at most " + Page.MOST, items.size());
        }
        return graph().items.labels(tenant, items);
    }

    @Override
    public List<StoredRelation> relations(TenantId tenant, Collection<RelationId> relations, Readers readers) {
        return graph().search.relations(tenant, relations, readers);
    }

    @Override
    public Page<StoredRelation> relations(
            TenantId tenant, CiId item, @Nullable String cursor, int limit, Readers readers) {
        return graph().search.relations(tenant, item, cursor, limit, readers);
    }

    @Override
    public List<Fact> history(TenantId tenant, ElementId element, FactPosition after, int limit) {
        return graph().facts.of(tenant, element, after, positive(limit));
    }

    @Override
    public List<Fact> facts(TenantId tenant, FactPosition after, int limit) {
        return graph().facts.all(tenant, after, positive(limit));
    }

    @Override
    public List<GraphNode> nodes(TenantId tenant, AsOf view, @Nullable CiId after, int limit) {
        return graph().nodes.at(tenant, view, after == null ? null : after.value(), positive(limit));
    }

    @Override
    public List<Relation> edges(TenantId tenant, AsOf view, @Nullable RelationId after, int limit) {
        return graph().edges.at(tenant, view, after == null ? null : after.value(), positive(limit));
    }

    @Override
    public Optional<Sighting> sighting(TenantId tenant, String source, String nativeKey) {
        return graph().sightings.find(tenant, source, nativeKey);
    }

    @Override
    public List<Sighting> sightingsUnder(TenantId tenant, Collection<SourceKey> keys) {
        return graph().sightings.under(tenant, keys);
    }

    @Override
    public List<Sighting> sightingsOf(TenantId tenant, Collection<CiId> items) {
        return graph().sightings.of(tenant, items);
    }

    @Override
    public Map<CiId, Instant> knownSince(TenantId tenant, Collection<CiId> items) {
        return graph().facts.knownSince(tenant, items);
    }

    @Override
    public List<Sighting> sightings(TenantId tenant, CiId item) {
        return graph().sightings.of(tenant, item);
    }

    @Override
    public Page<Sighting> unseenSince(TenantId tenant, Instant before, @Nullable String cursor, int limit) {
        return graph().sightings.unseenSince(tenant, before, cursor, limit);
    }

    @Override
    public void see(TenantId tenant, Collection<Sighting> sightings) {
        Store opened = store.get();
        opened.required(() -> {
            opened.graph.sightings.put(tenant, sightings);
            return true;
        });
    }

    @Override
    public Page<Baseline> baselines(TenantId tenant, @Nullable String cursor, int limit) {
        return graph().baselines.list(tenant, cursor, limit);
    }

    @Override
    public Optional<Baseline> baseline(TenantId tenant, String name) {
        return graph().baselines.find(tenant, name);
    }

    @Override
    public boolean keep(TenantId tenant, Baseline baseline) {
        Store opened = store.get();
        return opened.required(() -> opened.graph.baselines.insert(tenant, baseline));
    }

    @Override
    public GraphCommit commit(GraphWrite write) {
        return graph().commits.commit(write);
    }

    private static int positive(int limit) {
        if (limit < 1) {
            throw new InvalidInput("limit", "1 or more", limit);
        }
        return limit;
    }
}
