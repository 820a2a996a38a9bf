package org.itsmkit.spi.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Baseline;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.GraphNode;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemWrite;
import org.itsmkit.spi.storage.NewFact;
import org.itsmkit.spi.storage.RelationWrite;
import org.itsmkit.spi.storage.StaleElement;
import org.itsmkit.spi.storage.StoredRelation;
import org.itsmkit.spi.storage.document.Cursors;
import org.itsmkit.spi.storage.document.ItemRecord;
import org.itsmkit.spi.storage.document.RelationRecord;
import org.jspecify.annotations.Nullable;

/** One tenant's graph. Guarded by the store's lock. */
final class MemoryGraph {

    private final NavigableMap<CiId, MemoryElement<ItemRecord>> items = new TreeMap<>();
    private final NavigableMap<RelationId, MemoryElement<RelationRecord>> relations = new TreeMap<>();
    /** The relations that are there, by the items at their ends. */
    private final Map<CiId, NavigableSet<RelationId>> byEnd = new HashMap<>();

    private final List<Fact> facts = new ArrayList<>();
    private final List<GraphCommit> commits = new ArrayList<>();
    private final NavigableMap<String, Baseline> baselines = new TreeMap<>(FieldType.TEXT.order());
    final MemorySightings sightings = new MemorySightings();

    Optional<GraphCommit> latest() {
        return commits.isEmpty() ? Optional.empty() : Optional.of(commits.get(commits.size() - 1));
    }

    List<GraphCommit> commits(long version, int limit) {
        int from = (int) Math.min(Math.max(0, version), commits.size());
        return List.copyOf(commits.subList(from, (int) Math.min((long) from + limit, commits.size())));
    }

    Optional<ItemRecord> find(CiId id, Readers readers) {
        return Optional.ofNullable(items.get(id)).map(MemoryElement::record).filter(item -> item.isVisibleTo(readers));
    }

    Stream<ItemRecord> records() {
        return items.values().stream().map(MemoryElement::record);
    }

    Optional<StoredRelation> relation(RelationId id, Readers readers) {
        return Optional.ofNullable(relations.get(id))
                .flatMap(relation -> relation.record().stored())
                .filter(stored -> isVisible(stored.relation(), readers));
    }

    private boolean isVisible(Relation relation, Readers readers) {
        return readers.unrestricted()
                || find(relation.source(), readers).isPresent()
                        && find(relation.target(), readers).isPresent();
    }

    Page<StoredRelation> relations(CiId item, @Nullable String cursor, int limit, Readers readers) {
        NavigableSet<RelationId> all = byEnd.getOrDefault(item, new TreeSet<>());
        NavigableSet<RelationId> behind = cursor == null ? all : all.tailSet(Cursors.relation(cursor), false);
        List<StoredRelation> found = behind.stream()
                .flatMap(id -> relation(id, readers).stream())
                .limit(limit + 1L)
                .toList();
        return Cursors.page(found, limit, last -> Cursors.after(last.relation().id()));
    }

    List<Fact> history(ElementId id, FactPosition after, int limit) {
        MemoryElement<?> element = element(id);
        return element == null ? List.of() : element.behind(after, limit);
    }

    Map<CiId, Instant> knownSince(Collection<CiId> ids) {
        Map<CiId, Instant> since = new HashMap<>();
        for (CiId id : ids) {
            history(id, FactPosition.START, 1).forEach(first -> since.put(id, first.recordedAt()));
        }
        return since;
    }

    List<Fact> facts(FactPosition after, int limit) {
        return MemoryElement.behind(facts, after, limit);
    }

    List<GraphNode> nodes(AsOf view, @Nullable CiId after, int limit) {
        return (after == null ? items : items.tailMap(after, false))
                .values().stream()
                        .flatMap(item -> item
                                .at(view, item.record().now(), ConfigurationItem.class)
                                .map(is -> item.record().node(is))
                                .stream())
                        .limit(limit)
                        .toList();
    }

    List<Relation> edges(AsOf view, @Nullable RelationId after, int limit) {
        return (after == null ? relations : relations.tailMap(after, false))
                .values().stream()
                        .flatMap(relation -> relation.at(view, relation.record().now(), Relation.class).stream())
                        .limit(limit)
                        .toList();
    }

    Page<Baseline> baselines(@Nullable String cursor, int limit) {
        Collection<Baseline> behind = cursor == null
                ? baselines.values()
                : baselines.tailMap(Cursors.baseline(cursor), false).values();
        List<Baseline> found = behind.stream().limit(limit + 1L).toList();
        return Cursors.page(found, limit, last -> Cursors.afterBaseline(last.name()));
    }

    Optional<Baseline> baseline(String name) {
        return Optional.ofNullable(baselines.get(name));
    }

    boolean keep(Baseline baseline) {
        return baselines.putIfAbsent(baseline.name(), baseline) == null;
    }

    /** Throws when the write does not fit what is there; changes nothing. */
    void check(GraphWrite write) {
        write.items().forEach(item -> require(item.item(), item.expectedVersion()));
        write.relations().forEach(relation -> require(relation.relation(), relation.expectedVersion()));
        write.reliance().elements().forEach(this::require);
        write.requireGraph(commits.size());
    }

    private void require(ElementId id, long version) {
        MemoryElement<?> element = element(id);
        if ((element == null ? 0 : element.version()) != version) {
            throw new StaleElement(id, version);
        }
    }

    private @Nullable MemoryElement<?> element(ElementId id) {
        return id instanceof CiId item ? items.get(item) : relations.get((RelationId) id);
    }

    /** Applies a write that was checked. */
    GraphCommit apply(GraphWrite write) {
        Instant recordedAt = latest().map(GraphCommit::recordedAt)
                .filter(last -> last.isAfter(write.recordedAt()))
                .orElse(write.recordedAt());
        GraphCommit commit = write.as(commits.size() + 1L, recordedAt);
        int ordinal = 0;
        for (ItemWrite item : write.items()) {
            ItemRecord after = ItemRecord.of(item, commit.version());
            MemoryElement<ItemRecord> element = items.computeIfAbsent(item.item(), id -> new MemoryElement<>(after));
            ordinal = record(element, item.item(), item.facts(), commit, ordinal);
            element.apply(after);
        }
        for (RelationWrite relation : write.relations()) {
            ordinal = apply(relation, commit, ordinal);
        }
        sightings.put(write.sightings());
        commits.add(commit);
        return commit;
    }

    private int apply(RelationWrite write, GraphCommit commit, int ordinal) {
        RelationRecord after = RelationRecord.of(write, commit.version());
        MemoryElement<RelationRecord> element = relations.computeIfAbsent(
                write.relation(), id -> new MemoryElement<>(new RelationRecord(id, null, write.validFrom(), 0)));
        Relation before = element.record().now();
        if (before != null) {
            Stream.of(before.source(), before.target())
                    .forEach(end -> byEnd.getOrDefault(end, new TreeSet<>()).remove(before.id()));
        }
        Relation now = write.now();
        if (now != null) {
            Stream.of(now.source(), now.target())
                    .forEach(end ->
                            byEnd.computeIfAbsent(end, id -> new TreeSet<>()).add(now.id()));
        }
        element.apply(after);
        return record(element, write.relation(), write.facts(), commit, ordinal);
    }

    private int record(MemoryElement<?> element, ElementId id, List<NewFact> added, GraphCommit commit, int ordinal) {
        int next = ordinal;
        for (NewFact fact : added) {
            Fact placed = fact.at(id, new FactPosition(commit.version(), next), commit.recordedAt());
            element.add(placed);
            facts.add(placed);
            next++;
        }
        return next;
    }
}
