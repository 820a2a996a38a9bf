package org.itsmkit.engine;

import static org.itsmkit.domain.condition.Condition.not;
import static org.itsmkit.domain.condition.Condition.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.IncomingBatch;
import org.itsmkit.domain.cmdb.intake.IncomingItem;
import org.itsmkit.domain.cmdb.intake.IntakeRules;
import org.itsmkit.domain.cmdb.intake.ItemSearch;
import org.itsmkit.domain.cmdb.intake.KnownItem;
import org.itsmkit.domain.cmdb.intake.KnownItems;
import org.itsmkit.domain.cmdb.intake.ParentRelation;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.ItemQuery;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;
import org.jspecify.annotations.Nullable;

/**
 * What is there when a batch is planned, as far as some readers may see it. Reads what a batch asks for in portions of {@link
 * Page#MOST}, once, and the rest as it is asked for. Belongs to one thread.
 */
final class KnownGraph implements KnownItems {

    private static final Sort BY_ID = Sort.ascending(ItemFields.DUPLICATE_OF);
    private static final Condition NO_DUPLICATE =
            not(where(ItemFields.DUPLICATE_OF).isSet());
    /** How many values are asked for at once. */
    private static final int VALUES = 100;

    private final TenantId tenant;
    private final Readers readers;
    private final ConfigurationStorage storage;
    private final ConfigurationModel model;
    private final IntakeRules rules;
    private final Map<CiId, Optional<StoredItem>> stored = new HashMap<>();
    private final Map<CiId, KnownItem> known = new HashMap<>();
    private final Map<SourceKey, Optional<CiId>> bySource = new HashMap<>();
    private final Set<SourceKey> hidden = new HashSet<>();
    private final Map<Asked, List<CiId>> byValue = new HashMap<>();
    private final Map<CiId, List<Relation>> related = new HashMap<>();

    KnownGraph(Engine engine, Asking asking) {
        this.tenant = asking.tenant();
        this.readers = new ItemAccess(engine, asking).readers();
        this.storage = engine.storage().configuration();
        this.model = engine.with().model();
        this.rules = engine.with().intake();
    }

    private record Asked(String ciClass, String attribute, FieldValue<?> value) {}

    /** Reads what the records of a batch ask for. */
    void read(IncomingBatch batch) {
        TreeSet<SourceKey> keys = new TreeSet<>();
        batch.items().forEach(item -> keys.add(item.key()));
        batch.relations().forEach(relation -> {
            keys.add(relation.source());
            keys.add(relation.target());
        });
        readSources(keys);
        TreeSet<CiId> ids = new TreeSet<>();
        batch.items().forEach(item -> Stream.ofNullable(item.id()).forEach(ids::add));
        readItems(ids);
        readValues(batch.items().stream()
                .filter(item -> item.id() == null && bySource(item.key()).isEmpty())
                .toList());
    }

    private void readSources(Collection<SourceKey> keys) {
        portions(keys, Page.MOST, some -> {
            List<Sighting> sightings = storage.sightingsUnder(tenant, some);
            readItems(sightings.stream().map(Sighting::item).toList());
            some.forEach(key -> bySource.put(key, Optional.empty()));
            sightings.stream()
                    .filter(sighting -> known.containsKey(sighting.item()))
                    .forEach(sighting -> bySource.put(sighting.key(), Optional.of(sighting.item())));
            readHidden(sightings.stream()
                    .filter(sighting -> !known.containsKey(sighting.item()))
                    .toList());
        });
    }

    private void readHidden(List<Sighting> unknown) {
        List<CiId> ids = unknown.stream().map(Sighting::item).distinct().toList();
        if (ids.isEmpty()) {
            return;
        }
        Set<CiId> there = new HashSet<>();
        storage.find(tenant, ids, Readers.ENGINE)
                .forEach(one -> there.add(one.item().id()));
        unknown.stream()
                .filter(sighting -> there.contains(sighting.item()))
                .forEach(sighting -> hidden.add(sighting.key()));
    }

    /** Whether a source has an item under this key that is there and may not be seen. */
    boolean isHidden(SourceKey key) {
        return bySource(key).isEmpty() && hidden.contains(key);
    }

    private void readItems(Collection<CiId> ids) {
        List<CiId> unread =
                ids.stream().filter(id -> !stored.containsKey(id)).distinct().toList();
        portions(unread, Page.MOST, some -> {
            some.forEach(id -> stored.put(id, Optional.empty()));
            learn(storage.find(tenant, some, readers));
        });
    }

