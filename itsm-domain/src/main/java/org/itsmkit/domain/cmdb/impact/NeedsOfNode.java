package org.itsmkit.domain.cmdb.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.Needs;

/**
 * Puts together what one node needs from its arcs: the ones that do not count are neither up nor down, and no members of
 * anything. Used for one node after the other; belongs to one thread.
 */
final class NeedsOfNode {

    private final GraphRules rules;
    private int[] single = new int[16];
    private int singles;
    private final Map<String, Draft> groups = new TreeMap<>();

    NeedsOfNode(GraphRules rules) {
        this.rules = rules;
    }

    private static final class Draft {

        private final List<Integer> members = new ArrayList<>();
        private final TreeSet<String> types = new TreeSet<>();
    }

    void add(int provider, ArcKind kind) {
        if (kind.group() != null) {
            Draft draft = groups.computeIfAbsent(kind.group(), name -> new Draft());
            draft.members.add(provider);
            draft.types.add(kind.type());
            return;
        }
        if (singles == single.length) {
            single = Arrays.copyOf(single, 2 * singles);
        }
        single[singles++] = provider;
    }

    /** All that was added, and begins anew. */
    Needs take(Map<String, Redundancy> ownRules) {
        if (singles == 0 && groups.isEmpty()) {
            return Needs.NONE;
        }
        List<Needs.Group> made = new ArrayList<>();
        groups.forEach((name, draft) -> {
            int[] members = draft.members.stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .distinct()
                    .toArray();
            Redundancy own = ownRules.get(name);
            made.add(new Needs.Group(name, own != null ? own : strictest(draft.types, members.length), members));
        });
        Needs needs = new Needs(Arrays.copyOf(single, singles), made);
        singles = 0;
        groups.clear();
        return needs;
    }

    /** A group of relations of several types: the rule that tolerates least, so that no failure is overlooked. */
    private Redundancy strictest(TreeSet<String> types, int members) {
        Redundancy strictest = rules.type(types.first()).redundancy();
        for (String type : types) {
            Redundancy rule = rules.type(type).redundancy();
            strictest = rule.tolerated(members) < strictest.tolerated(members) ? rule : strictest;
        }
        return strictest;
    }
}
