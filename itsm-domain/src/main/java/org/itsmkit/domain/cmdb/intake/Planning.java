package org.itsmkit.domain.cmdb.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.intake.Identification.Means;
import org.itsmkit.domain.cmdb.intake.PlannedItem.Outcome;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldValues;
import org.jspecify.annotations.Nullable;

/** The making of one plan. Used by one thread, once. */
final class Planning {

    private static final Identification NOT_TOLD = Identification.by(Means.INVALID, null);

    private final IntakeRules rules;
    private final IncomingBatch batch;
    private final Function<SourceKey, CiId> newIds;
    private final Instant at;
    private final BatchOrder order;
    private final StagedItems staged;
    private final KnownItems known;
    private final RecordCheck check;
    private final Identifying identifying;
    private final Map<SourceKey, PlannedItem> planned = new TreeMap<>();
    private final Map<CiId, KnownItem> before = new TreeMap<>();
    private final Set<DuplicateSet> duplicates = new LinkedHashSet<>();

    Planning(IntakeRules rules, IncomingBatch batch, KnownItems known, Function<SourceKey, CiId> newIds, Instant at) {
        this.rules = rules;
        this.batch = batch;
        this.known = known;
        this.newIds = newIds;
        this.at = at;
        order = new BatchOrder(batch, rules);
        staged = new StagedItems(known, rules.model().lineage());
        check = new RecordCheck(rules.model(), at);
        identifying = new Identifying(rules, staged);
    }

    IntakePlan plan() {
        order.contradicting().forEach(key -> planned.put(key, contradicting(key)));
        order.planned().forEach(item -> planned.put(item.key(), decide(item)));
        RelationPlanning relations = new RelationPlanning(check, staged, planned);
        List<PlannedRelation> plannedRelations = relations.plan(batch.relations());
        return new IntakePlan(
                List.copyOf(planned.values()),
                plannedRelations,
                changes(),
                relations.added(),
                sightings(),
                List.copyOf(duplicates));
    }

    private PlannedItem decide(IncomingItem record) {
        List<IntakeProblem> problems = check.problems(record);
        if (!problems.isEmpty()) {
            return PlannedItem.refused(record.key(), NOT_TOLD, problems);
        }
        Optional<CiId> own = Optional.ofNullable(record.id());
        if (own.isPresent() && staged.byId(own.get()).isEmpty()) {
            return refused(record, NOT_TOLD, "id", "the id of an item that is there", own.get());
        }
        Optional<CiId> seen =
                staged.bySource(record.key()).filter(id -> staged.byId(id).isPresent());
        if (own.isPresent() || seen.isPresent()) {
            Means means = own.isPresent() ? Means.ID : Means.SOURCE_KEY;
            return update(record, Identification.by(means, own.or(() -> seen).orElseThrow()));
        }
        return byRule(record);
    }

    private static PlannedItem contradicting(SourceKey key) {
        IntakeProblem problem = new IntakeProblem("key", "one record a batch under one key", key.toString());
        return PlannedItem.refused(key, NOT_TOLD, List.of(problem));
    }

    private PlannedItem byRule(IncomingItem record) {
        Optional<IdentificationRule> rule = rules.identification(record.ciClass());
        if (rule.isEmpty()) {
            return insert(record, Identification.by(Means.NEW_WITHOUT_RULE, null), null, null);
        }
        ParentRelation relation = rule.get().parent();
        CiId parent = null;
        if (relation != null) {
            Optional<IntakeProblem> problem = parentProblem(record);
            if (problem.isPresent()) {
                return PlannedItem.refused(record.key(), NOT_TOLD, List.of(problem.get()));
            }
            parent = item(order.parents(record.key()).iterator().next());
        }
        Identification found = identifying.byRule(rule.get(), record, order.children(record.key()), parent);
        found.duplicates().ifPresent(this::mark);
        return switch (found.means()) {
            case RULE -> update(record, found);
            case NEW -> insert(record, found, parent, relation);
            case AMBIGUOUS ->
                refused(
                        record,
                        found,
                        "item",
                        "one item that looks like it",
                        found.duplicates().orElseThrow());
            default -> refused(record, found, "attributes", "a value that its class is told by", "none");
        };
    }

    /** Takes what the source saw under this key away from an item that it did not mean. */
    private void forget(SourceKey key, CiId other) {
        staged.byId(other).ifPresent(item -> {
            before.putIfAbsent(other, item);
            staged.put(item, item.forgetting(key));
        });
    }