    private void learn(List<StoredItem> found) {
        List<StoredItem> fresh = found.stream()
                .filter(one -> !known.containsKey(one.item().id()))
                .toList();
        List<CiId> ids = fresh.stream().map(one -> one.item().id()).toList();
        Map<CiId, List<Sighting>> sightings = new HashMap<>();
        storage.sightingsOf(tenant, ids)
                .forEach(sighting -> sightings
                        .computeIfAbsent(sighting.item(), any -> new ArrayList<>())
                        .add(sighting));
        Map<CiId, Instant> since = storage.knownSince(tenant, ids);
        for (StoredItem one : fresh) {
            CiId id = one.item().id();
            stored.put(id, Optional.of(one));
            known.put(
                    id,
                    KnownItem.of(
                            one.item(),
                            since.getOrDefault(id, one.validFrom()),
                            one.item().duplicateOf(),
                            sightings.getOrDefault(id, List.of())));
        }
    }

    /** The items that have the values by which these records are told, as far as they are few. */
    private void readValues(List<IncomingItem> records) {
        Map<String, Map<String, TreeMap<String, FieldValue<?>>>> wanted = new TreeMap<>();
        for (IncomingItem item : records) {
            rules.identification(item.ciClass())
                    .filter(rule -> rule.parent() == null)
                    .ifPresent(rule -> rule.entries().stream()
                            .filter(entry -> entry.lookup() == null)
                            .flatMap(entry -> entry.attributes().stream()
                                    .filter(name -> item.value(name).isPresent())
                                    .limit(1))
                            .forEach(name -> {
                                FieldValue<?> value = item.value(name).orElseThrow();
                                wanted.computeIfAbsent(rule.ciClass(), any -> new TreeMap<>())
                                        .computeIfAbsent(name, any -> new TreeMap<>())
                                        .put(value.written(), value);
                            }));
        }
        wanted.forEach((ciClass, byName) -> byName.forEach((name, values) -> field(ciClass, name)
                .ifPresent(field -> portions(values.values(), VALUES, some -> readValues(ciClass, field, some)))));
    }

    private <T> void readValues(String ciClass, Field<T> field, List<FieldValue<?>> values) {
        List<FieldValue<?>> right = values.stream()
                .filter(value -> value.type().equals(field.type()))
                .toList();
        if (right.isEmpty()) {
            return;
        }
        Condition among = where(field)
                .in(right.stream()
                        .map(value -> field.type().cast(field.name(), value.value()))
                        .toList());
        Page<StoredItem> page = page(of(ciClass).and(among), null, Page.MOST);
        if (page.cursor() == null) {
            learn(page.items());
            right.forEach(value -> byValue.put(new Asked(ciClass, field.name(), value), new ArrayList<>()));
            page.items().forEach(one -> {
                CiId id = one.item().id();
                FieldValue<?> value = Objects.requireNonNull(known.get(id)).value(field.name());
                if (value != null) {
                    byValue.getOrDefault(new Asked(ciClass, field.name(), value), new ArrayList<>())
                            .add(id);
                }
            });
        }
    }

    /** The item as it was read; empty when it is not there, or may not be seen. */
    Optional<StoredItem> stored(CiId id) {
        readItems(List.of(id));
        return stored.getOrDefault(id, Optional.empty());
    }

