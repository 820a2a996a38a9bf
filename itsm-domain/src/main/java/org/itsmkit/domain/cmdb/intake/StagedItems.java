package org.itsmkit.domain.cmdb.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ClassLineage;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.field.FieldValue;

/** What would be there: what is known, under what the plan did so far. Used by one thread. */
final class StagedItems implements KnownItems {

    private final KnownItems known;
    private final ClassLineage lineage;
    private final Map<CiId, KnownItem> staged = new TreeMap<>();
    private final Map<SourceKey, CiId> bySource = new HashMap<>();
    /** Staged items that have, or once had, a value, and by the empty list all; whoever asks looks whether they still do. */
    private final Map<Object, Set<CiId>> byValue = new HashMap<>();

    private final Map<CiId, Map<ParentRelation, Set<CiId>>> parents = new HashMap<>();
    private final Map<ItemSearch.Within, Set<CiId>> children = new HashMap<>();

    StagedItems(KnownItems known, ClassLineage lineage) {
        this.known = known;
        this.lineage = lineage;
    }

    /** An item after a change; {@code before} is what it was, or the same for a new one. */
    void put(KnownItem before, KnownItem after) {
        staged.put(after.id(), after);
        index(before);
        index(after);
        after.sightings().forEach(sighting -> bySource.put(sighting.key(), after.id()));
    }

    private void index(KnownItem item) {
        byValue.computeIfAbsent(List.of(), any -> new TreeSet<>()).add(item.id());
        item.values()
                .asMap()
                .forEach((name, value) -> byValue.computeIfAbsent(Map.entry(name, value), any -> new TreeSet<>())
                        .add(item.id()));
    }

    void belongs(CiId child, CiId parent, ParentRelation relation) {
        parents.computeIfAbsent(child, any -> new HashMap<>())
                .computeIfAbsent(relation, any -> new TreeSet<>())
                .add(parent);
        children.computeIfAbsent(new ItemSearch.Within(parent, relation), any -> new TreeSet<>())
                .add(child);
    }

    Collection<KnownItem> changed() {
        return staged.values();
    }

    @Override
    public Optional<KnownItem> byId(CiId id) {
        KnownItem item = staged.get(id);
        return item != null ? Optional.of(item) : known.byId(id);
    }

    @Override
    public Optional<CiId> bySource(SourceKey key) {
        CiId item = bySource.get(key);
        return item != null ? Optional.of(item) : known.bySource(key);
    }

    @Override
    public List<KnownItem> search(ItemSearch search) {
        Set<CiId> near = among(search);
        List<KnownItem> found = new ArrayList<>();
        for (CiId id : near) {
            KnownItem item = staged.get(id);
            if (item != null && isAskedFor(item, search)) {
                found.add(item);
            }
        }
        // Asks for so many more as may be found as they were before the plan, and are looked at as they are after it.
        int limit = (int) Math.min(Integer.MAX_VALUE, (long) search.limit() + near.size());
        ItemSearch wider = new ItemSearch(search.ciClass(), search.values(), search.within(), limit);
        known.search(wider).stream()
                .filter(item -> !staged.containsKey(item.id()))
                .forEach(found::add);
        ItemSearch.Within within = search.within();
        if (within != null) {
            children.getOrDefault(within, Set.of()).stream()
                    .filter(id -> !staged.containsKey(id))
                    .flatMap(id -> known.byId(id).stream())
                    .filter(item -> isAskedFor(item, search))
                    .forEach(found::add);
        }
        return found.stream()
                .distinct()
                .sorted(KnownItem.OLDEST)
                .limit(search.limit())
                .toList();
    }

    @Override
    public List<CiId> parents(CiId child, ParentRelation relation) {
        Set<CiId> fresh = parents.getOrDefault(child, Map.of()).getOrDefault(relation, Set.of());
        return Stream.concat(known.parents(child, relation).stream(), fresh.stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Relation> relations(String type, CiId source, CiId target) {
        return known.relations(type, source, target);
    }

    /** The staged items among which those asked for are. */
    private Set<CiId> among(ItemSearch search) {
        Set<CiId> fewest = byValue.getOrDefault(List.of(), Set.of());
        for (Map.Entry<String, Optional<FieldValue<?>>> wanted : search.values().entrySet()) {
            if (wanted.getValue().isPresent()) {
                Set<CiId> holders = byValue.getOrDefault(
                        Map.entry(wanted.getKey(), wanted.getValue().get()), Set.of());
                fewest = holders.size() < fewest.size() ? holders : fewest;
            }
        }
        return fewest;
    }

    private boolean isAskedFor(KnownItem item, ItemSearch search) {
        ItemSearch.Within within = search.within();
        return item.duplicateOf() == null
                && item.holds(search.values())
                && lineage.isA(item.ciClass(), search.ciClass())
                && (within == null || parents(item.id(), within.relation()).contains(within.parent()));
    }
}
