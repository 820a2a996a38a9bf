package org.itsmkit.sla.availability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongly connected components of a cone: the largest sets of parts that all rest on each other, each set after those
 * that it rests on. Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM Journal on Computing 1 (1972), with a
 * stack of its own; O(parts + members).
 */
final class Circles {

    private final Cone cone;
    private final int[] reached;
    private final int[] low;
    private final boolean[] open;
    /** Of the parts on the way: which group, and which of its members, is looked at next. */
    private final int[] group;

    private final int[] member;
    private final int[] way;
    private final int[] unassigned;
    private final List<int[]> components = new ArrayList<>();
    private int wayLength;
    private int unassignedCount;
    private int counter;

    private Circles(Cone cone) {
        this.cone = cone;
        int size = cone.size();
        reached = new int[size];
        low = new int[size];
        open = new boolean[size];
        group = new int[size];
        member = new int[size];
        way = new int[size];
        unassigned = new int[size];
    }

    static List<int[]> of(Cone cone) {
        Circles search = new Circles(cone);
        search.enter(0);
        while (search.wayLength > 0) {
            search.step(search.way[search.wayLength - 1]);
        }
        return search.components;
    }

    private void enter(int part) {
        reached[part] = ++counter;
        low[part] = counter;
        open[part] = true;
        way[wayLength++] = part;
        unassigned[unassignedCount++] = part;
    }

    private void step(int part) {
        while (group[part] < cone.groups(part)) {
            int[] members = cone.members(part, group[part]);
            if (member[part] == members.length) {
                group[part]++;
                member[part] = 0;
                continue;
            }
            int next = members[member[part]];
            if (reached[next] == 0) {
                enter(next);
                return;
            }
            if (open[next]) {
                low[part] = Math.min(low[part], low[next]);
            }
            member[part]++;
        }
        leave(part);
    }

    private void leave(int part) {
        wayLength--;
        if (low[part] < reached[part]) {
            return;
        }
        int end = unassignedCount;
        do {
            open[unassigned[--unassignedCount]] = false;
        } while (unassigned[unassignedCount] != part);
        components.add(Arrays.copyOfRange(unassigned, unassignedCount, end));
    }
}
