package org.itsmkit.spi.memory;

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
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.GraphNode;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemQuery;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;
import org.itsmkit.spi.storage.document.ItemRecord;
import org.itsmkit.spi.storage.document.RecordOrder;
import org.jspecify.annotations.Nullable;

/** The graphs of a {@link MemoryStorage}, under its lock. */
final class MemoryConfiguration implements ConfigurationStorage {

    private final MemoryGuard guard;
    private final Map<TenantId, MemoryGraph> graphs = new HashMap<>();

    MemoryConfiguration(MemoryGuard guard) {
        this.guard = guard;
    }

    @Override
    public Optional<GraphCommit> latest(TenantId tenant) {
        return guard.reading(() -> of(tenant).latest());
    }

    @Override
    public List<GraphCommit> commits(TenantId tenant, long version, int limit) {
        int most = MemoryGuard.positive(limit);
        return guard.reading(() -> of(tenant).commits(version, most));
    }

    @Override
    public Optional<StoredItem> find(TenantId tenant, CiId item, Readers readers) {
        return guard.reading(() -> of(tenant).find(item, readers).flatMap(ItemRecord::stored));
    }

    @Override
    public List<StoredItem> find(TenantId tenant, Collection<CiId> items, Readers readers) {
        MemoryGuard.atMost(Page.MOST, items.size());
        return guard.reading(() -> new TreeSet<>(items)
                .stream()
                        .flatMap(item -> of(tenant).find(item, readers).stream())
                        .flatMap(item -> item.stored().stream())
                        .toList());
    }

    @Override
    public Page<StoredItem> search(ItemQuery query) {
        return guard.reading(() -> RecordOrder.items(query, of(query.tenant()).records()));
    }

    @Override
    public long count(ItemQuery query) {
        return guard.reading(() ->
                of(query.tenant()).records().filter(item -> item.matches(query)).count());
    }

    @Override
    public Optional<StoredRelation> relation(TenantId tenant, RelationId relation, Readers readers) {
        return guard.reading(() -> of(tenant).relation(relation, readers));
    }

    @Override
    public List<StoredRelation> relations(TenantId tenant, Collection<RelationId> relations, Readers readers) {
        MemoryGuard.atMost(Page.MOST, relations.size());
        return guard.reading(() -> new TreeSet<>(relations)
                .stream()
                        .flatMap(relation -> of(tenant).relation(relation, readers).stream())
                        .toList());
    }

    @Override
    public Page<StoredRelation> relations(
            TenantId tenant, CiId item, @Nullable String cursor, int limit, Readers readers) {
        int most = MemoryGuard.positive(limit);
        return guard.reading(() -> of(tenant).relations(item, cursor, most, readers));
    }

    @Override
    public List<Fact> history(TenantId tenant, ElementId element, FactPosition after, int limit) {
        int most = MemoryGuard.positive(limit);
        return guard.reading(() -> of(tenant).history(element, after, most));
    }

    @Override
    public Map<CiId, Labels> labels(TenantId tenant, Collection<CiId> items) {
        MemoryGuard.atMost(Page.MOST, items.size());
        return guard.reading(() -> {
            Map<CiId, Labels> labels = new HashMap<>();
            items.forEach(
                    item -> of(tenant).find(item, Readers.ENGINE).ifPresent(found -> labels.put(item, found.labels())));
            return labels;
        });
    }

    @Override
    public List<Fact> facts(TenantId tenant, FactPosition after, int limit) {
        int most = MemoryGuard.positive(limit);
        return guard.reading(() -> of(tenant).facts(after, most));
    }

    @Override
    public List<GraphNode> nodes(TenantId tenant, AsOf view, @Nullable CiId after, int limit) {
        int most = MemoryGuard.positive(limit);
        return guard.reading(() -> of(tenant).nodes(view, after, most));
    }

    @Override
    public List<Relation> edges(TenantId tenant, AsOf view, @Nullable RelationId after, int limit) {
        int most = MemoryGuard.positive(limit);
        return guard.reading(() -> of(tenant).edges(view, after, most));
    }

    @Override
    public Optional<Sighting> sighting(TenantId tenant, String source, String nativeKey) {
        return guard.reading(() -> of(tenant).sightings.find(source, nativeKey));
    }

    @Override
    public List<Sighting> sightingsUnder(TenantId tenant, Collection<SourceKey> keys) {
        MemoryGuard.atMost(Page.MOST, keys.size());
        return guard.reading(() -> of(tenant).sightings.under(keys));
    }

    @Override
    public List<Sighting> sightingsOf(TenantId tenant, Collection<CiId> items) {
        MemoryGuard.atMost(Page.MOST, items.size());
        return guard.reading(() -> of(tenant).sightings.of(items));
    }

    @Override
    public Map<CiId, Instant> knownSince(TenantId tenant, Collection<CiId> items) {
        MemoryGuard.atMost(Page.MOST, items.size());
        return guard.reading(() -> of(tenant).knownSince(items));
    }

    @Override
    public List<Sighting> sightings(TenantId tenant, CiId item) {
        return guard.reading(() -> of(tenant).sightings.of(item));
    }

    @Override
    public Page<Sighting> unseenSince(TenantId tenant, Instant before, @Nullable String cursor, int limit) {
        int most = MemoryGuard.positive(limit);
        return guard.reading(() -> of(tenant).sightings.unseenSince(before, cursor, most));
    }

    @Override
    public void see(TenantId tenant, Collection<Sighting> sightings) {
        guard.writing(() -> {
            made(tenant).sightings.put(sightings);
            return true;
        });
    }

    @Override
    public Page<Baseline> baselines(TenantId tenant, @Nullable String cursor, int limit) {
        int most = MemoryGuard.positive(limit);
        return guard.reading(() -> of(tenant).baselines(cursor, most));
    }

    @Override
    public Optional<Baseline> baseline(TenantId tenant, String name) {
        return guard.reading(() -> of(tenant).baseline(name));
    }

    @Override
    public boolean keep(TenantId tenant, Baseline baseline) {
        return guard.writing(() -> made(tenant).keep(baseline));
    }

    @Override
    public GraphCommit commit(GraphWrite write) {
        return guard.writing(() -> {
            of(write.tenant()).check(write);
            return made(write.tenant()).apply(write);
        });
    }

    /** The tenant's graph; an empty one when it has none. */
    private MemoryGraph of(TenantId tenant) {
        MemoryGraph known = graphs.get(tenant);
        return known == null ? new MemoryGraph() : known;
    }

    private MemoryGraph made(TenantId tenant) {
        return graphs.computeIfAbsent(tenant, id -> new MemoryGraph());
    }
}
