package org.itsmkit.domain.cmdb.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What there is to place: the nodes of a picture, then its groups, each an element of its own between its dependent and its
 * members; and by element what it is wired to, upwards and downwards, ascending. Of a wire to itself there is none.
 */
record Wiring(int nodes, int[][] downwards, int[][] upwards) {

    static Wiring of(Picture picture) {
        int nodes = picture.nodes().size();
        List<TreeSet<Integer>> down = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            down.add(new TreeSet<>());
        }
        for (PictureNeed need : picture.needs()) {
            int from = need.dependent();
            if (need.group() != null) {
                down.get(from).add(down.size());
                from = down.size();
                down.add(new TreeSet<>());
            }
            down.get(from).addAll(need.providers());
            down.get(from).remove(from);
        }
        return of(nodes, down);
    }

    static Wiring of(int nodes, List<TreeSet<Integer>> down) {
        List<TreeSet<Integer>> up = new ArrayList<>();
        down.forEach(some -> up.add(new TreeSet<>()));
        for (int i = 0; i < down.size(); i++) {
            for (int below : down.get(i)) {
                up.get(below).add(i);
            }
        }
        return new Wiring(nodes, arrays(down), arrays(up));
    }

    int size() {
        return downwards.length;
    }

    private static int[][] arrays(List<TreeSet<Integer>> sets) {
        return sets.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
