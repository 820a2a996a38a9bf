package org.itsmkit.tck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.domain.cmdb.ElementId;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.RelationId;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.cmdb.time.Timeline;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.storage.GraphNode;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemWrite;
import org.itsmkit.spi.storage.NewFact;
import org.itsmkit.spi.storage.RelationWrite;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;

/**
 * The graph of one tenant in a test: say what shall be recorded, then {@link #commit}. It remembers what it recorded, so it
 * answers what a store must answer. Everything is counted, nothing is random. Used by one thread.
 */
public final class GraphFixture {

    private static final State IN_USE = State.of("IN_USE", Category.ACTIVE);

    private final TenantId tenant;
    private final Map<ElementId, List<NewFact>> pending = new LinkedHashMap<>();
    private final Map<CiId, Labels> labels = new HashMap<>();
    private final Map<CiId, FieldValues> indexed = new HashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<GraphCommit> commits = new ArrayList<>();
    private long minute;

    GraphFixture(TenantId tenant) {
        this.tenant = tenant;
    }

    /** The same graph in other hands, as it stands. */
    GraphFixture copy() {
        GraphFixture copy = new GraphFixture(tenant);
        copy.pending.putAll(pending);
        copy.labels.putAll(labels);
        copy.indexed.putAll(indexed);
        copy.sightings.addAll(sightings);
        copy.facts.addAll(facts);
        copy.commits.addAll(commits);
        copy.minute = minute;
        return copy;
    }

    public TenantId tenant() {
        return tenant;
    }

    /** The id of the {@code n}th item, greater than those before. */
    public static CiId ci(int n) {
        return new CiId(new UUID(0x0196_0000_0000_7000L + ((long) n << 16), 0x8000_0000_0000_0000L + n));
    }

    /** The id of the {@code n}th relation, greater than those before. */
    public static RelationId rel(int n) {
        return new RelationId(new UUID(0x0196_0000_0000_7000L + ((long) n << 16), 0x8000_0000_0000_0000L + n));
    }

    /** A server in use: {@code server 7}. */
    public static ConfigurationItem server(int n) {
        return ConfigurationItem.of(ci(n), "server", "server " + n, IN_USE);
    }

    /** That the {@code source}th item runs on the {@code target}th. */
    public static Relation runsOn(int n, int source, int target) {
        return Relation.of(rel(n), "runs-on", ci(source), ci(target));
    }

    /** Now: so many minutes after {@link Fixtures#START}; each commit takes one. */
    Instant now() {
        return Fixtures.minute(minute);
    }

    /** That from now on these are so. */
    public GraphFixture put(Element... elements) {
        for (Element element : elements) {
            fact(element.id(), NewFact.present(now(), element));
        }
        return this;
    }

    /** That from now on these are there no longer. */
    public GraphFixture end(ElementId... elements) {
        for (ElementId element : elements) {
            fact(element, NewFact.ended(now()));
        }
        return this;
    }

    /** Any fact, of the past too. */
    public GraphFixture fact(ElementId element, NewFact fact) {
        pending.computeIfAbsent(element, id -> new ArrayList<>()).add(fact);
        return this;
    }

    /** Who may see an item, from its next write on; everyone unless said. */
    public GraphFixture labels(CiId item, Labels all) {
        labels.put(item, all);
        return this;
    }

    /** The indexed values of an item, from its next write on. */
    public GraphFixture index(CiId item, FieldEdit<?>... edits) {
        indexed.put(item, FieldValues.EMPTY.with(Arrays.asList(edits)));
        return this;
    }

    public GraphFixture see(Sighting... seen) {
        sightings.addAll(Arrays.asList(seen));
        return this;
    }

    /** The write of all that was said since the one before. */
    public GraphWrite write() {
        List<ItemWrite> items = new ArrayList<>();
        List<RelationWrite> relations = new ArrayList<>();
        pending.forEach((id, added) -> {
            if (id instanceof CiId item) {
                Fact last = last(item, added);
                ConfigurationItem is = (ConfigurationItem) last.value();
                FieldValues values = is == null ? FieldValues.EMPTY : indexed.getOrDefault(item, FieldValues.EMPTY);
                items.add(new ItemWrite(
                        item, version(item), added, is, last.validFrom(), labels(item), values.asMap()));
            } else {
                Fact last = last(id, added);
                relations.add(new RelationWrite(
                        (RelationId) id, version(id), added, (Relation) last.value(), last.validFrom()));
            }
        });
        return new GraphWrite(tenant, now(), Actor.person("ann"), "because", null, items, relations, sightings);
    }

