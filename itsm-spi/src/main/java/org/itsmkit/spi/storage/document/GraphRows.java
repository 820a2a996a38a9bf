package org.itsmkit.spi.storage.document;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Baseline;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.cmdb.time.Timeline;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.GraphNode;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemWrite;
import org.itsmkit.spi.storage.NewFact;
import org.itsmkit.spi.storage.RelationWrite;
import org.itsmkit.spi.storage.StaleElement;
import org.itsmkit.spi.storage.StoredRelation;
import org.itsmkit.spi.storage.document.KeyValues.Reading;
import org.itsmkit.spi.storage.document.KeyValues.Writing;
import org.itsmkit.spi.storage.document.Prefix.Row;
import org.jspecify.annotations.Nullable;

/** One tenant's graph: what holds now, the relations at each item's ends, facts by element, and the order they came in. */
final class GraphRows {

    private static final String LATEST = "latest";

    private final TenantId tenant;
    private final Prefix graph;
    private final Prefix commits;
    private final Prefix items;
    private final Prefix relations;
    private final Prefix ends;
    private final Prefix facts;
    private final Prefix order;
    private final Prefix baselines;
    final SightingRows sightings;

    GraphRows(TenantId tenant) {
        this.tenant = tenant;
        graph = Prefix.of("graph", tenant);
        commits = Prefix.of("graph-commit", tenant);
        items = Prefix.of("item", tenant);
        relations = Prefix.of("relation", tenant);
        ends = Prefix.of("relation-end", tenant);
        facts = Prefix.of("fact", tenant);
        order = Prefix.of("fact-order", tenant);
        baselines = Prefix.of("baseline", tenant);
        sightings = new SightingRows(tenant);
    }

    Optional<GraphCommit> latest(Reading map) {
        return Optional.ofNullable(map.get(graph.key(LATEST))).map(version -> commit(map, version));
    }

    private GraphCommit commit(Reading map, String version) {
        return GraphText.commit(
                tenant, Long.parseLong(version), Objects.requireNonNull(map.get(commits.key(version)), version));
    }

    List<GraphCommit> commits(Reading map, long version, int limit) {
        return commits.behind(map, version(Math.max(0, version)))
                .limit(limit)
                .map(row -> GraphText.commit(tenant, Long.parseLong(row.key()), row.value()))
                .toList();
    }

    Optional<ItemRecord> find(Reading map, CiId id, Readers readers) {
        return find(map, id).filter(item -> item.isVisibleTo(readers));
    }

    private Optional<ItemRecord> find(Reading map, CiId id) {
        return Optional.ofNullable(map.get(items.key(id))).map(text -> ItemRecord.parse(id, text));
    }

    /** All of them, read as they are asked for. */
    Stream<ItemRecord> all(Reading map) {
        return items.rows(map).map(GraphRows::item);
    }

    Optional<StoredRelation> relation(Reading map, RelationId id, Readers readers) {
        return find(map, id)
                .flatMap(RelationRecord::stored)
                .filter(stored -> isVisible(map, stored.relation(), readers));
    }

    private Optional<RelationRecord> find(Reading map, RelationId id) {
        return Optional.ofNullable(map.get(relations.key(id))).map(text -> RelationRecord.parse(id, text));
    }

    private boolean isVisible(Reading map, Relation relation, Readers readers) {
        return readers.unrestricted()
                || find(map, relation.source(), readers).isPresent()
                        && find(map, relation.target(), readers).isPresent();
    }

    Page<StoredRelation> relations(Reading map, CiId item, @Nullable String cursor, int limit, Readers readers) {
        Prefix own = ends.then(item);
        Stream<Row> rows = cursor == null
                ? own.rows(map)
                : own.behind(map, Cursors.relation(cursor).toString());
        List<StoredRelation> found = rows.flatMap(row -> relation(map, RelationId.of(row.key()), readers).stream())
                .limit(limit + 1L)
                .toList();
        return Cursors.page(found, limit, last -> Cursors.after(last.relation().id()));
    }

