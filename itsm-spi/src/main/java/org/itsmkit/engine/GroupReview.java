package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.RelationId;
import org.itsmkit.domain.cmdb.graph.Needs;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraphBuilder;
import org.itsmkit.domain.cmdb.impact.ConfigurationNode;
import org.itsmkit.domain.cmdb.impact.GraphRules;
import org.itsmkit.domain.cmdb.impact.GroupChange;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.cmdb.model.ImpactTravel;
import org.itsmkit.domain.cmdb.model.RelationType;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.StoredItem;
import org.jspecify.annotations.Nullable;

/**
 * What a change makes of groups of providers: those of the items next to what it touches, before and after, by the rules of the
 * graph itself. Members that the actor may not see are counted, and not named. Belongs to one thread.
 */
final class GroupReview {

    /** How many items' groups are looked at; of a change that reaches more, the first in the order of ids. */
    static final int MOST_ITEMS = 1_000;

    private final ConfigurationModel model;
    private final GraphDraft draft;
    private final GraphRules rules;
    private final Map<RelationId, Relation> before = new TreeMap<>();
    private final Map<RelationId, Relation> after = new TreeMap<>();
    private final Map<CiId, ConfigurationItem> items = new HashMap<>();

    GroupReview(Engine engine, GraphDraft draft) {
        this.model = engine.with().model();
        this.draft = draft;
        // Who is a member is asked, not who counts at this hour.
        this.rules = GraphRules.of(model.relationTypes()).live(CiClass::isLive).hours((calendar, at) -> true);
    }

    /** The groups that have others members afterwards, in the order of their items, then names. */
    List<GroupChange> changes() {
        List<CiId> dependents = dependents();
        if (dependents.isEmpty()) {
            return List.of();
        }
        dependents.forEach(this::readRelations);
        readItems();
        ConfigurationGraph was = graph(before, item -> Optional.of(item));
        ConfigurationGraph is = graph(after, draft::afterwards);
        List<GroupChange> changes = new ArrayList<>();
        dependents.forEach(item -> compare(item, groups(was, item), groups(is, item), changes));
        return changes;
    }

    private static void compare(
            CiId item, Map<String, Needs.Group> was, Map<String, Needs.Group> is, List<GroupChange> changes) {
        Set<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        for (String name : names) {
            Needs.Group old = was.get(name);
            Needs.Group now = is.get(name);
            int members = members(old);
            int membersAfter = members(now);
            Needs.Group any = now == null ? old : now;
            if (any != null && members != membersAfter) {
                changes.add(new GroupChange(
                        item,
                        name,
                        any.rule(),
                        members,
                        old == null ? 0 : old.tolerance(),
                        membersAfter,
                        now == null ? 0 : now.tolerance()));
            }
        }
    }

    private static int members(Needs.@Nullable Group group) {
        return group == null ? 0 : group.members().length;
    }

    private static Map<String, Needs.Group> groups(ConfigurationGraph graph, CiId item) {
        Map<String, Needs.Group> groups = new TreeMap<>();
        int node = graph.indexOf(item);
        if (node >= 0) {
            graph.dependencies().needs(node).groups().forEach(group -> groups.put(group.name(), group));
        }
        return groups;
    }

    /** The items that need something which the change touches and that the actor may see. */
    private List<CiId> dependents() {
        Set<CiId> ids = new TreeSet<>();
        draft.relations().forEach(relation -> {
            if (relation.isChanged()) {
                relation.before().last().ifPresent(value -> addDependents(ids, value));
                relation.after().last().ifPresent(value -> addDependents(ids, value));
            }
        });
        draft.items().forEach(item -> {
            if (isLive(item.before().last()) != isLive(item.after().last())) {
                draft.elements()
                        .relations((CiId) item.id())
                        .forEachRemaining(stored -> addDependents(ids, stored.relation()));
            }
        });
        List<CiId> first = ids.stream().limit(MOST_ITEMS).toList();
        List<CiId> visible = new ArrayList<>();
        draft.elements()
                .find(first, draft.readers())
                .forEach(stored -> visible.add(stored.item().id()));
        return visible;
    }

    private void addDependents(Set<CiId> ids, Relation relation) {
        ImpactTravel travel = model.findRelationType(relation.type())
                .map(RelationType::impact)
                .orElse(ImpactTravel.NONE);
        if (travel == ImpactTravel.SOURCE_NEEDS_TARGET || travel == ImpactTravel.BOTH) {
            ids.add(relation.source());
        }
        if (travel == ImpactTravel.TARGET_NEEDS_SOURCE || travel == ImpactTravel.BOTH) {
            ids.add(relation.target());
        }
    }

    private void readRelations(CiId item) {
        draft.elements().relations(item).forEachRemaining(stored -> {
            Relation relation = stored.relation();
            if (model.findRelationType(relation.type()).isPresent()) {
                before.put(relation.id(), relation);
                draft.afterwards(relation).ifPresent(value -> after.put(value.id(), value));
            }
        });
        draft.relations()
                .forEach(relation -> relation.after()
                        .last()
                        .filter(value -> GraphDraft.isEnd(item, value))
                        .ifPresent(value -> after.put(value.id(), value)));
    }

    private void readItems() {
        Set<CiId> ends = new HashSet<>();
        List.of(before, after)
                .forEach(relations -> relations.values().forEach(relation -> {
                    ends.add(relation.source());
                    ends.add(relation.target());
                }));
        for (StoredItem stored : draft.elements().find(List.copyOf(ends), Readers.ENGINE)) {
            items.put(stored.item().id(), stored.item());
        }
    }

    private ConfigurationGraph graph(
            Map<RelationId, Relation> relations, Function<ConfigurationItem, Optional<ConfigurationItem>> view) {
        ConfigurationGraphBuilder builder = ConfigurationGraph.with(rules);
        items.values().stream()
                .flatMap(item -> view.apply(item).stream())
                .forEach(item -> builder.item(ConfigurationNode.of(item, null)));
        if (relations == after) {
            draft.items()
                    .forEach(item -> item.after()
                            .last()
                            .filter(value -> !items.containsKey(value.id()))
                            .ifPresent(value -> builder.item(ConfigurationNode.of(value, null))));
        }
        relations.values().forEach(builder::relation);
        return builder.build(0, draft.now());
    }

    private static boolean isLive(Optional<ConfigurationItem> item) {
        return item.filter(value -> CiClass.isLive(value.stage())).isPresent();
    }
}
