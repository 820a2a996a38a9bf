package org.itsmkit.domain.cmdb.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.FailureSpread;
import org.itsmkit.domain.cmdb.graph.IntSlice;
import org.jspecify.annotations.Nullable;

/**
 * Finds failures that suffice for one node to be down, as few as can be told with moderate work, and how they reach it. Belongs
 * to one thread.
 *
 * <p>An inclusion-minimal set by leaving out one after the other: the deletion filter of J. W. Chinneck and E. W. Dravnieks,
 * "Locating minimal infeasible constraint sets in linear programs", 1991; before it all single failures and, where that is
 * moderate, all pairs.
 */
final class Explainer {

    /** How many needs may be looked at in trying all of something. */
    private static final long MODERATE = 10_000_000;

    /** How many needs may be looked at in leaving out one failure after the other. */
    private static final long LABORIOUS = 500_000_000;

    private final ConfigurationGraph snapshot;
    private final DependencyGraph whole;
    private final int[] failed;
    private final int[] down;
    private final IntPredicate hidden;

    Explainer(ConfigurationGraph snapshot, DependencyGraph whole, int[] failed, int[] down, IntPredicate hidden) {
        this.snapshot = snapshot;
        this.whole = whole;
        this.failed = failed;
        this.down = down;
        this.hidden = hidden;
    }

    Explanation explain(int node) {
        Cone cone = new Cone(snapshot, whole, down, node);
        int top = cone.number(node);
        int[] seeds = IntStream.range(0, cone.nodes.length)
                .filter(i -> Arrays.binarySearch(failed, cone.nodes[i]) >= 0)
                .toArray();
        FailureSpread spread = new FailureSpread(cone.graph);
        long tries = MODERATE / (cone.nodes.length + cone.needs);
        boolean tryOnes = seeds.length <= tries;
        boolean tryPairs = tryOnes && seeds.length * (long) seeds.length <= 2 * tries;
        int[] few = tryOnes ? oneOf(seeds, top, spread) : null;
        few = few == null && tryPairs ? pairOf(seeds, top, spread) : few;
        int[] chosen = few == null ? used(seeds, top, spread, cone) : few;
        boolean isMinimal = few != null || chosen.length <= LABORIOUS / (cone.nodes.length + cone.needs);
        if (few == null && isMinimal) {
            chosen = minimal(chosen, top, spread);
        }
        boolean isSmallest =
                isMinimal && (chosen.length == 1 || chosen.length == 2 && tryOnes || chosen.length == 3 && tryPairs);
        List<CiId> failures =
                IntStream.of(chosen).mapToObj(i -> snapshot.idOf(cone.nodes[i])).toList();
        return new Explanation(snapshot.idOf(node), failures, isMinimal, isSmallest, path(chosen, top, spread, cone));
    }

    private static int @Nullable [] oneOf(int[] seeds, int top, FailureSpread spread) {
        for (int seed : seeds) {
            if (suffice(spread, top, seed)) {
                return new int[] {seed};
            }
        }
        return null;
    }

    private static int @Nullable [] pairOf(int[] seeds, int top, FailureSpread spread) {
        for (int i = 0; i < seeds.length; i++) {
            for (int k = i + 1; k < seeds.length; k++) {
                if (suffice(spread, top, seeds[i], seeds[k])) {
                    return new int[] {seeds[i], seeds[k]};
                }
            }
        }
        return null;
    }

    private static boolean suffice(FailureSpread spread, int top, int... seeds) {
        spread.from(seeds);
        return spread.isDown(top);
    }

    private static int[] minimal(int[] seeds, int top, FailureSpread spread) {
        int[] left = seeds;
        for (int i = left.length - 1; i >= 0; i--) {
            int candidate = left[i];
            int[] fewer = IntStream.of(left).filter(seed -> seed != candidate).toArray();
            left = suffice(spread, top, fewer) ? fewer : left;
        }
        return left;
    }

    /** The failures that have a part in how the node first goes down. */
    private static int[] used(int[] seeds, int top, FailureSpread spread, Cone cone) {
        spread.from(seeds);
        Sequence sequence = new Sequence(spread, cone.graph);
        TreeSet<Integer> used = new TreeSet<>();
        TreeSet<Integer> seen = new TreeSet<>();
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            int node = open.remove();
            if (sequence.position(node) < seeds.length) {
                used.add(node);
            } else if (seen.add(node)) {
                sequence.decisive(sequence.cause(node)).forEach(open::add);
            }
        }
        return used.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<BrokenNeed> path(int[] chosen, int top, FailureSpread spread, Cone cone) {
        spread.from(chosen);
        Sequence sequence = new Sequence(spread, cone.graph);
        List<BrokenNeed> path = new ArrayList<>();
        int node = top;
        while (sequence.position(node) >= chosen.length) {
            int cause = sequence.cause(node);
            int provider = sequence.decisive(cause).get(0);
            path.add(need(cone, node, provider, cause));
            node = provider;
        }
        Collections.reverse(path);
        return path;
    }

    private BrokenNeed need(Cone cone, int dependent, int provider, int cause) {
        int needing = cone.nodes[dependent];
        int needed = cone.nodes[provider];
        boolean isSecret = hidden.test(needing) || hidden.test(needed);
        int group = cause >= 0 || hidden.test(needing) ? -1 : cone.groups.get(~cause);
        String name = group < 0 ? "" : whole.name(group);
        IntSlice members = new IntSlice();
        if (group >= 0) {
            whole.members(group, members);
        }
        return new BrokenNeed(
                hidden.test(needing) ? null : snapshot.idOf(needing),
                hidden.test(needed) ? null : snapshot.idOf(needed),
                name,
                group < 0 ? Redundancy.ALL : whole.rule(group),
                group < 0 ? 1 : members.size(),
                group < 0 ? 0 : whole.tolerance(group),
                group < 0 ? 1 : cone.downOf(group).length,
                isSecret ? List.of() : snapshot.relations(needing, needed, name));
    }
}