    List<Fact> history(Reading map, ElementId id, FactPosition after, int limit) {
        return own(id).behind(map, place(after))
                .limit(limit)
                .map(row -> fact(id, row))
                .toList();
    }

    Map<CiId, Instant> knownSince(Reading map, Collection<CiId> ids) {
        Map<CiId, Instant> since = new HashMap<>();
        for (CiId id : ids) {
            history(map, id, FactPosition.START, 1).forEach(first -> since.put(id, first.recordedAt()));
        }
        return since;
    }

    List<Fact> facts(Reading map, FactPosition after, int limit) {
        return order.behind(map, place(after))
                .limit(limit)
                .map(row -> ordered(map, row))
                .toList();
    }

    private Fact ordered(Reading map, Row row) {
        ElementId id = element(row.value());
        String text = Objects.requireNonNull(map.get(own(id).key(row.key())), row.key());
        return fact(id, new Row(row.key(), text));
    }

    private static Fact fact(ElementId id, Row row) {
        return GraphText.fact(id, position(row.key()), row.value());
    }

    List<GraphNode> nodes(Reading map, AsOf view, @Nullable CiId after, int limit) {
        return view(
                map,
                items,
                GraphRows::item,
                after,
                limit,
                (item, latest) -> is(map, view, item.id(), item.version(), latest, item.now(), ConfigurationItem.class)
                        .map(item::node));
    }

    List<Relation> edges(Reading map, AsOf view, @Nullable RelationId after, int limit) {
        return view(
                map,
                relations,
                GraphRows::relation,
                after,
                limit,
                (relation, latest) ->
                        is(map, view, relation.id(), relation.version(), latest, relation.now(), Relation.class));
    }

    private <R, T> List<T> view(
            Reading map,
            Prefix rows,
            java.util.function.Function<Row, R> record,
            @Nullable ElementId after,
            int limit,
            BiFunction<R, GraphCommit, Optional<T>> is) {
        GraphCommit latest = latest(map).orElse(null);
        if (latest == null) {
            return List.of();
        }
        return (after == null ? rows.rows(map) : rows.behind(map, after.toString()))
                .map(record)
                .flatMap(each -> is.apply(each, latest).stream())
                .limit(limit)
                .toList();
    }

    /** What an element is in a view. What was recorded by then is valid by then. */
    private <E extends Element> Optional<E> is(
            Reading map, AsOf view, ElementId id, long version, GraphCommit latest, @Nullable E now, Class<E> type) {
        if (version <= view.version() && !latest.recordedAt().isAfter(view.valid())) {
            return Optional.ofNullable(now);
        }
        List<Fact> all = own(id).rows(map).map(row -> fact(id, row)).toList();
        return Timeline.at(view, all).map(Fact::value).map(type::cast);
    }

    Page<Baseline> baselines(Reading map, @Nullable String cursor, int limit) {
        Stream<Row> rows = cursor == null ? baselines.rows(map) : baselines.behind(map, Cursors.baseline(cursor));
        List<Baseline> found = rows.limit(limit + 1L)
                .map(row -> GraphText.baseline(row.key(), row.value()))
                .toList();
        return Cursors.page(found, limit, last -> Cursors.afterBaseline(last.name()));
    }

    Optional<Baseline> baseline(Reading map, String name) {
        return Optional.ofNullable(map.get(baselines.key(name))).map(text -> GraphText.baseline(name, text));
    }

    boolean keep(Writing map, Baseline baseline) {
        String key = baselines.key(baseline.name());
        if (map.get(key) != null) {
            return false;
        }
        map.put(key, GraphText.write(baseline));
        return true;
    }

