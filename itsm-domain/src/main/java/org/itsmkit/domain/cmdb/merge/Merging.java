package org.itsmkit.domain.cmdb.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ClassLineage;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.IntakeRules;
import org.itsmkit.domain.cmdb.intake.ItemChange;
import org.itsmkit.domain.cmdb.intake.KnownItem;
import org.itsmkit.domain.cmdb.intake.NewRelation;
import org.itsmkit.domain.cmdb.intake.Recomputed;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.intake.ValueChanges;
import org.itsmkit.domain.cmdb.merge.MergePlan.DroppedRelation;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;

/**
 * Plans the merge of items that are one. Immutable and thread-safe.
 *
 * <p>The first in {@link MergeItem#SURVIVING} survives. Its values are decided again from what all sources said of any of the
 * items; a value that no source wrote comes from the first item that has one. It takes over all sightings, and all relations but
 * those between the merged items and those that say what one of its own, or of a lesser id, says already. Its class is the
 * narrowest of theirs.
 */
public final class Merging {

    private final IntakeRules rules;

    public Merging(IntakeRules rules) {
        this.rules = InvalidInput.present("rules", rules);
    }

    /**
     * The plan. In which order items and relations are given makes no difference.
     *
     * @param items the items, two or more, each once
     * @param relations all relations of any of them
     * @throws InvalidInput when there are fewer items, or one of their classes is neither above nor below another
     */
    public MergePlan plan(Collection<MergeItem> items, Collection<Relation> relations) {
        List<MergeItem> sorted = items.stream().sorted(MergeItem.SURVIVING).toList();
        Set<CiId> ids = sorted.stream().map(MergeItem::id).collect(Collectors.toSet());
        if (sorted.size() < 2 || ids.size() < sorted.size()) {
            throw new InvalidInput("items", "two or more, each once", sorted.size());
        }
        MergeItem survivor = sorted.get(0);
        String ciClass = narrowest(sorted);
        KnownItem together = together(sorted, ciClass);
        Recomputed decided = Recomputed.of(together, List.of(), rules.reconciliation(), rules.model());
        FieldValues after = together.values().after(decided.changes());
        ItemChange change = new ItemChange(
                survivor.id(),
                survivor.item().ciClass(),
                ciClass,
                ValueChanges.between(survivor.known().values(), after, ciClass, rules.model()));
        RelationMerge merge = new RelationMerge(survivor.id(), ids, relations);
        return new MergePlan(
                sorted, change, redundancy(sorted), merge.moved, merge.dropped, merge.before, decided.sightings());
    }

    private String narrowest(List<MergeItem> items) {
        ClassLineage lineage = rules.model().lineage();
        String narrowest = items.get(0).item().ciClass();
        for (MergeItem one : items) {
            String other = one.item().ciClass();
            if (!lineage.isA(narrowest, other)) {
                if (!lineage.isA(other, narrowest)) {
                    throw new InvalidInput("class", narrowest + ", or a class above or below", other);
                }
                narrowest = other;
            }
        }
        return narrowest;
    }

    /** All that is known of the items, as if it were of the first. */
    private static KnownItem together(List<MergeItem> items, String ciClass) {
        MergeItem survivor = items.get(0);
        Map<String, FieldValue<?>> values = new TreeMap<>();
        List<Sighting> sightings = new ArrayList<>();
        for (MergeItem one : items) {
            one.known().values().asMap().forEach(values::putIfAbsent);
            one.sightings().forEach(sighting -> sightings.add(sighting.of(survivor.id())));
        }
        return new KnownItem(survivor.id(), ciClass, FieldValues.of(values), survivor.createdAt(), null, sightings);
    }

    private static Map<String, Redundancy> redundancy(List<MergeItem> items) {
        Map<String, Redundancy> added = new TreeMap<>();
        items.forEach(one -> one.item().redundancy().forEach(added::putIfAbsent));
        added.keySet().removeAll(items.get(0).item().redundancy().keySet());
        return added;
    }

    /** What becomes of the relations. */
    private static final class RelationMerge {
        private final CiId survivor;
        private final Set<CiId> merged;
        private final List<Relation> moved = new ArrayList<>();
        private final List<Relation> before = new ArrayList<>();
        private final List<DroppedRelation> dropped = new ArrayList<>();
        private final Map<NewRelation, Relation> there = new HashMap<>();

        RelationMerge(CiId survivor, Set<CiId> merged, Collection<Relation> relations) {
            this.survivor = survivor;
            this.merged = merged;
            Map<RelationId, Relation> others = new TreeMap<>();
            Set<RelationId> own = new HashSet<>();
            for (Relation relation : relations) {
                if (isAbsorbed(relation.source()) || isAbsorbed(relation.target())) {
                    others.put(relation.id(), relation);
                } else if (own.add(relation.id())) {
                    there.putIfAbsent(NewRelation.of(relation), relation);
                }
            }
            others.values().forEach(this::merge);
        }

        private boolean isAbsorbed(CiId end) {
            return merged.contains(end) && !end.equals(survivor);
        }

        private void merge(Relation relation) {
            CiId source = isAbsorbed(relation.source()) ? survivor : relation.source();
            CiId target = isAbsorbed(relation.target()) ? survivor : relation.target();
            boolean isBetween = source.equals(target) && !relation.source().equals(relation.target());
            Relation after = between(relation, source, target);
            Relation same = isBetween ? null : there.putIfAbsent(NewRelation.of(after), after);
            if (isBetween) {
                dropped.add(new DroppedRelation(relation, false, relation));
            } else if (same != null) {
                dropped.add(new DroppedRelation(relation, true, same));
            } else {
                before.add(relation);
                moved.add(after);
            }
        }
    }

    /** The same relation between other items. */
    static Relation between(Relation relation, CiId source, CiId target) {
        return new Relation(
                relation.id(),
                relation.type(),
                source,
                target,
                relation.group(),
                relation.isEnabled(),
                relation.calendar(),
                relation.attributes());
    }
}