    @Override
    public Optional<KnownItem> byId(CiId id) {
        readItems(List.of(id));
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Optional<CiId> bySource(SourceKey key) {
        if (!bySource.containsKey(key)) {
            readSources(List.of(key));
        }
        return bySource.getOrDefault(key, Optional.empty());
    }

    @Override
    public List<KnownItem> search(ItemSearch search) {
        return candidates(search)
                .filter(item -> item.duplicateOf() == null
                        && item.holds(search.values())
                        && model.isA(item.ciClass(), search.ciClass()))
                .limit(search.limit())
                .sorted(KnownItem.OLDEST)
                .toList();
    }

    /** In the order of ids, read as they are asked for. */
    private Stream<KnownItem> candidates(ItemSearch search) {
        ItemSearch.Within within = search.within();
        Optional<List<CiId>> read = search.values().entrySet().stream()
                .filter(one -> one.getValue().isPresent())
                .flatMap(one -> Stream.ofNullable(byValue.get(
                        new Asked(search.ciClass(), one.getKey(), one.getValue().orElseThrow()))))
                .findFirst();
        if (read.isPresent() && within == null) {
            return read.get().stream().map(known::get);
        }
        Condition condition = of(search.ciClass());
        for (Map.Entry<String, Optional<FieldValue<?>>> wanted : search.values().entrySet()) {
            Optional<Field<?>> field = field(search.ciClass(), wanted.getKey());
            if (field.isEmpty()) {
                return Stream.empty();
            }
            condition = condition.and(holds(field.get(), wanted.getValue()));
        }
        if (within == null) {
            return paged(condition, Math.min(search.limit(), Page.MOST));
        }
        Page<StoredItem> first = page(condition, null, Page.MOST);
        if (first.cursor() == null) {
            learn(first.items());
            return first.items().stream()
                    .map(one -> known.get(one.item().id()))
                    .filter(item -> parents(item.id(), within.relation()).contains(within.parent()));
        }
        // So many look like it that those within the parent are fewer.
        List<CiId> children = others(within.parent(), within.relation(), false);
        readItems(children);
        return children.stream().flatMap(id -> byId(id).stream());
    }

    private Stream<KnownItem> paged(Condition condition, int limit) {
        Iterator<StoredItem> all = Iterators.pages(cursor -> {
            Page<StoredItem> page = page(condition, cursor.orElse(null), limit);
            learn(page.items());
            return page;
        });
        return Stream.iterate(all, Iterator::hasNext, same -> same)
                .map(Iterator::next)
                .map(one -> known.get(one.item().id()));
    }

    private Page<StoredItem> page(Condition condition, @Nullable String cursor, int limit) {
        return storage.search(new ItemQuery(tenant, readers, condition, BY_ID, cursor, limit));
    }

    private Condition of(String ciClass) {
        List<String> classes = new ArrayList<>(List.of(ciClass));
        classes.addAll(model.subclassesOf(ciClass));
        return where(ItemFields.CLASS).in(classes).and(NO_DUPLICATE);
    }

    private static <T> Condition holds(Field<T> field, Optional<FieldValue<?>> value) {
        return value.map(is -> where(field).is(field.type().cast(field.name(), is.value())))
                .orElseGet(() -> not(where(field).isSet()));
    }

    private Optional<Field<?>> field(String ciClass, String name) {
        return rules.model().field(ciClass, name);
    }

    @Override
    public List<CiId> parents(CiId child, ParentRelation relation) {
        return others(child, relation, true);
    }

    /** The items at the other ends of an item's relations of this kind, in the order of ids. */
    private List<CiId> others(CiId item, ParentRelation kind, boolean isChild) {
        boolean isSource = kind.isParentSource() != isChild;
        return related(item).stream()
                .filter(relation -> relation.type().equals(kind.type()))
                .filter(relation -> (isSource ? relation.source() : relation.target()).equals(item))
                .map(relation -> isSource ? relation.target() : relation.source())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Relation> related(CiId item) {
        return related.computeIfAbsent(item, id -> {
            List<Relation> all = new ArrayList<>();
            Iterators.pages(cursor -> storage.relations(tenant, id, cursor.orElse(null), Page.MOST, readers))
                    .forEachRemaining(one -> all.add(one.relation()));
            return all;
        });
    }

    /** Reads from both ends in turn, and no more than the one with fewer relations has. */
    @Override
    public List<Relation> relations(String type, CiId source, CiId target) {
        if (byId(source).isEmpty() || byId(target).isEmpty()) {
            return List.of();
        }
        List<List<Relation>> found = List.of(new ArrayList<>(), new ArrayList<>());
        List<CiId> ends = List.of(source, target);
        String[] cursors = new String[2];
        for (int turn = 0; ; turn = 1 - turn) {
            Page<StoredRelation> page = storage.relations(tenant, ends.get(turn), cursors[turn], Page.MOST, readers);
            page.items().stream()
                    .map(StoredRelation::relation)
                    .filter(one -> one.type().equals(type)
                            && one.source().equals(source)
                            && one.target().equals(target))
                    .forEach(found.get(turn)::add);
            cursors[turn] = page.cursor();
            if (page.cursor() == null) {
                return found.get(turn);
            }
        }
    }

    private static <T> void portions(Collection<T> all, int size, Consumer<List<T>> each) {
        List<T> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += size) {
            each.accept(list.subList(from, Math.min(list.size(), from + size)));
        }
    }
}
