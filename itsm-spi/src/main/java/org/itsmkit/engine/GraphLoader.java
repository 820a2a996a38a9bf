package org.itsmkit.engine;

import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraphBuilder;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraphChange;
import org.itsmkit.domain.cmdb.impact.ConfigurationNode;
import org.itsmkit.domain.cmdb.impact.GraphRules;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.GraphNode;
import org.itsmkit.spi.storage.StoredItem;

/** Reads graphs from storage, page by page. Safe for use by several threads. */
final class GraphLoader {

    private static final int PAGE = 10_000;
    private static final int ITEM_BYTES = 60;
    private static final int RELATION_BYTES = 40;

    private final ConfigurationStorage storage;
    private final GraphRules rules;

    GraphLoader(ConfigurationStorage storage, GraphRules rules) {
        this.storage = storage;
        this.rules = rules;
    }

    /**
     * A graph that was read.
     *
     * @param graph the graph
     * @param bytes how many bytes it takes, about
     */
    record Loaded(ConfigurationGraph graph, long bytes) {}

    /** The graph as of then; the version of the view is one that there is. */
    Loaded load(TenantId tenant, AsOf view) {
        long bytes = 0;
        ConfigurationGraphBuilder builder = ConfigurationGraph.with(rules);
        CiId item = null;
        for (List<GraphNode> page = storage.nodes(tenant, view, item, PAGE);
                !page.isEmpty();
                page = storage.nodes(tenant, view, item, PAGE)) {
            page.forEach(node -> builder.item(node(node)));
            item = page.get(page.size() - 1).id();
            bytes += (long) page.size() * ITEM_BYTES;
        }
        RelationId relation = null;
        for (List<Relation> page = storage.edges(tenant, view, relation, PAGE);
                !page.isEmpty();
                page = storage.edges(tenant, view, relation, PAGE)) {
            page.stream().filter(this::isKnown).forEach(builder::relation);
            relation = page.get(page.size() - 1).id();
            bytes += (long) page.size() * RELATION_BYTES;
        }
        return new Loaded(builder.build(view.version(), view.valid()), bytes);
    }

    /**
     * Takes in a relation as it is now. One of a type that this desk does not have, such as a later version of it may, makes no
     * edge here.
     */
    void add(Relation relation, ConfigurationGraphChange change) {
        if (isKnown(relation)) {
            change.relation(relation);
        } else {
            change.remove(relation.id());
        }
    }

    private boolean isKnown(Relation relation) {
        return rules.types().containsKey(relation.type());
    }

    /** What a graph holds of an item, its labels being what tells who may see it. */
    static ConfigurationNode node(StoredItem stored) {
        return ConfigurationNode.of(stored.item(), stored.labels());
    }

    private static ConfigurationNode node(GraphNode node) {
        return new ConfigurationNode(
                node.id(),
                node.ciClass(),
                node.stage(),
                node.status(),
                node.health(),
                node.criticality(),
                node.redundancy(),
                node.labels());
    }
}
