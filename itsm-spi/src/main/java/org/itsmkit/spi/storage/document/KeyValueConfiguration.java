package org.itsmkit.spi.storage.document;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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
import org.jspecify.annotations.Nullable;

/** The graphs of a {@link KeyValueStorage}. */
final class KeyValueConfiguration implements ConfigurationStorage {

    private final KeyValues map;

    KeyValueConfiguration(KeyValues map) {
        this.map = map;
    }

    @Override
    public Optional<GraphCommit> latest(TenantId tenant) {
        return map.read(rows -> new GraphRows(tenant).latest(rows));
    }

    @Override
    public List<GraphCommit> commits(TenantId tenant, long version, int limit) {
        int most = KeyValueStorage.positive(limit);
        return map.read(rows -> new GraphRows(tenant).commits(rows, version, most));
    }

    @Override
    public Optional<StoredItem> find(TenantId tenant, CiId item, Readers readers) {
        return map.read(rows -> new GraphRows(tenant).find(rows, item, readers).flatMap(ItemRecord::stored));
    }

    @Override
    public List<StoredItem> find(TenantId tenant, Collection<CiId> items, Readers readers) {
        atMost("items", items.size());
        return map.read(rows -> new TreeSet<>(items)
                .stream()
                        .flatMap(item -> new GraphRows(tenant).find(rows, item, readers).stream())
                        .flatMap(item -> item.stored().stream())
                        .toList());
    }

    @Override
    public Page<StoredItem> search(ItemQuery query) {
        return map.read(rows -> RecordOrder.items(query, new GraphRows(query.tenant()).all(rows)));
    }

    @Override
    public long count(ItemQuery query) {
        return map.read(rows -> new GraphRows(query.tenant())
                .all(rows)
                .filter(item -> item.matches(query))
                .count());
    }

    @Override
    public Optional<StoredRelation> relation(TenantId tenant, RelationId relation, Readers readers) {
        return map.read(rows -> new GraphRows(tenant).relation(rows, relation, readers));
    }

    @Override
    public Map<CiId, Labels> labels(TenantId tenant, Collection<CiId> items) {
        atMost("items", items.size());
        return map.read(rows -> {
            Map<CiId, Labels> labels = new HashMap<>();
            items.forEach(item -> new GraphRows(tenant)
                    .find(rows, item, Readers.ENGINE)
                    .ifPresent(found -> labels.put(item, found.labels())));
            return labels;
        });
    }

    @Override
    public List<StoredRelation> relations(TenantId tenant, Collection<RelationId> relations, Readers readers) {
        atMost("relations", relations.size());
        return map.read(rows -> new TreeSet<>(relations)
                .stream()
                        .flatMap(relation -> new GraphRows(tenant).relation(rows, relation, readers).stream())
                        .toList());
    }

    @Override
    public Page<StoredRelation> relations(
            TenantId tenant, CiId item, @Nullable String cursor, int limit, Readers readers) {
        int most = KeyValueStorage.positive(limit);
        return map.read(rows -> new GraphRows(tenant).relations(rows, item, cursor, most, readers));
    }

    @Override
    public List<Fact> history(TenantId tenant, ElementId element, FactPosition after, int limit) {
        int most = KeyValueStorage.positive(limit);
        return map.read(rows -> new GraphRows(tenant).history(rows, element, after, most));
    }

    @Override
    public List<Fact> facts(TenantId tenant, FactPosition after, int limit) {
        int most = KeyValueStorage.positive(limit);
        return map.read(rows -> new GraphRows(tenant).facts(rows, after, most));
    }

    @Override
    public List<GraphNode> nodes(TenantId tenant, AsOf view, @Nullable CiId after, int limit) {
        int most = KeyValueStorage.positive(limit);
        return map.read(rows -> new GraphRows(tenant).nodes(rows, view, after, most));
    }

    @Override
    public List<Relation> edges(TenantId tenant, AsOf view, @Nullable RelationId after, int limit) {
        int most = KeyValueStorage.positive(limit);
        return map.read(rows -> new GraphRows(tenant).edges(rows, view, after, most));
    }

    @Override
    public Optional<Sighting> sighting(TenantId tenant, String source, String nativeKey) {
        return map.read(rows -> new GraphRows(tenant).sightings.find(rows, source, nativeKey));
    }

    @Override
    public List<Sighting> sightingsUnder(TenantId tenant, Collection<SourceKey> keys) {
        atMost("keys", keys.size());
        return map.read(rows -> new SightingRows(tenant).under(rows, keys));
    }

    @Override
    public List<Sighting> sightingsOf(TenantId tenant, Collection<CiId> items) {
        atMost("items", items.size());
        return map.read(rows -> new SightingRows(tenant).of(rows, items));
    }

    @Override
    public Map<CiId, Instant> knownSince(TenantId tenant, Collection<CiId> items) {
        atMost("items", items.size());
        return map.read(rows -> new GraphRows(tenant).knownSince(rows, items));
    }

    @Override
    public List<Sighting> sightings(TenantId tenant, CiId item) {
        return map.read(rows -> new GraphRows(tenant).sightings.of(rows, item));
    }

    @Override
    public Page<Sighting> unseenSince(TenantId tenant, Instant before, @Nullable String cursor, int limit) {
        int most = KeyValueStorage.positive(limit);
        return map.read(rows -> new GraphRows(tenant).sightings.unseenSince(rows, before, cursor, most));
    }

    @Override
    public void see(TenantId tenant, Collection<Sighting> sightings) {
        map.write(rows -> {
            GraphRows graph = new GraphRows(tenant);
            sightings.forEach(sighting -> graph.sightings.put(rows, sighting));
            return true;
        });
    }

    @Override
    public Page<Baseline> baselines(TenantId tenant, @Nullable String cursor, int limit) {
        int most = KeyValueStorage.positive(limit);
        return map.read(rows -> new GraphRows(tenant).baselines(rows, cursor, most));
    }

    @Override
    public Optional<Baseline> baseline(TenantId tenant, String name) {
        return map.read(rows -> new GraphRows(tenant).baseline(rows, name));
    }

    @Override
    public boolean keep(TenantId tenant, Baseline baseline) {
        return map.write(rows -> new GraphRows(tenant).keep(rows, baseline));
    }

    @Override
    public GraphCommit commit(GraphWrite write) {
        return map.write(rows -> new GraphRows(write.tenant()).commit(rows, write));
    }

    private static void atMost(String what, int count) {
        if (count > Page.MOST) {
            throw new InvalidInput(what, "at most " + Page.MOST, count);
        }
    }
}