    GraphCommit commit(Writing map, GraphWrite write) {
        write.items()
                .forEach(item -> require(
                        item.item(),
                        item.expectedVersion(),
                        find(map, item.item()).map(ItemRecord::version)));
        write.relations()
                .forEach(relation -> require(
                        relation.relation(),
                        relation.expectedVersion(),
                        find(map, relation.relation()).map(RelationRecord::version)));
        write.reliance().elements().forEach((element, version) -> require(element, version, version(map, element)));
        Optional<GraphCommit> last = latest(map);
        write.requireGraph(last.map(GraphCommit::version).orElse(0L));
        Instant recordedAt = last.map(GraphCommit::recordedAt)
                .filter(before -> before.isAfter(write.recordedAt()))
                .orElse(write.recordedAt());
        GraphCommit commit = write.as(last.map(GraphCommit::version).orElse(0L) + 1, recordedAt);
        String version = version(commit.version());
        map.put(commits.key(version), GraphText.write(commit));
        map.put(graph.key(LATEST), version);
        int ordinal = 0;
        for (ItemWrite item : write.items()) {
            map.put(
                    items.key(item.item()),
                    ItemRecord.of(item, commit.version()).text());
            ordinal = record(map, item.item(), item.facts(), commit, ordinal);
        }
        for (RelationWrite relation : write.relations()) {
            put(map, RelationRecord.of(relation, commit.version()));
            ordinal = record(map, relation.relation(), relation.facts(), commit, ordinal);
        }
        write.sightings().forEach(sighting -> sightings.put(map, sighting));
        return commit;
    }

    private Optional<Long> version(Reading map, ElementId id) {
        return id instanceof CiId item
                ? find(map, item).map(ItemRecord::version)
                : find(map, (RelationId) id).map(RelationRecord::version);
    }

    private static void require(ElementId id, long expected, Optional<Long> version) {
        if (version.orElse(0L) != expected) {
            throw new StaleElement(id, expected);
        }
    }

    private void put(Writing map, RelationRecord after) {
        find(map, after.id())
                .map(RelationRecord::now)
                .ifPresent(before -> ends(before).forEach(map::remove));
        Relation now = after.now();
        if (now != null) {
            ends(now).forEach(key -> map.put(key, ""));
        }
        map.put(relations.key(after.id()), after.text());
    }

    private Stream<String> ends(Relation relation) {
        return Stream.of(relation.source(), relation.target())
                .map(end -> ends.then(end).key(relation.id()));
    }

    private int record(Writing map, ElementId id, List<NewFact> added, GraphCommit commit, int ordinal) {
        int next = ordinal;
        for (NewFact fact : added) {
            FactPosition position = new FactPosition(commit.version(), next);
            map.put(own(id).key(place(position)), GraphText.write(fact.at(id, position, commit.recordedAt())));
            map.put(order.key(place(position)), name(id));
            next++;
        }
        return next;
    }

    /** The facts of one element. */
    private Prefix own(ElementId id) {
        return facts.then(name(id));
    }

    private static String name(ElementId id) {
        return (id instanceof CiId ? "item:" : "relation:") + id;
    }

    private static ElementId element(String name) {
        String id = name.substring(name.indexOf(':') + 1);
        return name.startsWith("item:") ? CiId.of(id) : RelationId.of(id);
    }

    private static ItemRecord item(Row row) {
        return ItemRecord.parse(CiId.of(row.key()), row.value());
    }

    private static RelationRecord relation(Row row) {
        return RelationRecord.parse(RelationId.of(row.key()), row.value());
    }

    private static String version(long version) {
        return String.format(Locale.ROOT, "%019d", version);
    }

    private static String place(FactPosition position) {
        return version(position.version()) + String.format(Locale.ROOT, ".%010d", position.ordinal());
    }

    private static FactPosition position(String place) {
        int dot = place.indexOf('.');
        return new FactPosition(Long.parseLong(place.substring(0, dot)), Integer.parseInt(place.substring(dot + 1)));
    }
}
