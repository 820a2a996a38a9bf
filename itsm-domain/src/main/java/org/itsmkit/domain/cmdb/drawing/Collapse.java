package org.itsmkit.domain.cmdb.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.itsmkit.domain.cmdb.drawing.PictureNeed.Group;
import org.jspecify.annotations.Nullable;

/**
 * Draws items as one until there are few enough: first those that nobody could tell apart, again and again while that takes away a
 * tenth, as joining what items need can make the items alike; then ever more different ones.
 */
final class Collapse {

    private final Picture picture;
    private final Set<Integer> apart = new HashSet<>();

    private Collapse(Picture picture, int most) {
        this.picture = picture;
        keepApart(most, node -> node.role() == NodeRole.FAILED);
        keepApart(most, PictureNode::isOnPath);
    }

    static Picture to(Picture picture, int most) {
        Picture smaller = picture;
        boolean isWorthIt = true;
        while (isWorthIt && isLarge(smaller, most)) {
            long before = size(smaller);
            smaller = new Collapse(smaller, most).alike();
            isWorthIt = size(smaller) * 10 <= before * 9;
        }
        if (isLarge(smaller, most)) {
            int[] layers = Layering.of(Wiring.of(smaller));
            smaller = new Collapse(smaller, most).joined((node, i) -> List.of(node.kind(), layers[i]), false);
        }
        if (isLarge(smaller, most)) {
            smaller = new Collapse(smaller, most).joined((node, i) -> List.of(node.kind()), false);
        }
        if (isLarge(smaller, most)) {
            smaller = new Collapse(smaller, most).joined((node, i) -> List.of(), false);
        }
        return smaller;
    }

    private static boolean isLarge(Picture picture, int most) {
        return picture.nodes().size() > most
                || picture.needs().stream().filter(need -> need.group() != null).count() > most;
    }

    private static long size(Picture picture) {
        return (long) picture.nodes().size() + picture.needs().size();
    }

    private interface Trait {
        List<Object> of(PictureNode node, int number);
    }

    private void keepApart(int most, Predicate<PictureNode> which) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < picture.nodes().size(); i++) {
            if (which.test(picture.nodes().get(i))) {
                found.add(i);
            }
        }
        if (found.size() <= most / 4) {
            apart.addAll(found);
        }
    }

    private Picture alike() {
        Map<List<Object>, Integer> known = new HashMap<>();
        List<TreeSet<Integer>> sides = new ArrayList<>();
        picture.nodes().forEach(node -> sides.add(new TreeSet<>()));
        for (int i = 0; i < picture.needs().size(); i++) {
            PictureNeed need = picture.needs().get(i);
            Group group = need.group();
            List<Integer> providers = need.providers().stream().sorted().toList();
            sides.get(need.dependent())
                    .add(number(known, group == null ? List.of("needs", providers) : List.of(group, providers)));
            int served = number(known, group == null ? List.of("serves", need.dependent()) : List.of("member", i));
            need.providers().forEach(provider -> sides.get(provider).add(served));
        }
        return joined((node, number) -> List.of(node.kind(), List.copyOf(sides.get(number))), true);
    }

    private static int number(Map<List<Object>, Integer> known, List<Object> one) {
        return known.computeIfAbsent(one, missing -> known.size());
    }

    /**
     * The picture whose nodes of one role and one trait are one.
     *
     * @param isExact whether groups of one rule stay apart when they have different members
     */
    private Picture joined(Trait trait, boolean isExact) {
        Picture from = picture;
        Map<List<Object>, List<Integer>> joined = new LinkedHashMap<>();
        for (int i = 0; i < from.nodes().size(); i++) {
            PictureNode node = from.nodes().get(i);
            List<Object> key =
                    apart.contains(i) ? List.of(i) : List.of(node.role(), node.isOnPath(), trait.of(node, i));
            joined.computeIfAbsent(key, missing -> new ArrayList<>()).add(i);
        }
        int[] number = new int[from.nodes().size()];
        List<PictureNode> nodes = new ArrayList<>();
        joined.values().forEach(some -> {
            some.forEach(one -> number[one] = nodes.size());
            nodes.add(one(from, some));
        });
        return new Picture(from.title(), nodes, needs(from, i -> number[i], isExact));
    }

    private static PictureNode one(Picture from, List<Integer> some) {
        PictureNode first = from.nodes().get(some.get(0));
        if (some.size() == 1) {
            return first;
        }
        int count = 0;
        boolean isOneKind = true;
        for (int i : some) {
            count += from.nodes().get(i).count();
            isOneKind &= from.nodes().get(i).kind().equals(first.kind());
        }
        String kind = isOneKind ? first.kind() : "";
        return new PictureNode(kind.isEmpty() ? "items" : kind, kind, first.role(), count, first.isOnPath());
    }

    /** What is needed by which number now; what a node would need of itself is left out, and what is said twice is said once. */
    private static List<PictureNeed> needs(Picture from, IntUnaryOperator number, boolean isExact) {
        record Said(int dependent, @Nullable Group group, List<Integer> providers) {}
        record Drawn(TreeSet<Integer> providers, int[] count) {}
        Map<Said, Drawn> all = new LinkedHashMap<>();
        for (PictureNeed need : from.needs()) {
            int dependent = number.applyAsInt(need.dependent());
            TreeSet<Integer> providers = new TreeSet<>();
            need.providers().forEach(provider -> providers.add(number.applyAsInt(provider)));
            providers.remove(dependent);
            if (!providers.isEmpty()) {
                boolean isApart = isExact || need.group() == null;
                Said said = new Said(
                        dependent,
                        isExact || need.group() == null
                                ? need.group()
                                : need.group().unnamed(),
                        isApart ? List.copyOf(providers) : List.of());
                Drawn drawn = all.computeIfAbsent(said, missing -> new Drawn(new TreeSet<>(), new int[1]));
                drawn.providers.addAll(providers);
                drawn.count[0] += need.count();
            }
        }
        List<PictureNeed> needs = new ArrayList<>();
        all.forEach((said, drawn) ->
                needs.add(new PictureNeed(said.dependent, said.group, List.copyOf(drawn.providers), drawn.count[0])));
        return needs;
    }
}
