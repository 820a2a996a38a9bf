package org.itsmkit.domain.cmdb.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ItemValues;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.intake.Attested;
import org.itsmkit.domain.cmdb.intake.IntakeRules;
import org.itsmkit.domain.cmdb.intake.KnownItem;
import org.itsmkit.domain.cmdb.intake.Recomputed;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Plans to undo a merge from its {@link MergePlan}. Immutable and thread-safe.
 *
 * <p>What the merge did and nobody changed since is as it was before it. What was changed since stays as it is, and is told as a
 * conflict where it is not what it was before either. What a source said since of an item that was taken away is decided for that
 * item when it is there again.
 */
public final class Unmerging {

    private final IntakeRules rules;

    public Unmerging(IntakeRules rules) {
        this.rules = InvalidInput.present("rules", rules);
    }

    /**
     * The plan.
     *
     * @param merge the merge to undo
     * @param now the item that survived, as it is now
     * @param sightings its sightings now
     * @param relations its relations now
     */
    public UnmergePlan plan(
            MergePlan merge, ConfigurationItem now, Collection<Sighting> sightings, Collection<Relation> relations) {
        if (!now.id().equals(merge.survivor().id())) {
            throw new InvalidInput("item", merge.survivor().id().toString(), now.id());
        }
        List<MergeConflict> conflicts = new ArrayList<>();
        Map<CiId, List<Sighting>> bySource = sightings(merge, sightings);
        List<ConfigurationItem> restored = new ArrayList<>();
        List<Sighting> all = new ArrayList<>();
        for (MergeItem one : merge.before()) {
            List<Sighting> its = bySource.getOrDefault(one.id(), List.of());
            boolean isSurvivor = one.id().equals(now.id());
            Recomputed decided = decided(one, its);
            all.addAll(isSurvivor ? its : decided.sightings());
            if (!isSurvivor) {
                restored.add(ItemValues.after(one.item(), decided.changes()));
            }
        }
        ConfigurationItem survivor = survivor(merge, now, conflicts);
        List<Relation> back = relations(merge, relations, conflicts);
        all.sort(Comparator.comparing(Sighting::key));
        return new UnmergePlan(survivor, restored, back, all, conflicts);
    }

    /** By item, the sightings as they are now, with what is unchanged since written by whom it was before the merge. */
    private static Map<CiId, List<Sighting>> sightings(MergePlan merge, Collection<Sighting> now) {
        Map<SourceKey, Sighting> before = new HashMap<>();
        merge.before().forEach(one -> one.sightings().forEach(sighting -> before.put(sighting.key(), sighting)));
        Map<CiId, List<Sighting>> byItem = new HashMap<>();
        for (Sighting sighting : now) {
            Sighting was = before.get(sighting.key());
            Sighting back = was == null ? sighting : back(sighting, was);
            byItem.computeIfAbsent(back.item(), any -> new ArrayList<>()).add(back);
        }
        return byItem;
    }

    private static Sighting back(Sighting now, Sighting was) {
        Map<String, Attested> said = new TreeMap<>(now.attributes());
        said.replaceAll((name, attested) -> {
            Attested old = was.attributes().get(name);
            return old != null && isSame(old, attested) ? old : attested;
        });
        return now.of(was.item()).telling(said);
    }

    private static boolean isSame(Attested one, Attested other) {
        return one.at().equals(other.at()) && Objects.equals(one.value(), other.value());
    }

