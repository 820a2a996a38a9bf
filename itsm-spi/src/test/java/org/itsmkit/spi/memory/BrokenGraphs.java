package org.itsmkit.spi.memory;

import static org.itsmkit.spi.broken.Broken.by;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Baseline;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.broken.Broken;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.GraphNode;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemQuery;
import org.itsmkit.spi.storage.ItemWrite;
import org.itsmkit.spi.storage.RelationWrite;
import org.itsmkit.spi.storage.Reliance;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StaleElement;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;
import org.itsmkit.tck.Rule;

/** Stores whose graph is wrong. */
final class BrokenGraphs {

    private BrokenGraphs() {}

    static Stream<Broken<Supplier<Storage>>> all() {
        return Stream.of(
                by("names of items are trimmed", graph(Trimming::new), Rule.GRAPH_KEPT),
                by("the last commit is the first", graph(FirstIsLast::new), Rule.GRAPH_VERSIONS),
                by("recordedAt goes back", graph(GoesBack::new), Rule.GRAPH_VERSIONS),
                by("versions are not compared", graph(NeverStale::new), Rule.GRAPH_STALE, Rule.GRAPH_RACE),
                by("what a write relies on is not compared", graph(Reckless::new), Rule.GRAPH_RELIANCE),
                by("only what a write relies on of elements counts", graph(ElementsAlone::new), Rule.GRAPH_RELIANCE),
                by("many relations are found whatever their ends", graph(ManyShow::new), Rule.HIDDEN_END),
                by("many relations come as they were asked for", graph(AsAsked::new), Rule.GRAPH_MANY),
                by("a stale write makes a version", graph(StaleCommits::new), Rule.GRAPH_STALE),
                by("items of one tenant are found by all", graph(OneTenant::new), Rule.GRAPH_TENANTS),
                by("what has ended is found", graph(Undead::new), Rule.GRAPH_ENDED),
                by("hidden items are found by id", graph(FindShows::new), Rule.GRAPH_HIDDEN),
                by("hidden items are found by search", graph(SearchShows::new), Rule.GRAPH_HIDDEN),
                by("hidden items are counted", graph(CountShows::new), Rule.GRAPH_HIDDEN),
                by("a page of items is filtered when it was cut", graph(FilteredPage::new), Rule.GRAPH_HIDDEN),
                by("relations are listed whatever their ends", graph(RelationsShow::new), Rule.HIDDEN_END),
                by("a relation is shown whatever its ends", graph(RelationShows::new), Rule.HIDDEN_END),
                by("only the source of a relation must be seen", graph(SourceOnly::new), Rule.HIDDEN_END),
                by("a search finds all items", graph(FindsAll::new), Rule.GRAPH_SEARCH),
                by("every order of items is ascending", graph(Ascending::new), Rule.GRAPH_SEARCH),
                by("a relation to itself comes twice", graph(Twice::new), Rule.GRAPH_PAGES),
                by("a bad cursor of items is none", graph(BadIsNone::new), Rule.GRAPH_PAGES),
                by("facts come as they please", graph(Shuffled::new), Rule.FACTS),
                by("the history of an element has no places", graph(FromTheStart::new), Rule.FACTS),
                by("what was believed is forgotten", graph(Forgetful::new), Rule.AS_OF),
                by("valid time is not asked", graph(Timeless::new), Rule.AS_OF),
                by("relations are those of now", graph(EdgesOfNow::new), Rule.AS_OF, Rule.STEADY_VIEW),
                by("a view tells no labels", graph(Unlabelled::new), Rule.STEADY_VIEW),
                by("what has ended has no labels", graph(EndedUnlabelled::new), Rule.STEADY_VIEW),
                by("a sighting makes a version", graph(SeeingCommits::new), Rule.SIGHTINGS),
                by("the first sighting stays", graph(FirstSight::new), Rule.SIGHTINGS),
                by("an item is known since its last fact", graph(KnownSinceLast::new), Rule.KNOWN_AT_ONCE),
                by("sightings of many are those of the first", graph(OfTheFirst::new), Rule.KNOWN_AT_ONCE),
                by("keys of many sources are mixed", graph(AnySource::new), Rule.KNOWN_AT_ONCE),
                by("the mark of a duplicate is lost", graph(Unmarked::new), Rule.GRAPH_KEPT),
                by("the newest sightings come first", graph(NewestFirst::new), Rule.UNSEEN),
                by("the name of a baseline is never taken", graph(NeverTaken::new), Rule.BASELINES),
                by("commits to the graph escape the host's transaction", Escaping::new, Rule.GRAPH_JOINED),
                by("a stale element leaves a version inside", StaleInside::new, Rule.GRAPH_CONFLICT_INSIDE));
    }

