package org.itsmkit.domain.cmdb.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.RelationId;
import org.jspecify.annotations.Nullable;

/** Nodes and arcs: what was built, and over it what changed since. Changed only before a graph is made of it. */
final class GraphState {

    private static final int[] NONE = {};

    final GraphBase base;
    private final Map<CiId, Integer> addedNumbers;
    private final List<CiId> added;
    private final Map<Integer, @Nullable NodeProfile> profiles;
    private final Map<Integer, Arc[]> rows;
    private final Map<RelationId, int[]> dependentsOf;
    private final Map<Integer, int[]> waiting;
    private final Set<Integer> timed;

    GraphState(GraphBase base) {
        this.base = base;
        addedNumbers = new HashMap<>();
        added = new ArrayList<>();
        profiles = new HashMap<>();
        rows = new HashMap<>();
        dependentsOf = new HashMap<>();
        waiting = new HashMap<>();
        timed = new HashSet<>();
    }

    GraphState(GraphState other) {
        base = other.base;
        addedNumbers = new HashMap<>(other.addedNumbers);
        added = new ArrayList<>(other.added);
        profiles = new HashMap<>(other.profiles);
        rows = new HashMap<>(other.rows);
        dependentsOf = new HashMap<>(other.dependentsOf);
        waiting = new HashMap<>(other.waiting);
        timed = new HashSet<>(other.timed);
    }

    int size() {
        return base.ids().count() + added.size();
    }

    int changed() {
        return profiles.size() + rows.size() + dependentsOf.size() + waiting.size();
    }

    /** The number of this id, there or not; -1 when nothing ever spoke of it. */
    int find(CiId id) {
        int number = base.ids().find(id.value());
        return number >= 0 ? number : addedNumbers.getOrDefault(id, -1);
    }

    CiId id(int node) {
        int later = node - base.ids().count();
        return later < 0 ? new CiId(base.ids().id(node)) : added.get(later);
    }

    @Nullable
    NodeProfile profile(int node) {
        if (profiles.containsKey(node)) {
            return profiles.get(node);
        }
        int number = node < base.profile().length ? base.profile()[node] : 0;
        return number == 0 ? null : base.profiles().get(number - 1);
    }

    /** Numbers in the order of their ids. */
    int[] inOrder(int[] nodes) {
        int[] sorted = nodes.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0 || sorted[sorted.length - 1] < base.ids().count()) {
            return sorted;
        }
        return IntStream.of(sorted)
                .boxed()
                .sorted((one, other) -> id(one).compareTo(id(other)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Arc[] row(int dependent) {
        Arc[] row = rows.get(dependent);
        if (row != null) {
            return row;
        }
        return dependent < base.ids().count() ? base.arcs().row(dependent) : new Arc[0];
    }

    int[] dependentsOf(RelationId relation) {
        int[] changed = dependentsOf.get(relation);
        return changed != null ? changed : base.arcs().dependentsOf(relation);
    }

    /** Those that would need this node, were it there and live; some of them may not any more. */
    int[] waitingFor(int node) {
        int[] changed = waiting.get(node);
        return changed != null ? changed : base.waiting().getOrDefault(node, NONE);
    }

    /** The nodes that have, or had, needs bound to a calendar. */
    Set<Integer> timed() {
        Set<Integer> all = new TreeSet<>(timed);
        IntStream.of(base.timed()).forEach(all::add);
        return all;
    }

    int reserve(CiId id) {
        int number = find(id);
        if (number < 0) {
            number = size();
            addedNumbers.put(id, number);
            added.add(id);
        }
        return number;
    }

    void profile(int node, @Nullable NodeProfile profile) {
        profiles.put(node, profile);
    }

    /** Lets these be all needs that stem from the relation. */
    void place(RelationId relation, Map<Integer, Arc> byDependent) {
        for (int dependent : dependentsOf(relation)) {
            rows.put(
                    dependent,
                    Arrays.stream(row(dependent))
                            .filter(arc -> !arc.relation().equals(relation))
                            .toArray(Arc[]::new));
        }
        byDependent.forEach((dependent, arc) -> {
            Arc[] row = Arrays.copyOf(row(dependent), row(dependent).length + 1);
            row[row.length - 1] = arc;
            rows.put(dependent, row);
            if (arc.kind().calendar() != null) {
                timed.add(dependent);
            }
        });
        dependentsOf.put(
                relation,
                byDependent.keySet().stream().mapToInt(Integer::intValue).toArray());
    }

    /** These would need the node, were it there and live. */
    void await(int node, Set<Integer> dependents) {
        Set<Integer> all = new TreeSet<>(dependents);
        IntStream.of(waitingFor(node)).forEach(all::add);
        waiting.put(node, all.stream().mapToInt(Integer::intValue).toArray());
    }
}
