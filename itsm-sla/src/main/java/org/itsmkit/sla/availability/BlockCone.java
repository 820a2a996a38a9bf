package org.itsmkit.sla.availability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;

/** A tree of blocks as a cone in which equal names are one part; a group is a part that cannot fail by itself. */
final class BlockCone implements Block.Fold<Integer> {

    private static final int[][] NO_MEMBERS = {};

    private final Map<String, Integer> parts = new HashMap<>();
    private final List<Double> own = new ArrayList<>();
    private final List<int[][]> members = new ArrayList<>();
    private final List<int[]> minUp = new ArrayList<>();
    private boolean shared;

    /** Recursion is as deep as the tree, whose levels are limited. */
    BlockCone(Block root) {
        root.fold(this);
    }

    boolean hasSharedParts() {
        return shared;
    }

    int parts() {
        return parts.size();
    }

    Cone cone() {
        return new Cone(
                own.stream().mapToDouble(Double::doubleValue).toArray(),
                members.toArray(int[][][]::new),
                minUp.toArray(int[][]::new));
    }

    @Override
    public Integer part(Block.Part part) {
        Integer known = parts.putIfAbsent(part.name(), own.size());
        if (known == null) {
            return added(part.own());
        }
        shared = true;
        if (own.get(known) != part.own()) {
            throw new InvalidInput("availability of " + part.name(), own.get(known) + ", as before", part.own());
        }
        return known;
    }

    @Override
    public Integer group(Block.Group group) {
        int number = added(1);
        int[] numbers = new int[group.members().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = group.members().get(i).fold(this);
        }
        members.set(number, new int[][] {numbers});
        minUp.set(number, new int[] {group.minUp()});
        return number;
    }

    private int added(double availability) {
        own.add(availability);
        members.add(NO_MEMBERS);
        minUp.add(new int[0]);
        return own.size() - 1;
    }
}
