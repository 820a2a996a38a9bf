package org.itsmkit.spi.memory;

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
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.GraphNode;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemQuery;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;

/** A right store of graphs, to be broken in one place. */
class ForwardingConfiguration implements ConfigurationStorage {

    private final Supplier<ConfigurationStorage> right;

    ForwardingConfiguration(Supplier<ConfigurationStorage> right) {
        this.right = right;
    }

    final ConfigurationStorage right() {
        return right.get();
    }

    @Override
    public Optional<GraphCommit> latest(TenantId tenant) {
        return right().latest(tenant);
    }

    @Override
    public List<GraphCommit> commits(TenantId tenant, long version, int limit) {
        return right().commits(tenant, version, limit);
    }

    @Override
    public Optional<StoredItem> find(TenantId tenant, CiId item, Readers readers) {
        return right().find(tenant, item, readers);
    }

    @Override
    public List<StoredItem> find(TenantId tenant, Collection<CiId> items, Readers readers) {
        return right().find(tenant, items, readers);
    }

    @Override
    public Page<StoredItem> search(ItemQuery query) {
        return right().search(query);
    }

    @Override
    public long count(ItemQuery query) {
        return right().count(query);
    }

    @Override
    public Optional<StoredRelation> relation(TenantId tenant, RelationId relation, Readers readers) {
        return right().relation(tenant, relation, readers);
    }

    @Override
    public List<StoredRelation> relations(TenantId tenant, Collection<RelationId> relations, Readers readers) {
        return right().relations(tenant, relations, readers);
    }

    @Override
    public Page<StoredRelation> relations(TenantId tenant, CiId item, String cursor, int limit, Readers readers) {
        return right().relations(tenant, item, cursor, limit, readers);
    }

    @Override
    public List<Fact> history(TenantId tenant, ElementId element, FactPosition after, int limit) {
        return right().history(tenant, element, after, limit);
    }

    @Override
    public List<Fact> facts(TenantId tenant, FactPosition after, int limit) {
        return right().facts(tenant, after, limit);
    }

    @Override
    public List<GraphNode> nodes(TenantId tenant, AsOf view, CiId after, int limit) {
        return right().nodes(tenant, view, after, limit);
    }

    @Override
    public List<Relation> edges(TenantId tenant, AsOf view, RelationId after, int limit) {
        return right().edges(tenant, view, after, limit);
    }

    @Override
    public Optional<Sighting> sighting(TenantId tenant, String source, String nativeKey) {
        return right().sighting(tenant, source, nativeKey);
    }

    @Override
    public List<Sighting> sightingsUnder(TenantId tenant, Collection<SourceKey> keys) {
        return right().sightingsUnder(tenant, keys);
    }

    @Override
    public List<Sighting> sightingsOf(TenantId tenant, Collection<CiId> items) {
        return right().sightingsOf(tenant, items);
    }

    @Override
    public Map<CiId, Instant> knownSince(TenantId tenant, Collection<CiId> items) {
        return right().knownSince(tenant, items);
    }

    @Override
    public List<Sighting> sightings(TenantId tenant, CiId item) {
        return right().sightings(tenant, item);
    }

    @Override
    public Page<Sighting> unseenSince(TenantId tenant, Instant before, String cursor, int limit) {
        return right().unseenSince(tenant, before, cursor, limit);
    }

    @Override
    public void see(TenantId tenant, Collection<Sighting> sightings) {
        right().see(tenant, sightings);
    }

    @Override
    public Page<Baseline> baselines(TenantId tenant, String cursor, int limit) {
        return right().baselines(tenant, cursor, limit);
    }

    @Override
    public Optional<Baseline> baseline(TenantId tenant, String name) {
        return right().baseline(tenant, name);
    }

    @Override
    public boolean keep(TenantId tenant, Baseline baseline) {
        return right().keep(tenant, baseline);
    }

    @Override
    public GraphCommit commit(GraphWrite write) {
        return right().commit(write);
    }

    @Override
    public Map<CiId, Labels> labels(TenantId tenant, Collection<CiId> items) {
        return right().labels(tenant, items);
    }
}
