package org.itsmkit.domain.cmdb.impact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.RelationId;
import org.itsmkit.domain.cmdb.model.ImpactTravel;
import org.itsmkit.domain.cmdb.model.RelationType;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;

/** Items and relations told by name, to make graphs of. */
public final class Estate {

    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    public static final State LIVE = State.of("live", Category.ACTIVE);
    public static final State RETIRED = State.of("retired", Category.CLOSED);
    public static final RelationType NEEDS =
            RelationType.of("needs", "needs", "is needed by", ImpactTravel.SOURCE_NEEDS_TARGET);
    public static final RelationType HOSTS =
            RelationType.of("hosts", "hosts", "is hosted on", ImpactTravel.TARGET_NEEDS_SOURCE);
    public static final RelationType PEERS = RelationType.of("peers", "peers with", "peers with", ImpactTravel.BOTH);
    public static final RelationType DOCUMENTS =
            RelationType.of("documents", "documents", "is documented by", ImpactTravel.NONE);
    public static final RelationType FEEDS = RelationType.of(
                    "feeds", "feeds", "is fed by", ImpactTravel.TARGET_NEEDS_SOURCE)
            .grouped("power", Redundancy.atLeast(1));
    public static final GraphRules RULES = GraphRules.of(List.of(NEEDS, HOSTS, PEERS, DOCUMENTS, FEEDS));

    private final Map<String, ConfigurationItem> items = new TreeMap<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();

    public static CiId ci(String name) {
        return new CiId(uuid(name));
    }

    public static List<CiId> cis(Collection<String> names) {
        return names.stream().map(Estate::ci).toList();
    }

    public static RelationId relationId(String name) {
        return new RelationId(uuid("relation " + name));
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public Estate items(String... names) {
        Arrays.stream(names).forEach(name -> item("thing", name));
        return this;
    }

    public Estate item(String ciClass, String name) {
        return item(ConfigurationItem.of(ci(name), ciClass, name, LIVE));
    }

    public Estate item(ConfigurationItem item) {
        items.put(item.name(), item);
        return this;
    }

    public ConfigurationItem get(String name) {
        return items.get(name);
    }

    public Estate needs(String dependent, String... providers) {
        for (String provider : providers) {
            add(dependent + " needs " + provider, "needs", dependent, provider, null);
        }
        return this;
    }

    /** So many of the members, as the dependent item says. */
    public Estate needs(String dependent, String group, Redundancy rule, String... members) {
        item(items.get(dependent).needing(rule, group));
        for (String member : members) {
            add(dependent + " needs " + member + " in " + group, "needs", dependent, member, group);
        }
        return this;
    }

    public Estate add(String name, String type, String source, String target, String group) {
        return add(
                name,
                Relation.of(relationId(name), type, ci(source), ci(target)).inGroup(group));
    }

    public Estate add(String name, Relation relation) {
        relations.put(name, relation);
        return this;
    }

    public Relation relation(String name) {
        return relations.get(name);
    }

    public ConfigurationGraph graph() {
        return graph(RULES);
    }

    public ConfigurationGraph graph(GraphRules rules) {
        ConfigurationGraphBuilder builder = ConfigurationGraph.with(rules);
        items.values().forEach(item -> builder.item(ConfigurationNode.of(item, null)));
        relations.values().forEach(builder::relation);
        return builder.build(1, NOW);
    }

    /** The names of these, sorted. */
    public Set<String> names(Collection<CiId> ids) {
        Set<String> names = new TreeSet<>();
        items.values().stream().filter(item -> ids.contains(item.id())).forEach(item -> names.add(item.name()));
        return names;
    }
}
