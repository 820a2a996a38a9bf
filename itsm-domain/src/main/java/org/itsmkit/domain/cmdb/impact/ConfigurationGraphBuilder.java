package org.itsmkit.domain.cmdb.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;
import org.itsmkit.domain.cmdb.graph.Needs;
import org.itsmkit.sla.InvalidInput;

/**
 * Collects the items and relations of a {@link ConfigurationGraph}, in any order; fastest in the order of their ids. Belongs to
 * one thread, and builds once.
 */
public final class ConfigurationGraphBuilder {

    private final GraphRules rules;
    private final IdTable ids = new IdTable();
    private final Interned<NodeProfile> profiles = new Interned<>();
    private int[] profileOf = new int[16];
    private final ArcColumns arcs = new ArcColumns();

    ConfigurationGraphBuilder(GraphRules rules) {
        this.rules = InvalidInput.present("rules", rules);
    }

    /** An item that is there. */
    public ConfigurationGraphBuilder item(ConfigurationNode node) {
        int number = number(node.id());
        if (profileOf[number] != 0) {
            throw new InvalidInput("configuration item", "each one once", node.id());
        }
        profileOf[number] = profiles.number(NodeProfile.of(node)) + 1;
        return this;
    }

    /** A relation that is there. It makes no edge while one of its ends is not there or not live. */
    public ConfigurationGraphBuilder relation(Relation relation) {
        Arcs.of(relation, rules, this::number)
                .forEach((dependent, arc) ->
                        arcs.add(dependent, arc.provider(), relation.id().value(), arc.kind()));
        return this;
    }

    /**
     * The graph of all of it.
     *
     * @param version the graph version that was read, 0 or more
     * @param valid the instant it is a snapshot of; relations that are bound to a calendar count when it is open then
     */
    public ConfigurationGraph build(long version, Instant valid) {
        int[] order = ids.order();
        int[] renumbered = new int[order.length];
        int[] profile = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            renumbered[order[i]] = i;
            profile[i] = profileOf[order[i]];
        }
        ArcTable table = arcs.table(renumbered);
        return new Assembly(ids.sorted(order), profile, profiles.values(), table, valid).graph(version);
    }

    /** A need that another graph had. */
    void arc(CiId dependent, CiId provider, Arc arc) {
        arcs.add(number(dependent), number(provider), arc.relation().value(), arc.kind());
    }

    private int number(CiId id) {
        int number = ids.add(id.value());
        if (number >= profileOf.length) {
            profileOf = Arrays.copyOf(profileOf, Math.addExact(number, number >> 1));
        }
        return number;
    }

    /** Makes edges of arcs, node by node. */
    private final class Assembly {

        private final IdTable sorted;
        private final int[] profile;
        private final List<NodeProfile> all;
        private final ArcTable table;
        private final Instant valid;
        private final OpenCalendars open;
        private final boolean[] isLive;
        private final Map<Integer, List<Integer>> waiting = new HashMap<>();
        private final List<Integer> timed = new ArrayList<>();
        private final NeedsOfNode needs = new NeedsOfNode(rules);

        Assembly(IdTable sorted, int[] profile, List<NodeProfile> all, ArcTable table, Instant valid) {
            this.sorted = sorted;
            this.profile = profile;
            this.all = all;
            this.table = table;
            this.valid = valid;
            open = new OpenCalendars(rules.hours(), InvalidInput.present("valid", valid));
            isLive = new boolean[all.size() + 1];
            for (int i = 0; i < all.size(); i++) {
                isLive[i + 1] = rules.isLive().test(all.get(i).stage());
            }
        }

        ConfigurationGraph graph(long version) {
            DependencyGraphBuilder graph = DependencyGraph.ofSize(profile.length);
            for (int node = 0; node < profile.length; node++) {
                connect(node, graph);
            }
            Map<Integer, int[]> waitingRows = new HashMap<>();
            waiting.forEach((provider, dependents) -> waitingRows.put(provider, array(dependents)));
            GraphBase base = new GraphBase(sorted, profile, all, table, waitingRows, array(timed));
            return new ConfigurationGraph(rules, new GraphState(base), graph.build(), version, valid, new SpreadPool());
        }

        private static int[] array(List<Integer> numbers) {
            return numbers.stream().mapToInt(Integer::intValue).distinct().toArray();
        }

        private void connect(int node, DependencyGraphBuilder graph) {
            boolean isTimed = false;
            for (int arc = table.from(node); arc < table.to(node); arc++) {
                int provider = table.provider(arc);
                ArcKind kind = table.kind(arc);
                isTimed |= kind.calendar() != null;
                if (!isLive[profile[provider]]) {
                    waiting.computeIfAbsent(provider, absent -> new ArrayList<>())
                            .add(node);
                } else if (isLive[profile[node]] && (kind.calendar() == null || open.isOpen(kind.calendar()))) {
                    needs.add(provider, kind);
                }
            }
            if (isTimed) {
                timed.add(node);
            }
            if (isLive[profile[node]]) {
                Needs made = needs.take(all.get(profile[node] - 1).redundancy());
                for (int provider : made.providers()) {
                    graph.needs(node, provider);
                }
                for (Needs.Group group : made.groups()) {
                    graph.needs(node, group.name(), group.rule(), group.members());
                }
            }
        }
    }
}
