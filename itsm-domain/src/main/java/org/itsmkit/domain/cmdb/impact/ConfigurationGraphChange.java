package org.itsmkit.domain.cmdb.impact;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.RelationId;
import org.itsmkit.domain.cmdb.graph.DependencyChange;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Collects what became of items and relations, to make the next snapshot. What is told is how each is now, not what was recorded
 * of it: of a fact that a later one overrules nothing is to be told. Belongs to one thread, and builds once.
 */
public final class ConfigurationGraphChange {

    private final ConfigurationGraph before;
    private final GraphRules rules;
    private final GraphState state;
    private final DependencyChange edges;
    private final Set<Integer> touched = new TreeSet<>();
    private final Map<Integer, Set<Integer>> waiting = new TreeMap<>();

    ConfigurationGraphChange(ConfigurationGraph before) {
        this.before = before;
        rules = before.rules();
        state = new GraphState(before.state());
        edges = before.dependencies().change();
    }

    /** The item is there, and this is what it is. */
    public ConfigurationGraphChange item(ConfigurationNode node) {
        become(number(node.id()), NodeProfile.of(node));
        return this;
    }

    /** The item is there no longer. Its relations stay without effect until it comes back or they go. */
    public ConfigurationGraphChange remove(CiId item) {
        int number = state.find(InvalidInput.present("configuration item id", item));
        if (number >= 0) {
            become(number, null);
        }
        return this;
    }

    /** The relation is there, and this is what it is. */
    public ConfigurationGraphChange relation(Relation relation) {
        place(relation.id(), Arcs.of(relation, rules, this::number));
        return this;
    }

    /** The relation is there no longer. */
    public ConfigurationGraphChange remove(RelationId relation) {
        place(InvalidInput.present("relation id", relation), Map.of());
        return this;
    }

    /**
     * The next snapshot; the one before stays as it is.
     *
     * @param version the graph version with all that was told, not below that of the snapshot before
     * @param valid the instant it is a snapshot of; relations that are bound to a calendar are looked at anew
     */
    public ConfigurationGraph build(long version, Instant valid) {
        if (version < before.version()) {
            throw new InvalidInput("version", "at least " + before.version(), version);
        }
        if (!valid.equals(before.valid())) {
            touched.addAll(state.timed());
        }
        OpenCalendars open = new OpenCalendars(rules.hours(), valid);
        NeedsOfNode needs = new NeedsOfNode(rules);
        for (int node : touched) {
            connect(node, open, needs);
        }
        waiting.forEach(state::await);
        return new ConfigurationGraph(rules, state, edges.build(), version, valid, before.pool());
    }

    private void become(int node, @Nullable NodeProfile profile) {
        NodeProfile old = state.profile(node);
        if (isLive(old) != isLive(profile)) {
            for (int dependent : edges.needing(node)) {
                touched.add(dependent);
            }
            for (int dependent : state.waitingFor(node)) {
                touched.add(dependent);
            }
            touched.add(node);
        } else if (old != null && profile != null && !old.redundancy().equals(profile.redundancy())) {
            touched.add(node);
        }
        state.profile(node, profile);
    }

    private void place(RelationId relation, Map<Integer, Arc> byDependent) {
        for (int dependent : state.dependentsOf(relation)) {
            touched.add(dependent);
        }
        touched.addAll(byDependent.keySet());
        state.place(relation, byDependent);
    }

    private void connect(int node, OpenCalendars open, NeedsOfNode needs) {
        NodeProfile profile = state.profile(node);
        for (Arc arc : state.row(node)) {
            String calendar = arc.kind().calendar();
            if (!isLive(state.profile(arc.provider()))) {
                waiting.computeIfAbsent(arc.provider(), provider -> new TreeSet<>())
                        .add(node);
            } else if (isLive(profile) && (calendar == null || open.isOpen(calendar))) {
                needs.add(arc.provider(), arc.kind());
            }
        }
        edges.needs(node, needs.take(profile == null ? Map.of() : profile.redundancy()));
    }

    private boolean isLive(@Nullable NodeProfile profile) {
        return profile != null && rules.isLive().test(profile.stage());
    }

    private int number(CiId id) {
        int number = state.reserve(id);
        if (number == edges.size()) {
            edges.addNode();
        }
        return number;
    }
}
