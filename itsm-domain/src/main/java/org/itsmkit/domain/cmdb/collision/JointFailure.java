package org.itsmkit.domain.cmdb.collision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.FailureSpread;
import org.itsmkit.domain.cmdb.graph.IntSlice;

/** What goes down by several changes together. */
final class JointFailure {

    private final DependencyGraph graph;
    private final List<PlannedWork> works;
    private final FailureSpread spread;
    private final Map<Integer, BitSet> alone = new HashMap<>();

    JointFailure(DependencyGraph graph, List<PlannedWork> works) {
        this.graph = graph;
        this.works = works;
        this.spread = new FailureSpread(graph);
    }

    /** What is down when the changes at these places are done. */
    BitSet of(BitSet places) {
        if (places.cardinality() == 1) {
            return alone.computeIfAbsent(places.nextSetBit(0), place -> run(places));
        }
        return run(places);
    }

    private BitSet run(BitSet places) {
        spread.from(places.stream()
                .flatMap(place -> works.get(place).down().stream().mapToInt(Integer::intValue))
                .toArray());
        BitSet down = new BitSet();
        for (int node : spread.down()) {
            down.set(node);
        }
        return down;
    }

    /** What is down when all of these are done, and not if one of them is left out. */
    BitSet onlyTogether(BitSet places) {
        BitSet down = (BitSet) of(places).clone();
        places.stream().forEach(left -> down.andNot(of(without(places, left))));
        return down;
    }

    /** As few of these as take this node down: none can be left out. */
    BitSet fewestThatBreak(int node, BitSet places) {
        BitSet fewest = (BitSet) places.clone();
        places.stream().forEach(left -> {
            if (of(without(fewest, left)).get(node)) {
                fewest.clear(left);
            }
        });
        return fewest;
    }

    /** Needs of what is newly down that are unmet by what is down anyhow: where several failures meet. */
    List<ExhaustedNeed> exhausted(BitSet places, BitSet newlyDown) {
        BitSet anyhow = (BitSet) of(places).clone();
        anyhow.andNot(newlyDown);
        List<ExhaustedNeed> exhausted = new ArrayList<>();
        IntSlice providers = new IntSlice();
        IntSlice members = new IntSlice();
        newlyDown.stream().forEach(node -> {
            graph.providers(node, providers);
            for (int i = providers.from; i < providers.to; i++) {
                if (providers.array[i] < 0) {
                    int group = ~providers.array[i];
                    graph.members(group, members);
                    List<Integer> down = new ArrayList<>();
                    for (int k = members.from; k < members.to; k++) {
                        if (anyhow.get(members.array[k])) {
                            down.add(members.array[k]);
                        }
                    }
                    if (down.size() > graph.tolerance(group)) {
                        exhausted.add(new ExhaustedNeed(node, down, members.size(), graph.tolerance(group)));
                    }
                }
            }
        });
        return exhausted;
    }

    private static BitSet without(BitSet places, int place) {
        BitSet rest = (BitSet) places.clone();
        rest.clear(place);
        return rest;
    }
}
