package org.itsmkit.domain.cmdb.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.RelationId;
import org.itsmkit.sla.InvalidInput;

/** A small estate that anything can happen to, and what is true of it, so that a graph can be built anew at any time. */
final class RandomEstate {

    /** Open in even hours. */
    static final GraphRules RULES = Estate.RULES.hours((calendar, at) -> {
        if (!calendar.equals("even")) {
            throw new InvalidInput("calendar", "even", calendar);
        }
        return at.getEpochSecond() / 3600 % 2 == 0;
    });

    private static final List<Redundancy> RULES_OF_GROUPS = List.of(
            Redundancy.ALL,
            Redundancy.atLeast(0),
            Redundancy.atLeast(1),
            Redundancy.atLeast(2),
            Redundancy.percent("50"));
    private static final List<String> TYPES =
            List.of("needs", "needs", "needs", "hosts", "peers", "documents", "feeds");

    private final Random random;
    private final int names;
    final Map<CiId, ConfigurationNode> items = new TreeMap<>();
    final Map<RelationId, Relation> relations = new TreeMap<>();

    RandomEstate(Random random, int names, int relations) {
        this.random = random;
        this.names = names;
        for (int i = 0; i < names; i++) {
            if (random.nextInt(6) > 0) {
                item("ci" + i);
            }
        }
        for (int i = 0; i < relations; i++) {
            relation("r" + i);
        }
    }

    CiId anyId() {
        return Estate.ci("ci" + random.nextInt(names));
    }

    /** Some of the items that are there. */
    List<CiId> some(int atMost) {
        List<CiId> all = new ArrayList<>(items.keySet());
        List<CiId> some = new ArrayList<>();
        for (int i = random.nextInt(atMost + 1); i > 0 && !all.isEmpty(); i--) {
            some.add(all.remove(random.nextInt(all.size())));
        }
        return some;
    }

    ConfigurationNode item(String name) {
        ConfigurationItem item = ConfigurationItem.of(
                Estate.ci(name), "thing", name, random.nextInt(6) == 0 ? Estate.RETIRED : Estate.LIVE);
        for (int i = random.nextInt(3); i > 0; i--) {
            item = item.needing(RULES_OF_GROUPS.get(random.nextInt(RULES_OF_GROUPS.size())), "g" + random.nextInt(2));
        }
        ConfigurationNode node = ConfigurationNode.of(item, null);
        items.put(node.id(), node);
        return node;
    }

    Relation relation(String name) {
        Relation relation = Relation.of(
                        Estate.relationId(name), TYPES.get(random.nextInt(TYPES.size())), anyId(), anyId())
                .inGroup(random.nextInt(3) == 0 ? null : "g" + random.nextInt(2))
                .enabled(random.nextInt(6) > 0)
                .during(random.nextInt(5) == 0 ? "even" : null);
        relations.put(relation.id(), relation);
        return relation;
    }

    void happen(ConfigurationGraphChange change) {
        switch (random.nextInt(6)) {
            case 0 -> {
                CiId gone = anyId();
                items.remove(gone);
                change.remove(gone);
            }
            case 1 -> {
                RelationId gone = Estate.relationId("r" + random.nextInt(30));
                relations.remove(gone);
                change.remove(gone);
            }
            case 2, 3 -> change.item(item("ci" + random.nextInt(names)));
            default -> change.relation(relation("r" + random.nextInt(30)));
        }
    }

    ConfigurationGraph graph(long version, Instant valid) {
        ConfigurationGraphBuilder builder = ConfigurationGraph.with(RULES);
        items.values().forEach(builder::item);
        relations.values().forEach(builder::relation);
        return builder.build(version, valid);
    }
}
