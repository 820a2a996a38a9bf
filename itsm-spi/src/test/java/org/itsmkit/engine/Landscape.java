package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.graph.IntSlice;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.GraphRules;
import org.itsmkit.domain.cmdb.model.ImpactTravel;
import org.itsmkit.domain.cmdb.model.RelationType;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.GraphWrite;
import org.itsmkit.spi.storage.ItemWrite;
import org.itsmkit.spi.storage.NewFact;
import org.itsmkit.spi.storage.RelationWrite;
import org.jspecify.annotations.Nullable;

/** A small world of items and relations in a store, changed by commits, and told as text. */
final class Landscape {

    static final TenantId TENANT = TenantId.of("acme");
    static final State LIVE = State.of("IN_SERVICE", Category.ACTIVE);
    static final GraphRules RULES = GraphRules.of(List.of(
            RelationType.of("needs", "needs", "is needed by", ImpactTravel.SOURCE_NEEDS_TARGET),
            RelationType.of("uses-one", "uses one of", "is used by", ImpactTravel.SOURCE_NEEDS_TARGET)
                    .grouped("pool", Redundancy.atLeast(1))));

    private final ConfigurationStorage storage;
    private final Map<CiId, Long> items = new HashMap<>();
    private final Map<RelationId, Long> relations = new HashMap<>();
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private @Nullable GraphWrite last;

    Landscape(ConfigurationStorage storage) {
        this.storage = storage;
    }

    static CiId item(int number) {
        return new CiId(new UUID(1, number));
    }

    static RelationId relationId(int number) {
        return new RelationId(new UUID(2, number));
    }

    Instant now() {
        return now;
    }

    void advance(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** The write of the last commit. */
    GraphWrite last() {
        if (last == null) {
            throw new IllegalStateException("nothing was committed");
        }
        return last;
    }

    GraphCommit put(int number, Redundancy pool) {
        ConfigurationItem item = ConfigurationItem.of(item(number), "host", "host " + number, LIVE)
                .needing(pool, "pool");
        return commit(List.of(write(item.id(), NewFact.present(now, item), item)), List.of());
    }

    GraphCommit end(int number) {
        return commit(List.of(write(item(number), NewFact.ended(now), null)), List.of());
    }

    GraphCommit relate(int number, String type, int source, int target) {
        Relation relation = Relation.of(relationId(number), type, item(source), item(target));
        return commit(List.of(), List.of(write(relation.id(), NewFact.present(now, relation), relation)));
    }

    GraphCommit unrelate(int number) {
        return commit(List.of(), List.of(write(relationId(number), NewFact.ended(now), null)));
    }

    GraphCommit commit(List<ItemWrite> itemWrites, List<RelationWrite> relationWrites) {
        GraphWrite write = new GraphWrite(
                TENANT, now, Actor.person("kim"), "because", null, itemWrites, relationWrites, List.of());
        GraphCommit commit = storage.commit(write);
        itemWrites.forEach(each -> items.put(each.item(), commit.version()));
        relationWrites.forEach(each -> relations.put(each.relation(), commit.version()));
        last = write;
        return commit;
    }

    private ItemWrite write(CiId id, NewFact fact, @Nullable ConfigurationItem after) {
        return new ItemWrite(id, items.getOrDefault(id, 0L), List.of(fact), after, now, Labels.OPEN, Map.of());
    }

    private RelationWrite write(RelationId id, NewFact fact, @Nullable Relation after) {
        return new RelationWrite(id, relations.getOrDefault(id, 0L), List.of(fact), after, now);
    }

    /** What a graph says, whatever its numbers are. */
    static Map<CiId, String> told(ConfigurationGraph graph) {
        Map<CiId, String> told = new TreeMap<>();
        IntSlice needs = new IntSlice();
        IntSlice members = new IntSlice();
        for (int index = 0; index < graph.size(); index++) {
            if (graph.node(index).isPresent()) {
                List<String> all = new ArrayList<>();
                graph.dependencies().providers(index, needs);
                for (int i = needs.from; i < needs.to; i++) {
                    int need = needs.array[i];
                    if (need >= 0) {
                        all.add(graph.idOf(need).toString());
                    } else {
                        graph.dependencies().members(~need, members);
                        List<String> ids = new ArrayList<>();
                        for (int m = members.from; m < members.to; m++) {
                            ids.add(graph.idOf(members.array[m]).toString());
                        }
                        all.add(graph.dependencies().rule(~need) + " of "
                                + ids.stream().sorted().toList());
                    }
                }
                told.put(
                        graph.idOf(index),
                        Optional.ofNullable(graph.classOf(index)).orElse("") + " "
                                + all.stream().sorted().toList());
            }
        }
        return told;
    }
}