    private static Supplier<Storage> graph(Function<Supplier<ConfigurationStorage>, ConfigurationStorage> breaking) {
        return () -> new ForwardingStorage() {
            private final ConfigurationStorage broken = breaking.apply(right()::configuration);

            @Override
            public ConfigurationStorage configuration() {
                return broken;
            }
        };
    }

    private static GraphWrite empty(TenantId tenant) {
        return new GraphWrite(tenant, Instant.EPOCH, Actor.ENGINE, "nothing", null, List.of(), List.of(), List.of());
    }

    private static ItemQuery as(ItemQuery query, Readers readers, Condition where, Sort sort, String cursor) {
        return new ItemQuery(query.tenant(), readers, where, sort, cursor, query.limit());
    }

    private static class Trimming extends ForwardingConfiguration {
        Trimming(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Optional<StoredItem> find(TenantId tenant, CiId item, Readers readers) {
            return super.find(tenant, item, readers).map(stored -> {
                ConfigurationItem is = stored.item();
                return new StoredItem(
                        is.named(is.name().trim()), stored.labels(), stored.validFrom(), stored.version());
            });
        }
    }

    private static class FirstIsLast extends ForwardingConfiguration {
        FirstIsLast(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Optional<GraphCommit> latest(TenantId tenant) {
            return super.commits(tenant, 0, 1).stream().findFirst();
        }
    }

    private static class GoesBack extends ForwardingConfiguration {
        GoesBack(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public GraphCommit commit(GraphWrite write) {
            return write.as(super.commit(write).version(), write.recordedAt());
        }
    }

    private static class NeverStale extends ForwardingConfiguration {
        NeverStale(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public synchronized GraphCommit commit(GraphWrite write) {
            List<ItemWrite> items = write.items().stream()
                    .map(item -> new ItemWrite(
                            item.item(),
                            version(write.tenant(), item.item()),
                            item.facts(),
                            item.now(),
                            item.validFrom(),
                            item.labels(),
                            item.indexed()))
                    .toList();
            List<RelationWrite> relations = write.relations().stream()
                    .map(relation -> new RelationWrite(
                            relation.relation(),
                            version(write.tenant(), relation.relation()),
                            relation.facts(),
                            relation.now(),
                            relation.validFrom()))
                    .toList();
            return super.commit(new GraphWrite(
                    write.tenant(),
                    write.recordedAt(),
                    write.actor(),
                    write.reason(),
                    write.ticket(),
                    items,
                    relations,
                    write.sightings(),
                    write.reliance()));
        }

        private long version(TenantId tenant, ElementId id) {
            List<Fact> facts = history(tenant, id, FactPosition.START, 1_000);
            return facts.isEmpty() ? 0 : facts.get(facts.size() - 1).position().version();
        }
    }

    private static class Reckless extends ForwardingConfiguration {
        Reckless(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public GraphCommit commit(GraphWrite write) {
            return super.commit(write.relyingOn(Reliance.NOTHING));
        }
    }

    private static class ElementsAlone extends ForwardingConfiguration {
        ElementsAlone(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public GraphCommit commit(GraphWrite write) {
            return super.commit(write.relyingOn(new Reliance(write.reliance().elements(), null)));
        }
    }

    private static class ManyShow extends ForwardingConfiguration {
        ManyShow(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public List<StoredRelation> relations(TenantId tenant, Collection<RelationId> relations, Readers readers) {
            return super.relations(tenant, relations, Readers.ENGINE);
        }
    }

    private static class AsAsked extends ForwardingConfiguration {
        AsAsked(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public List<StoredRelation> relations(TenantId tenant, Collection<RelationId> relations, Readers readers) {
            return relations.stream()
                    .flatMap(id -> super.relation(tenant, id, readers).stream())
                    .toList();
        }
    }

    private static class StaleCommits extends ForwardingConfiguration {
        StaleCommits(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public GraphCommit commit(GraphWrite write) {
            try {
                return super.commit(write);
            } catch (StaleElement e) {
                super.commit(empty(write.tenant()));
                throw e;
            }
        }
    }

    private static class OneTenant extends ForwardingConfiguration {
        OneTenant(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Optional<StoredItem> find(TenantId tenant, CiId item, Readers readers) {
            return super.find(TenantId.of("here"), item, readers);
        }
    }

    private static class Undead extends ForwardingConfiguration {
        Undead(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Optional<StoredItem> find(TenantId tenant, CiId item, Readers readers) {
            return super.find(tenant, item, readers)
                    .or(() -> history(tenant, item, FactPosition.START, 1_000).stream()
                            .filter(fact -> fact.value() != null)
                            .findFirst()
                            .map(fact -> new StoredItem(
                                    (ConfigurationItem) fact.value(), Labels.OPEN, fact.validFrom(), 1)));
        }
    }