    /** What says what an element is once these are recorded as well. */
    private Fact last(ElementId id, List<NewFact> added) {
        List<Fact> all = new ArrayList<>(of(id));
        for (NewFact fact : added) {
            all.add(fact.at(id, new FactPosition(commits.size() + 1L, all.size()), now()));
        }
        return Timeline.at(AsOf.valid(now()), all)
                .orElseGet(() -> NewFact.ended(now()).at(id, FactPosition.START, now()));
    }

    /** Commits all that was said since the commit before. */
    public GraphCommit commit(Storage store) {
        GraphWrite write = write();
        return committed(write, store.configuration().commit(write));
    }

    /** Remembers that a write was committed so. */
    GraphCommit committed(GraphWrite write, GraphCommit commit) {
        int ordinal = 0;
        for (ItemWrite item : write.items()) {
            for (NewFact fact : item.facts()) {
                facts.add(fact.at(item.item(), new FactPosition(commit.version(), ordinal++), commit.recordedAt()));
            }
        }
        for (RelationWrite relation : write.relations()) {
            for (NewFact fact : relation.facts()) {
                facts.add(fact.at(
                        relation.relation(), new FactPosition(commit.version(), ordinal++), commit.recordedAt()));
            }
        }
        commits.add(commit);
        pending.clear();
        sightings.clear();
        minute++;
        return commit;
    }

    /** The version of an element's last fact; 0 when it has none. */
    public long version(ElementId id) {
        return facts.stream()
                .filter(fact -> fact.element().equals(id))
                .mapToLong(fact -> fact.position().version())
                .max()
                .orElse(0);
    }

    /** All facts, in the order of recording. */
    List<Fact> facts() {
        return List.copyOf(facts);
    }

    List<Fact> of(ElementId id) {
        return facts.stream().filter(fact -> fact.element().equals(id)).toList();
    }

    List<GraphCommit> commits() {
        return List.copyOf(commits);
    }

    Labels labels(CiId item) {
        return labels.getOrDefault(item, Labels.OPEN);
    }

    FieldValues indexed(CiId item) {
        return indexed.getOrDefault(item, FieldValues.EMPTY);
    }

    private <I> Stream<I> ids(Class<I> type, Comparator<I> order) {
        return facts.stream()
                .map(Fact::element)
                .filter(type::isInstance)
                .map(type::cast)
                .distinct()
                .sorted(order);
    }

    private Stream<Fact> at(AsOf view, Stream<? extends ElementId> ids) {
        return ids.flatMap(id -> Timeline.at(view, of(id)).stream()).filter(fact -> fact.value() != null);
    }

    /** What a store must answer for this view. */
    List<GraphNode> nodes(AsOf view) {
        return at(view, ids(CiId.class, Comparator.naturalOrder()))
                .map(fact -> (ConfigurationItem) Objects.requireNonNull(fact.value()))
                .map(item -> new GraphNode(
                        item.id(),
                        item.ciClass(),
                        item.stage(),
                        item.status(),
                        item.health(),
                        item.criticality(),
                        item.redundancy(),
                        labels(item.id())))
                .toList();
    }

    /** What a store must answer for this view. */
    List<Relation> edges(AsOf view) {
        return at(view, ids(RelationId.class, Comparator.naturalOrder()))
                .map(fact -> (Relation) Objects.requireNonNull(fact.value()))
                .toList();
    }

    /** The items that are there, by id. */
    List<StoredItem> items() {
        return at(AsOf.valid(now()), ids(CiId.class, Comparator.naturalOrder()))
                .map(fact -> new StoredItem(
                        (ConfigurationItem) Objects.requireNonNull(fact.value()),
                        labels((CiId) fact.element()),
                        fact.validFrom(),
                        version(fact.element())))
                .toList();
    }

    /** The relations that are there, by id. */
    List<StoredRelation> relations() {
        return at(AsOf.valid(now()), ids(RelationId.class, Comparator.naturalOrder()))
                .map(fact -> new StoredRelation(
                        (Relation) Objects.requireNonNull(fact.value()), fact.validFrom(), version(fact.element())))
                .toList();
    }
}
