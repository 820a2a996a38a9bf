package org.itsmkit.domain.cmdb.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ClassLineage;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.RelationId;
import org.itsmkit.domain.field.FieldValues;

/** A small graph in lists, on which plans can be carried out. */
final class GraphInLists implements KnownItems {

    final Map<CiId, KnownItem> items = new TreeMap<>();
    final List<Relation> relations = new ArrayList<>();
    private final ClassLineage lineage;

    GraphInLists(ClassLineage lineage) {
        this.lineage = lineage;
    }

    static CiId id(String name) {
        return new CiId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    static CiId id(SourceKey key) {
        return id(key.toString());
    }

    void add(KnownItem item) {
        items.put(item.id(), item);
    }

    void relate(String type, CiId source, CiId target) {
        relations.add(Relation.of(new RelationId(id(type + source + target).value()), type, source, target));
    }

    /** Does what the plan says. */
    void carryOut(IntakePlan plan, Instant at) {
        for (ItemChange change : plan.changes()) {
            KnownItem now = change.isNew()
                    ? new KnownItem(change.item(), change.ciClass(), FieldValues.EMPTY, at, null, List.of())
                    : items.get(change.item());
            add(now.with(change.ciClass(), now.values().after(change.changes()), now.sightings()));
        }
        for (Sighting sighting : plan.sightings()) {
            items.replaceAll((id, item) -> item.forgetting(sighting.key()));
            KnownItem item = items.get(sighting.item());
            List<Sighting> all = new ArrayList<>(item.sightings());
            all.add(sighting);
            add(item.with(item.ciClass(), item.values(), all));
        }
        for (DuplicateSet set : plan.duplicates()) {
            if (set.areMarked()) {
                set.others().forEach(other -> add(items.get(other).markedAs(set.original())));
            }
        }
        plan.newRelations()
                .forEach(one ->
                        relations.add(one.made(new RelationId(id(one.toString()).value()))));
    }

    @Override
    public Optional<KnownItem> byId(CiId id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public Optional<CiId> bySource(SourceKey key) {
        return items.values().stream()
                .filter(item -> item.sighting(key).isPresent())
                .map(KnownItem::id)
                .findFirst();
    }

    @Override
    public List<KnownItem> search(ItemSearch search) {
        ItemSearch.Within within = search.within();
        return items.values().stream()
                .filter(item -> item.duplicateOf() == null)
                .filter(item -> lineage.isA(item.ciClass(), search.ciClass()))
                .filter(item -> item.holds(search.values()))
                .filter(item ->
                        within == null || parents(item.id(), within.relation()).contains(within.parent()))
                .sorted(KnownItem.OLDEST)
                .limit(search.limit())
                .toList();
    }

    @Override
    public List<CiId> parents(CiId child, ParentRelation relation) {
        return relations.stream()
                .filter(one -> one.type().equals(relation.type()))
                .filter(one -> (relation.isParentSource() ? one.target() : one.source()).equals(child))
                .map(one -> relation.isParentSource() ? one.source() : one.target())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Relation> relations(String type, CiId source, CiId target) {
        return relations.stream()
                .filter(one -> one.type().equals(type))
                .filter(one -> one.source().equals(source) && one.target().equals(target))
                .sorted(Comparator.comparing(Relation::id))
                .toList();
    }
}