    private static class FindShows extends ForwardingConfiguration {
        FindShows(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Optional<StoredItem> find(TenantId tenant, CiId item, Readers readers) {
            return super.find(tenant, item, Readers.ENGINE);
        }
    }

    private static class SearchShows extends ForwardingConfiguration {
        SearchShows(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Page<StoredItem> search(ItemQuery query) {
            return super.search(as(query, Readers.ENGINE, query.where(), query.sort(), query.cursor()));
        }
    }

    private static class CountShows extends ForwardingConfiguration {
        CountShows(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public long count(ItemQuery query) {
            return super.count(as(query, Readers.ENGINE, query.where(), query.sort(), query.cursor()));
        }
    }

    private static class FilteredPage extends ForwardingConfiguration {
        FilteredPage(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Page<StoredItem> search(ItemQuery query) {
            Page<StoredItem> all = super.search(as(query, Readers.ENGINE, query.where(), query.sort(), query.cursor()));
            return new Page<>(
                    all.items().stream()
                            .filter(stored -> query.readers().see(stored.labels()))
                            .toList(),
                    all.cursor());
        }
    }

    private static class RelationsShow extends ForwardingConfiguration {
        RelationsShow(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Page<StoredRelation> relations(TenantId tenant, CiId item, String cursor, int limit, Readers readers) {
            return super.relations(tenant, item, cursor, limit, Readers.ENGINE);
        }
    }

    private static class RelationShows extends ForwardingConfiguration {
        RelationShows(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Optional<StoredRelation> relation(TenantId tenant, RelationId relation, Readers readers) {
            return super.relation(tenant, relation, Readers.ENGINE);
        }
    }

    private static class SourceOnly extends ForwardingConfiguration {
        SourceOnly(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Optional<StoredRelation> relation(TenantId tenant, RelationId relation, Readers readers) {
            return super.relation(tenant, relation, Readers.ENGINE)
                    .filter(stored ->
                            find(tenant, stored.relation().source(), readers).isPresent());
        }
    }

    private static class FindsAll extends ForwardingConfiguration {
        FindsAll(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Page<StoredItem> search(ItemQuery query) {
            return super.search(as(query, query.readers(), Condition.ALWAYS, query.sort(), query.cursor()));
        }
    }

    private static class Ascending extends ForwardingConfiguration {
        Ascending(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Page<StoredItem> search(ItemQuery query) {
            Sort sort = Sort.ascending(query.sort().field());
            return super.search(as(query, query.readers(), query.where(), sort, query.cursor()));
        }
    }

    private static class Twice extends ForwardingConfiguration {
        Twice(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Page<StoredRelation> relations(TenantId tenant, CiId item, String cursor, int limit, Readers readers) {
            Page<StoredRelation> page = super.relations(tenant, item, cursor, limit, readers);
            List<StoredRelation> twice = new ArrayList<>();
            for (StoredRelation stored : page.items()) {
                twice.add(stored);
                if (stored.relation().source().equals(stored.relation().target())) {
                    twice.add(stored);
                }
            }
            return new Page<>(twice, page.cursor());
        }
    }

    private static class BadIsNone extends ForwardingConfiguration {
        BadIsNone(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Page<StoredItem> search(ItemQuery query) {
            try {
                return super.search(query);
            } catch (InvalidInput e) {
                return super.search(as(query, query.readers(), query.where(), query.sort(), null));
            }
        }
    }

    private static class Shuffled extends ForwardingConfiguration {
        Shuffled(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public List<Fact> facts(TenantId tenant, FactPosition after, int limit) {
            List<Fact> facts = new ArrayList<>(super.facts(tenant, after, limit));
            Collections.reverse(facts);
            return facts;
        }
    }

    private static class FromTheStart extends ForwardingConfiguration {
        FromTheStart(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public List<Fact> history(TenantId tenant, ElementId element, FactPosition after, int limit) {
            return super.history(tenant, element, FactPosition.START, limit);
        }
    }

    private static class Forgetful extends ForwardingConfiguration {
        Forgetful(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public List<GraphNode> nodes(TenantId tenant, AsOf view, CiId after, int limit) {
            return super.nodes(tenant, AsOf.valid(view.valid()), after, limit);
        }
    }

    private static class Timeless extends ForwardingConfiguration {
        Timeless(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public List<GraphNode> nodes(TenantId tenant, AsOf view, CiId after, int limit) {
            return super.nodes(tenant, new AsOf(LATE, view.version()), after, limit);
        }
    }