    /** What an item is after what was said of it since; only attributes that something was said of change. */
    private Recomputed decided(MergeItem item, List<Sighting> now) {
        Set<String> toldSince = new TreeSet<>();
        for (Sighting sighting : now) {
            sighting.attributes().forEach((name, attested) -> {
                boolean isKnown = item.sightings().stream()
                        .filter(was -> was.key().equals(sighting.key()))
                        .map(was -> was.attributes().get(name))
                        .anyMatch(was -> was != null && isSame(was, attested));
                if (!isKnown) {
                    toldSince.add(name);
                }
            });
        }
        if (toldSince.isEmpty()) {
            return new Recomputed(List.of(), now);
        }
        KnownItem known = KnownItem.of(item.item(), item.createdAt(), item.duplicateOf(), now);
        Recomputed decided = Recomputed.of(known, List.of(), rules.reconciliation(), rules.model());
        List<FieldChange> changes = decided.changes().stream()
                .filter(change -> toldSince.contains(change.field()))
                .toList();
        return new Recomputed(changes, decided.sightings());
    }

    private static ConfigurationItem survivor(MergePlan merge, ConfigurationItem now, List<MergeConflict> conflicts) {
        ConfigurationItem before = merge.survivor().item();
        List<FieldChange> back = new ArrayList<>();
        Map<String, FieldValue<?>> current = ItemValues.of(now).asMap();
        for (FieldChange made : merge.change().changes()) {
            FieldValue<?> value = current.get(made.field());
            if (Objects.equals(value, made.after())) {
                back.add(new FieldChange(made.field(), value, made.before(), made.personal()));
            } else if (!Objects.equals(value, made.before())) {
                conflicts.add(new MergeConflict(now.id(), made.field(), text(made.before()), text(value)));
            }
        }
        ConfigurationItem item = withoutGroups(ItemValues.after(now, back), merge.redundancy(), conflicts);
        if (!merge.change().isOtherClass()) {
            return item;
        }
        if (!now.ciClass().equals(merge.change().ciClass())) {
            conflicts.add(new MergeConflict(now.id(), "class", before.ciClass(), now.ciClass()));
            return item;
        }
        return item.ofClass(before.ciClass(), before.stage());
    }

    private static ConfigurationItem withoutGroups(
            ConfigurationItem item, Map<String, Redundancy> added, List<MergeConflict> conflicts) {
        Map<String, Redundancy> groups = new TreeMap<>(item.redundancy());
        added.forEach((group, rule) -> {
            Redundancy is = groups.get(group);
            if (rule.equals(is)) {
                groups.remove(group);
            } else if (is != null) {
                conflicts.add(new MergeConflict(item.id(), "redundancy of " + group, "nothing", is.toString()));
            }
        });
        return new ConfigurationItem(
                item.id(),
                item.ciClass(),
                item.name(),
                item.stage(),
                item.status(),
                item.health(),
                item.criticality(),
                item.owner(),
                item.supportGroup(),
                item.duplicateOf(),
                groups,
                item.attributes());
    }

    private static List<Relation> relations(
            MergePlan merge, Collection<Relation> relations, List<MergeConflict> conflicts) {
        Map<RelationId, Relation> now = new HashMap<>();
        relations.forEach(one -> now.put(one.id(), one));
        Map<RelationId, Relation> back = new TreeMap<>();
        for (int i = 0; i < merge.moved().size(); i++) {
            Relation moved = merge.moved().get(i);
            Relation was = merge.relationsBefore().get(i);
            Relation is = now.get(moved.id());
            if (is != null && is.source().equals(moved.source()) && is.target().equals(moved.target())) {
                back.put(was.id(), Merging.between(is, was.source(), was.target()));
            } else {
                conflicts.add(new MergeConflict(was.id(), "ends", ends(was), is == null ? "nothing" : ends(is)));
            }
        }
        for (MergePlan.DroppedRelation dropped : merge.dropped()) {
            Relation was = dropped.relation();
            if (!dropped.isDoubled() || now.containsKey(dropped.same().id())) {
                back.put(was.id(), was);
            } else {
                conflicts.add(new MergeConflict(was.id(), "relation", ends(was), "nothing"));
            }
        }
        return List.copyOf(back.values());
    }

    private static String ends(Relation relation) {
        return relation.source() + " " + relation.type() + " " + relation.target();
    }

    private static String text(@Nullable FieldValue<?> value) {
        return value == null ? "nothing" : value.written();
    }
}
