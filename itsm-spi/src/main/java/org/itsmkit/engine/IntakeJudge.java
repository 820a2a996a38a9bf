package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.intake.DuplicateSet;
import org.itsmkit.domain.cmdb.intake.IncomingBatch;
import org.itsmkit.domain.cmdb.intake.IncomingItem;
import org.itsmkit.domain.cmdb.intake.IncomingRelation;
import org.itsmkit.domain.cmdb.intake.IntakePlan;
import org.itsmkit.domain.cmdb.intake.ItemChange;
import org.itsmkit.domain.cmdb.intake.NewRelation;
import org.itsmkit.domain.cmdb.intake.PlannedItem;
import org.itsmkit.domain.cmdb.intake.PlannedRelation;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.cmdb.model.Violation;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.spi.ConfigurationOperation;
import org.itsmkit.spi.storage.StoredItem;

/** Finds what of a plan the desk refuses: by its access policy, its model and its directory. Belongs to one thread. */
final class IntakeJudge {

    private final Asking asking;
    private final ItemAccess access;
    private final PeopleCheck people;
    private final ConfigurationModel model;
    private final KnownGraph known;

    IntakeJudge(Engine engine, Asking asking, KnownGraph known) {
        this.asking = asking;
        this.access = new ItemAccess(engine, asking);
        this.people = new PeopleCheck(engine.with().directory());
        this.model = engine.with().model();
        this.known = known;
    }

    /** Every reason against records and relations of a batch. */
    record Refusals(Map<SourceKey, List<Reason>> items, Map<IncomingRelation, List<Reason>> relations) {}

    Refusals refusals(IncomingBatch batch, IntakePlan plan) {
        Map<SourceKey, IncomingItem> records = new HashMap<>();
        batch.items().forEach(item -> records.put(item.key(), item));
        Map<CiId, ConfigurationItem> after = after(plan);
        Map<CiId, Set<Reason>> ofItems = new HashMap<>();
        Map<SourceKey, List<Reason>> items = new TreeMap<>();
        for (PlannedItem planned : plan.items()) {
            CiId id = planned.item();
            if (id != null) {
                Set<Reason> reasons = new LinkedHashSet<>(ofItems.computeIfAbsent(id, one -> ofItem(one, after)));
                reasons.addAll(ofRecord(Objects.requireNonNull(records.get(planned.key())), id, after));
                if (known.isHidden(planned.key())) {
                    reasons.add(Sources.KEY_TAKEN); // What the source said of the other would be lost.
                }
                planned.identification().duplicates().ifPresent(found -> reasons.addAll(ofMarks(found)));
                if (!reasons.isEmpty()) {
                    items.put(planned.key(), List.copyOf(reasons));
                }
            }
        }
        Map<IncomingRelation, List<Reason>> relations = new HashMap<>();
        for (PlannedRelation planned : plan.relations()) {
            CiId source = planned.source();
            CiId target = planned.target();
            if (planned.outcome() == PlannedRelation.Outcome.ADDED && source != null && target != null) {
                List<Reason> reasons = ofRelation(planned.told(), source, target, after);
                if (!reasons.isEmpty()) {
                    relations.put(planned.told(), reasons);
                }
            }
        }
        return new Refusals(items, relations);
    }

    /** What the items become that the plan makes or changes. */
    private Map<CiId, ConfigurationItem> after(IntakePlan plan) {
        Map<CiId, ConfigurationItem> after = new HashMap<>();
        plan.changes().forEach(change -> after.put(change.item(), after(change, before(change.item()), model)));
        return after;
    }

    /** What an item becomes. */
    static ConfigurationItem after(ItemChange change, Optional<ConfigurationItem> before, ConfigurationModel model) {
        CiClass ciClass = model.require(change.ciClass());
        return before.map(item -> change.applied(item, ChangeDecider.stageAs(ciClass, item)))
                .orElseGet(() -> change.made(ciClass.lifeCycle().initial()));
    }

    private Optional<ConfigurationItem> before(CiId id) {
        return known.stored(id).map(StoredItem::item);
    }

    private ConfigurationItem about(CiId id, Map<CiId, ConfigurationItem> after) {
        return before(id).orElseGet(() -> Objects.requireNonNull(after.get(id)));
    }

    private Set<Reason> ofItem(CiId id, Map<CiId, ConfigurationItem> after) {
        Set<Reason> reasons = new LinkedHashSet<>(access.objections(ConfigurationOperation.TAKE_IN, about(id, after)));
        ConfigurationItem becomes = after.get(id);
        if (becomes != null) {
            Set<Reason> old = new HashSet<>();
            before(id).ifPresent(was -> refused(model.check(was)).forEach(old::add));
            refused(model.check(becomes))
                    .filter(reason -> !old.contains(reason))
                    .forEach(reasons::add);
        }
        return reasons;
    }

    private List<Reason> ofRecord(IncomingItem record, CiId id, Map<CiId, ConfigurationItem> after) {
        CiClass ciClass = model.require(record.ciClass());
        List<Field<?>> told = new ArrayList<>();
        List<FieldEdit<?>> edits = new ArrayList<>();
        record.attributes().forEach((name, value) -> {
            Field<?> field = ciClass.editable().require(name);
            told.add(field);
            value.ifPresent(is -> edits.add(edit(field, is)));
        });
        List<Reason> reasons = new ArrayList<>(access.unreadable(told, about(id, after)));
        reasons.addAll(people.objections(asking.tenant(), edits));
        return reasons;
    }

    private static <T> FieldEdit<T> edit(Field<T> field, FieldValue<?> value) {
        return field.to(field.type().cast(field.name(), value.value()));
    }

    private List<Reason> ofMarks(DuplicateSet found) {
        return found.areMarked()
                ? found.others().stream()
                        .flatMap(other -> before(other).stream())
                        .flatMap(item -> access.objections(ConfigurationOperation.TAKE_IN, item).stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    private List<Reason> ofRelation(
            IncomingRelation told, CiId source, CiId target, Map<CiId, ConfigurationItem> after) {
        ConfigurationItem sourceItem = after.containsKey(source) ? after.get(source) : about(source, after);
        ConfigurationItem targetItem = after.containsKey(target) ? after.get(target) : about(target, after);
        // Its id does not matter to the model; every relation of a batch that is judged has that of its source.
        NewRelation relation = new NewRelation(told.type(), source, target, told.group(), told.attributes());
        return Stream.concat(
                        access.objections(ConfigurationOperation.TAKE_IN, about(source, after)).stream(),
                        refused(model.check(
                                relation.made(new RelationId(source.value())),
                                sourceItem.ciClass(),
                                targetItem.ciClass())))
                .distinct()
                .toList();
    }

    private static Stream<Reason> refused(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.kind().isRefused())
                .map(Violation::reason);
    }
}