    private static class EdgesOfNow extends ForwardingConfiguration {
        EdgesOfNow(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public List<Relation> edges(TenantId tenant, AsOf view, RelationId after, int limit) {
            return super.edges(tenant, AsOf.valid(LATE), after, limit);
        }
    }

    private static class Unlabelled extends ForwardingConfiguration {
        Unlabelled(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public List<GraphNode> nodes(TenantId tenant, AsOf view, CiId after, int limit) {
            return super.nodes(tenant, view, after, limit).stream()
                    .map(node -> new GraphNode(
                            node.id(),
                            node.ciClass(),
                            node.stage(),
                            node.status(),
                            node.health(),
                            node.criticality(),
                            node.redundancy(),
                            Labels.OPEN))
                    .toList();
        }
    }

    private static class EndedUnlabelled extends ForwardingConfiguration {
        EndedUnlabelled(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Map<CiId, Labels> labels(TenantId tenant, Collection<CiId> items) {
            Map<CiId, Labels> labels = new HashMap<>(super.labels(tenant, items));
            labels.keySet().removeIf(item -> find(tenant, item, Readers.ENGINE).isEmpty());
            return labels;
        }
    }

    private static class SeeingCommits extends ForwardingConfiguration {
        SeeingCommits(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public void see(TenantId tenant, Collection<Sighting> sightings) {
            super.see(tenant, sightings);
            super.commit(empty(tenant));
        }
    }

    private static class FirstSight extends ForwardingConfiguration {
        FirstSight(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public void see(TenantId tenant, Collection<Sighting> sightings) {
            super.see(
                    tenant,
                    sightings.stream()
                            .filter(seen -> sighting(tenant, seen.source(), seen.nativeKey())
                                    .isEmpty())
                            .toList());
        }
    }

    private static class KnownSinceLast extends ForwardingConfiguration {
        KnownSinceLast(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Map<CiId, Instant> knownSince(TenantId tenant, Collection<CiId> items) {
            Map<CiId, Instant> since = new HashMap<>();
            super.knownSince(tenant, items)
                    .keySet()
                    .forEach(item -> history(tenant, item, FactPosition.START, 1_000)
                            .forEach(fact -> since.put(item, fact.recordedAt())));
            return since;
        }
    }

    private static class OfTheFirst extends ForwardingConfiguration {
        OfTheFirst(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public List<Sighting> sightingsOf(TenantId tenant, Collection<CiId> items) {
            return super.sightingsOf(tenant, items.stream().limit(1).toList());
        }
    }

    private static class AnySource extends ForwardingConfiguration {
        AnySource(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public List<Sighting> sightingsUnder(TenantId tenant, Collection<SourceKey> keys) {
            List<SourceKey> mixed = new ArrayList<>();
            keys.forEach(one -> keys.forEach(other -> mixed.add(new SourceKey(one.source(), other.nativeKey()))));
            return super.sightingsUnder(tenant, mixed);
        }
    }

    private static class Unmarked extends ForwardingConfiguration {
        Unmarked(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public List<StoredItem> find(TenantId tenant, Collection<CiId> items, Readers readers) {
            return super.find(tenant, items, readers).stream()
                    .map(Unmarked::without)
                    .toList();
        }

        @Override
        public Optional<StoredItem> find(TenantId tenant, CiId item, Readers readers) {
            return super.find(tenant, item, readers).map(Unmarked::without);
        }

        private static StoredItem without(StoredItem stored) {
            return new StoredItem(
                    stored.item().duplicateOf(null), stored.labels(), stored.validFrom(), stored.version());
        }
    }

    private static class NewestFirst extends ForwardingConfiguration {
        NewestFirst(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public Page<Sighting> unseenSince(TenantId tenant, Instant before, String cursor, int limit) {
            Page<Sighting> page = super.unseenSince(tenant, before, cursor, limit);
            List<Sighting> newest = new ArrayList<>(page.items());
            Collections.reverse(newest);
            return new Page<>(newest, page.cursor());
        }
    }

    private static class NeverTaken extends ForwardingConfiguration {
        NeverTaken(Supplier<ConfigurationStorage> right) {
            super(right);
        }

        @Override
        public boolean keep(TenantId tenant, Baseline baseline) {
            super.keep(tenant, baseline);
            return true;
        }
    }

    private static final Instant LATE = Instant.parse("9999-01-01T00:00:00Z");

    private static final class Escaping extends TransactionalStorage {
        @Override
        public ConfigurationStorage configuration() {
            return right.configuration();
        }
    }

    private static final class StaleInside extends TransactionalStorage {
        @Override
        public ConfigurationStorage configuration() {
            return new StaleCommits(super::configuration);
        }
    }
}
