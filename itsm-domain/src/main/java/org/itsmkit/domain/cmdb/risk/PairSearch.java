package org.itsmkit.domain.cmdb.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.itsmkit.domain.cmdb.topology.Dominators;

/**
 * Finds the pairs that take the service down together, without trying all. Let z be the nearest node that dominates both; it is
 * a single point of failure, because the pair works outside what z dominates only through z. Of the two branches beneath z that
 * they stand in, the first whose top falls falls by one of the two alone. So there is a pair (top, y), where the top is one of
 * those that were tried as single points and survived, and every x which takes that top down alone and is dominated by it makes a
 * pair with y too.
 *
 * <p>For a given top, the y are found as single points are, with the top failed beforehand: beneath survivors that fall together
 * with it. Two survivors fall together only if some need loses members by both, and more than it tolerates; only such are tried.
 */
final class PairSearch {

    private final ServiceCone cone;
    private final Dominators dominators;
    private final boolean[] singlePoints;
    private final int[] survivors;
    private final HaltingSpread spread;
    private final SinglePointSearch takersOfTops;
    private final IntPredicate counted;
    private final int limit;
    /** By group, the survivors that weaken it, and how many of its members each takes. */
    private final Map<Integer, List<Loss>> weakened = new HashMap<>();

    private final List<List<Loss>> lossesOf = new ArrayList<>();
    private final TreeSet<CutPair> pairs = new TreeSet<>();
    private boolean isComplete = true;

    /** @param survivor its place among the survivors */
    private record Loss(int survivor, int group, int members) {}

    PairSearch(
            ServiceCone cone,
            Dominators dominators,
            int[] singlePoints,
            int[] survivors,
            IntPredicate counted,
            int limit) {
        this.cone = cone;
        this.dominators = dominators;
        this.singlePoints = new boolean[cone.size()];
        for (int node : singlePoints) {
            this.singlePoints[node] = true;
        }
        this.survivors = survivors;
        this.spread = new HaltingSpread(cone.graph);
        this.takersOfTops = new SinglePointSearch(cone.graph, dominators, spread);
        this.counted = node -> counted.test(cone.nodes[node]);
        this.limit = limit;
    }

    CutPairs run() {
        noteLosses();
        List<int[]> partners = new ArrayList<>();
        for (int i = 0; i < survivors.length && isComplete; i++) {
            int[] partnersOfIt = partners(i);
            for (int partner : partnersOfIt) {
                add(survivors[i], partner);
            }
            partners.add(partnersOfIt);
        }
        for (int i = 0; i < survivors.length && isComplete; i++) {
            if (partners.get(i).length > 0) {
                multiply(survivors[i], partners.get(i));
            }
        }
        return new CutPairs(List.copyOf(pairs), isComplete, cone.size() - 1, "EXACT");
    }

    private void noteLosses() {
        for (int i = 0; i < survivors.length; i++) {
            spread.reaches(singlePoints, survivors[i]);
            List<Loss> losses = new ArrayList<>();
            for (int group : spread.weakened()) {
                Loss loss = new Loss(i, group, spread.failedMembers(group));
                losses.add(loss);
                weakened.computeIfAbsent(group, any -> new ArrayList<>()).add(loss);
            }
            lossesOf.add(losses);
        }
    }

    /** All that take the service down together with this survivor. */
    private int[] partners(int survivor) {
        int top = survivors[survivor];
        Set<Integer> candidates = new TreeSet<>();
        for (Loss loss : lossesOf.get(survivor)) {
            for (Loss other : weakened.getOrDefault(loss.group(), List.of())) {
                if (other.survivor() != survivor
                        && loss.members() + other.members() > cone.graph.tolerance(loss.group())) {
                    candidates.add(survivors[other.survivor()]);
                }
            }
        }
        int[] found = new int[16];
        int end = 0;
        int foundAndCounted = 0;
        int[] first = candidates.stream().mapToInt(Integer::intValue).toArray();
        for (int next = -1; next < end; next++) {
            for (int candidate : next < 0 ? first : dominators.dominatedBy(found[next])) {
                if (spread.reaches(singlePoints, top, candidate)) {
                    if (end == found.length) {
                        found = Arrays.copyOf(found, 2 * end);
                    }
                    found[end++] = candidate;
                    foundAndCounted += counted.test(candidate) ? 1 : 0;
                }
            }
            if (foundAndCounted > limit) {
                break;
            }
        }
        return Arrays.copyOf(found, end);
    }

    private void multiply(int top, int[] partners) {
        int[] takers = takersOfTops.of(top, survivor -> {});
        for (int taker : takers) {
            for (int partner : partners) {
                if (isComplete) {
                    add(taker, partner);
                }
            }
        }
    }

    private void add(int one, int other) {
        if (!counted.test(one) || !counted.test(other)) {
            return;
        }
        int first = cone.nodes[one];
        int second = cone.nodes[other];
        CutPair pair = new CutPair(Math.min(first, second), Math.max(first, second));
        if (pairs.size() < limit) {
            pairs.add(pair);
        } else if (!pairs.contains(pair)) {
            isComplete = false;
        }
    }
}
