package org.itsmkit.domain.cmdb.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In which order the records of a batch are planned, however it was written: by when they were seen, then by key, a parent
 * before what belongs to it, and that before the next parent.
 */
final class BatchOrder {

    private static final Comparator<IncomingItem> SEEN =
            Comparator.comparing(IncomingItem::seenAt).thenComparing(IncomingItem::key);

    private final Map<SourceKey, IncomingItem> byKey = new TreeMap<>();
    private final Set<SourceKey> contradicting = new TreeSet<>();
    private final Map<SourceKey, Set<SourceKey>> parents = new HashMap<>();
    private final Map<SourceKey, List<Identifying.IncomingChild>> children = new HashMap<>();

    BatchOrder(IncomingBatch batch, IntakeRules rules) {
        for (IncomingItem item : batch.items()) {
            IncomingItem before = byKey.putIfAbsent(item.key(), item);
            if (before != null && !before.equals(item)) {
                contradicting.add(item.key());
            }
        }
        contradicting.forEach(byKey::remove);
        new LinkedHashSet<>(batch.relations()).forEach(relation -> relate(relation, rules));
    }

    private void relate(IncomingRelation relation, IntakeRules rules) {
        for (boolean isParentSource : new boolean[] {false, true}) {
            ParentRelation reading = new ParentRelation(relation.type(), isParentSource);
            IncomingItem child = byKey.get(reading.child(relation));
            if (child != null) {
                children.computeIfAbsent(reading.parent(relation), any -> new ArrayList<>())
                        .add(new Identifying.IncomingChild(child, relation.type(), isParentSource));
                if (rules.identification(child.ciClass())
                        .map(IdentificationRule::parent)
                        .filter(reading::equals)
                        .isPresent()) {
                    parents.computeIfAbsent(child.key(), any -> new TreeSet<>()).add(reading.parent(relation));
                }
            }
        }
    }

    /** The keys under which the batch tells different things, so that none of them counts. */
    Set<SourceKey> contradicting() {
        return contradicting;
    }

    Optional<IncomingItem> find(SourceKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** What the record belongs to by the rule of its class. */
    Set<SourceKey> parents(SourceKey key) {
        return parents.getOrDefault(key, Set.of());
    }

    /** What the batch relates to the record so that it may belong to it. */
    List<Identifying.IncomingChild> children(SourceKey key) {
        return children.getOrDefault(key, List.of());
    }

    /** How many parents are above a record in the batch, at most {@code most}; by the first of several. */
    int level(SourceKey key, int most) {
        int level = 0;
        Set<SourceKey> above = parents(key);
        while (!above.isEmpty() && level < most) {
            level++;
            above = parents(above.iterator().next());
        }
        return level;
    }

    /** Each record once. Those that belong to each other in a circle come last. */
    List<IncomingItem> planned() {
        List<IncomingItem> bySight = byKey.values().stream().sorted(SEEN).toList();
        Map<SourceKey, List<IncomingItem>> dependents = new HashMap<>();
        List<IncomingItem> first = new ArrayList<>();
        for (IncomingItem item : bySight) {
            List<SourceKey> inBatch =
                    parents(item.key()).stream().filter(byKey::containsKey).toList();
            if (inBatch.isEmpty()) {
                first.add(item);
            }
            inBatch.forEach(parent ->
                    dependents.computeIfAbsent(parent, any -> new ArrayList<>()).add(item));
        }
        List<IncomingItem> planned = new ArrayList<>();
        Set<SourceKey> seen = new HashSet<>();
        for (List<IncomingItem> roots : List.of(first, bySight)) {
            for (IncomingItem root : roots) {
                family(root, dependents, seen, planned);
            }
        }
        return planned;
    }

    private static void family(
            IncomingItem root,
            Map<SourceKey, List<IncomingItem>> dependents,
            Set<SourceKey> seen,
            List<IncomingItem> planned) {
        Deque<IncomingItem> next = new ArrayDeque<>(List.of(root));
        while (!next.isEmpty()) {
            IncomingItem item = next.remove();
            if (seen.add(item.key())) {
                planned.add(item);
                next.addAll(dependents.getOrDefault(item.key(), List.of()));
            }
        }
    }
}
