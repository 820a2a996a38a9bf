package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.cmdb.model.Violation;
import org.itsmkit.domain.cmdb.time.Course;
import org.itsmkit.domain.field.Field;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;
import org.jspecify.annotations.Nullable;

/** Holds what a change makes of items and relations against the model. Belongs to one thread. */
final class ChangeCheck {

    /** How many items a change may touch for each to be checked with its relations; of more, each by itself. */
    static final int MOST_ITEMS = 100;
    /** How many relations an item may have to be checked with them. */
    static final int MOST_RELATIONS = 1_000;

    private final ConfigurationModel model;
    private final ItemAccess access;
    private final GraphDraft draft;
    private final Map<CiId, ConfigurationItem> known = new HashMap<>();

    ChangeCheck(Engine engine, Asking asking, GraphDraft draft) {
        this.model = engine.with().model();
        this.access = new ItemAccess(engine, asking);
        this.draft = draft;
        List<CiId> ends = new ArrayList<>();
        draft.relations()
                .forEach(relation -> relation.after().values().forEach(value -> {
                    ends.add(value.source());
                    ends.add(value.target());
                }));
        learn(ends);
    }

    /** Every reason why the model refuses what was not so before. */
    List<Reason> refusals() {
        Set<Reason> reasons = new LinkedHashSet<>();
        for (ElementDraft<ConfigurationItem> item : draft.items()) {
            for (Course.Turn<ConfigurationItem> turn : item.turns()) {
                addNew(reasons, turn.value(), item.before().at(turn.validFrom()), model::check);
            }
        }
        for (ElementDraft<Relation> relation : draft.relations()) {
            for (Course.Turn<Relation> turn : relation.turns()) {
                addNew(reasons, turn.value(), relation.before().at(turn.validFrom()), this::check);
            }
        }
        return List.copyOf(reasons);
    }

    private static <E> void addNew(
            Set<Reason> reasons, @Nullable E value, Optional<E> before, Function<E, List<Violation>> check) {
        if (value != null) {
            Set<Reason> old = new HashSet<>();
            before.ifPresent(was -> check.apply(was).forEach(violation -> old.add(violation.reason())));
            check.apply(value).stream()
                    .filter(violation -> violation.kind().isRefused())
                    .map(Violation::reason)
                    .filter(reason -> !old.contains(reason))
                    .forEach(reasons::add);
        }
    }

    private List<Violation> check(Relation relation) {
        String source = classOf(relation.source());
        String target = classOf(relation.target());
        // A relation of an item that has ended was checked when it was made.
        return source == null || target == null ? List.of() : model.check(relation, source, target);
    }

    /** What the model does not want of what the change touches, as it is afterwards, as far as the actor may see it. */
    List<Violation> violations() {
        Map<CiId, ConfigurationItem> touched = new TreeMap<>();
        draft.items().forEach(item -> {
            if (item.isChanged()) {
                item.after().last().ifPresent(value -> touched.put(value.id(), value));
            }
        });
        draft.relations().forEach(relation -> {
            if (relation.isChanged()) {
                List<Relation> values = new ArrayList<>(relation.before().values());
                values.addAll(relation.after().values());
                values.forEach(value -> List.of(value.source(), value.target())
                        .forEach(end -> afterwards(end).ifPresent(item -> touched.put(end, item))));
            }
        });
        List<Violation> found = new ArrayList<>();
        Set<CiId> visible = visible(touched.keySet());
        boolean withRelations = touched.size() <= MOST_ITEMS;
        touched.forEach((id, item) -> {
            if (visible.contains(id)) {
                found.addAll(withRelations ? checkWithRelations(item) : model.check(item));
            }
        });
        return found.stream()
                .filter(violation -> isTold(violation, touched))
                .distinct()
                .toList();
    }

    /** Items that are created, and of others those that may be seen. */
    private Set<CiId> visible(Set<CiId> ids) {
        Set<CiId> visible = new HashSet<>();
        draft.items().forEach(item -> visible.add((CiId) item.id()));
        draft.elements()
                .find(List.copyOf(ids), draft.readers())
                .forEach(stored -> visible.add(stored.item().id()));
        return visible;
    }

    private List<Violation> checkWithRelations(ConfigurationItem item) {
        Map<RelationId, Relation> relations = new TreeMap<>();
        Iterator<StoredRelation> all = draft.elements().relations(item.id());
        while (all.hasNext()) {
            if (relations.size() == MOST_RELATIONS) {
                return model.check(item);
            }
            draft.afterwards(all.next().relation()).ifPresent(relation -> relations.put(relation.id(), relation));
        }
        draft.relations()
                .forEach(relation -> relation.after()
                        .last()
                        .filter(value -> GraphDraft.isEnd(item.id(), value))
                        .ifPresent(value -> relations.put(value.id(), value)));
        List<CiId> ends = new ArrayList<>();
        relations.values().forEach(relation -> {
            ends.add(relation.source());
            ends.add(relation.target());
        });
        learn(ends);
        Set<CiId> visible = visible(new HashSet<>(ends));
        return model.check(item, relations.values(), this::classOf).stream()
                .filter(violation -> !(violation.element() instanceof RelationId id)
                        || Optional.ofNullable(relations.get(id))
                                .filter(relation ->
                                        visible.contains(relation.source()) && visible.contains(relation.target()))
                                .isPresent())
                .toList();
    }

    /** Whether it says nothing of an attribute that the actor may not read. */
    private boolean isTold(Violation violation, Map<CiId, ConfigurationItem> items) {
        String attribute = violation.reason().arguments().get("attribute");
        ConfigurationItem item = violation.element() instanceof CiId id ? items.get(id) : null;
        if (attribute == null || item == null) {
            return true;
        }
        Optional<Field<?>> field =
                model.find(item.ciClass()).map(CiClass::editable).flatMap(fields -> fields.find(attribute));
        return field.isEmpty() || access.mayRead(field.get(), item);
    }

    private @Nullable String classOf(CiId id) {
        return afterwards(id).map(ConfigurationItem::ciClass).orElse(null);
    }

    private Optional<ConfigurationItem> afterwards(CiId id) {
        ConfigurationItem item = known.get(id);
        return item == null ? draft.created(id) : draft.afterwards(item);
    }

    private void learn(List<CiId> ids) {
        List<CiId> unknown =
                ids.stream().distinct().filter(id -> !known.containsKey(id)).toList();
        for (StoredItem stored : draft.elements().find(unknown, Readers.ENGINE)) {
            known.put(stored.item().id(), stored.item());
        }
    }
}
