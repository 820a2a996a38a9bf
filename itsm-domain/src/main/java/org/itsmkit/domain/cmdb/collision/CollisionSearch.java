package org.itsmkit.domain.cmdb.collision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.IntPredicate;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;

/** One search of {@link CollisionCheck}. Used once. */
final class CollisionSearch {

    private final DependencyGraph graph;
    private final BitSet services;
    private final IntPredicate told;
    private final List<PlannedWork> works;
    private final int limit;
    private final JointFailure failure;
    private final List<Collision> found = new ArrayList<>();
    /** Sets of changes, by their places, that exhaust a need together. */
    private final Set<BitSet> exhausting = new LinkedHashSet<>();

    private final IntSlice providers = new IntSlice();
    private final IntSlice members = new IntSlice();
    private boolean isComplete = true;

    CollisionSearch(DependencyGraph graph, BitSet services, IntPredicate told, List<PlannedWork> works, int limit) {
        this.graph = graph;
        this.services = services;
        this.told = told;
        this.works = works;
        this.limit = limit;
        this.failure = new JointFailure(graph, works);
    }

    CollisionReport run() {
        Overlaps overlaps = new Overlaps(works);
        for (Overlaps.Pair pair : overlaps.pairs) {
            if (isComplete) {
                compare(pair);
            }
        }
        for (BitSet together : overlaps.together) {
            if (isComplete && together.cardinality() > 2) {
                lookForLargerSets(together);
            }
        }
        return new CollisionReport(found, isComplete, works.size(), "PAIRS_AND_MINIMAL_SETS");
    }

    private void compare(Overlaps.Pair pair) {
        BitSet both = new BitSet();
        both.set(pair.one());
        both.set(pair.other());
        BitSet itemsOfOne = bits(works.get(pair.one()).items());
        BitSet itemsOfOther = bits(works.get(pair.other()).items());
        BitSet same = (BitSet) itemsOfOne.clone();
        same.and(itemsOfOther);
        add(CollisionKind.SAME_ITEM, both, same);

        BitSet related = new BitSet();
        relate(itemsOfOne, itemsOfOther, related);
        relate(itemsOfOther, itemsOfOne, related);
        add(CollisionKind.RELATED_ITEM, both, related);

        BitSet shared = (BitSet) services.clone();
        both.stream().forEach(place -> shared.and(failure.of(only(place))));
        add(CollisionKind.SHARED_SERVICE, both, shared);
        addExhaustion(both);
    }

    /** All that are done together; whatever is down only then has a smallest set of changes that it is down by. */
    private void lookForLargerSets(BitSet together) {
        BitSet unexplained = (BitSet) failure.of(together).clone();
        together.stream().forEach(place -> unexplained.andNot(failure.of(only(place))));
        for (BitSet known : exhausting) {
            if (isPart(known, together)) {
                unexplained.andNot(failure.of(known));
            }
        }
        while (!unexplained.isEmpty() && isComplete) {
            BitSet fewest = failure.fewestThatBreak(unexplained.nextSetBit(0), together);
            addExhaustion(fewest);
            unexplained.andNot(failure.of(fewest));
        }
    }

    private void addExhaustion(BitSet places) {
        BitSet newlyDown = failure.onlyTogether(places);
        if (!newlyDown.isEmpty()) {
            exhausting.add(places);
            add(CollisionKind.JOINT_EXHAUSTION, places, newlyDown);
        }
    }

    /** Notes both ends of each need that leads from one of the first directly to one of the others. */
    private void relate(BitSet dependents, BitSet others, BitSet related) {
        dependents.stream().forEach(dependent -> {
            graph.providers(dependent, providers);
            for (int i = providers.from; i < providers.to; i++) {
                int provider = providers.array[i];
                if (provider >= 0) {
                    relate(dependent, provider, others, related);
                    continue;
                }
                graph.members(~provider, members);
                for (int k = members.from; k < members.to; k++) {
                    relate(dependent, members.array[k], others, related);
                }
            }
        });
    }

    private static void relate(int dependent, int provider, BitSet others, BitSet related) {
        if (dependent != provider && others.get(provider)) {
            related.set(dependent);
            related.set(provider);
        }
    }

    private void add(CollisionKind kind, BitSet places, BitSet all) {
        BitSet nodes = told(all);
        if (nodes.isEmpty()) {
            return;
        }
        if (found.size() == limit) {
            isComplete = false;
            return;
        }
        found.add(new Collision(
                kind,
                places.stream().mapToObj(place -> works.get(place).change()).toList(),
                nodes.stream().boxed().toList(),
                windows(places),
                kind == CollisionKind.JOINT_EXHAUSTION ? exhausted(places, all) : List.of()));
    }

    private BitSet told(BitSet nodes) {
        BitSet told = new BitSet();
        nodes.stream().filter(this.told).forEach(told::set);
        return told;
    }

    /** Where failures meet, of what is told; the providers that are down may then be fewer than it takes. */
    private List<ExhaustedNeed> exhausted(BitSet places, BitSet newlyDown) {
        return failure.exhausted(places, newlyDown).stream()
                .filter(need -> told.test(need.dependent()))
                .map(need -> new ExhaustedNeed(
                        need.dependent(),
                        need.down().stream().filter(told::test).toList(),
                        need.providers(),
                        need.tolerated()))
                .toList();
    }

    private List<ChangeWindow> windows(BitSet places) {
        int first = places.nextSetBit(0);
        List<ChangeWindow> common = works.get(first).windows();
        for (int place = places.nextSetBit(first + 1); place >= 0; place = places.nextSetBit(place + 1)) {
            common = ChangeWindow.common(common, works.get(place).windows());
        }
        return common;
    }

    private static BitSet only(int place) {
        BitSet one = new BitSet();
        one.set(place);
        return one;
    }

    private static BitSet bits(SortedSet<Integer> nodes) {
        BitSet bits = new BitSet();
        nodes.forEach(bits::set);
        return bits;
    }

    private static boolean isPart(BitSet part, BitSet whole) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty();
    }
}