    /** Why the record's parent does not tell where to look for it. */
    private Optional<IntakeProblem> parentProblem(IncomingItem record) {
        Set<SourceKey> parents = order.parents(record.key());
        if (parents.size() != 1) {
            return Optional.of(new IntakeProblem("parent", "one item that it belongs to", parents.toString()));
        }
        int level = order.level(record.key(), IntakePlanner.MOST_PARENTS + 1);
        if (level > IntakePlanner.MOST_PARENTS) {
            return Optional.of(new IntakeProblem(
                    "parent", "at most " + IntakePlanner.MOST_PARENTS + " parents above one another", "more"));
        }
        SourceKey parent = parents.iterator().next();
        return item(parent) != null
                ? Optional.empty()
                : Optional.of(
                        new IntakeProblem("parent", "an item that is taken in, or was seen before", parent.toString()));
    }

    /** The item that a key means: that of its record in the batch, else what the source saw before. */
    private @Nullable CiId item(SourceKey key) {
        PlannedItem inBatch = planned.get(key);
        if (inBatch != null) {
            return inBatch.item();
        }
        return order.find(key).isPresent() ? null : known.bySource(key).orElse(null);
    }

    private void mark(DuplicateSet found) {
        duplicates.add(found);
        if (found.areMarked()) {
            for (CiId other : found.others()) {
                KnownItem item = staged.byId(other).orElseThrow();
                before.putIfAbsent(other, item);
                staged.put(item, item.markedAs(found.original()));
            }
        }
    }

    private PlannedItem insert(
            IncomingItem record, Identification found, @Nullable CiId parent, @Nullable ParentRelation relation) {
        if (record.value(ItemFields.NAME.name()).isEmpty()) {
            return refused(record, found, "name", "a name, since the item is new", "none");
        }
        CiId id = newIds.apply(record.key());
        KnownItem empty = new KnownItem(id, record.ciClass(), FieldValues.EMPTY, at, null, List.of());
        ItemReconciler.Worked worked = ItemReconciler.insert(record, empty);
        staged.put(empty, worked.item());
        if (parent != null && relation != null) {
            staged.belongs(id, parent, relation);
        }
        return new PlannedItem(record.key(), Outcome.INSERTED, id, found, worked.decisions(), List.of());
    }

    private PlannedItem update(IncomingItem record, Identification found) {
        CiId id = Objects.requireNonNull(found.item());
        KnownItem item = staged.byId(id).orElseThrow();
        boolean isBelow = rules.model().lineage().isA(record.ciClass(), item.ciClass());
        if (!isBelow && !rules.model().lineage().isA(item.ciClass(), record.ciClass())) {
            return refused(record, found, "class", item.ciClass() + ", or a class above or below", record.ciClass());
        }
        staged.bySource(record.key())
                .filter(other -> !other.equals(id))
                .ifPresent(other -> forget(record.key(), other));
        String ciClass = isBelow ? record.ciClass() : item.ciClass();
        ItemReconciler.Worked worked = ItemReconciler.update(record, item, ciClass, rules.reconciliation());
        if (known.byId(id).isPresent()) {
            before.putIfAbsent(id, item);
        }
        staged.put(item, worked.item());
        boolean isSame = ciClass.equals(item.ciClass())
                && item.values().equals(worked.item().values());
        Outcome outcome = isSame ? Outcome.UNCHANGED : Outcome.UPDATED;
        return new PlannedItem(record.key(), outcome, id, found, worked.decisions(), List.of());
    }

    private static PlannedItem refused(
            IncomingItem record, Identification found, String field, String expected, Object what) {
        return PlannedItem.refused(record.key(), found, List.of(new IntakeProblem(field, expected, what.toString())));
    }

    private List<ItemChange> changes() {
        List<ItemChange> changes = new ArrayList<>();
        for (KnownItem after : staged.changed()) {
            KnownItem was = before.get(after.id());
            FieldValues values = was == null ? FieldValues.EMPTY : was.values();
            List<FieldChange> made = ItemReconciler.changes(values, after.values(), after.ciClass(), rules.model());
            String classBefore = was == null ? null : was.ciClass();
            if (!made.isEmpty() || !after.ciClass().equals(classBefore)) {
                changes.add(new ItemChange(after.id(), classBefore, after.ciClass(), made));
            }
        }
        return changes;
    }

    private List<Sighting> sightings() {
        Map<SourceKey, Sighting> fresh = new TreeMap<>();
        for (KnownItem after : staged.changed()) {
            KnownItem was = before.get(after.id());
            Collection<Sighting> old = was == null ? List.of() : was.sightings();
            after.sightings().stream()
                    .filter(sighting -> !old.contains(sighting))
                    .forEach(sighting -> fresh.put(sighting.key(), sighting));
        }
        return List.copyOf(fresh.values());
    }
}
