package org.itsmkit.domain.cmdb.graph;

import org.itsmkit.domain.cmdb.Redundancy;

/** A graph as compressed sparse rows: row {@code i} of a kind lies from {@code offset[i]} up to {@code offset[i + 1]}. */
final class GraphArrays {

    final int[] dependentsOffset;
    final int[] dependents;
    final int[] providersOffset;
    final int[] providers;
    final int[] membersOffset;
    final int[] members;
    /** By group two numbers, read together: its dependent, and how many of its members may fail. */
    final int[] groupHead;

    final GroupLabel[] groupLabel;

    GraphArrays(int[] providersOffset, int[] providers, int[] membersOffset, int[] members, GroupLabel[] groupLabel) {
        this.providersOffset = providersOffset;
        this.providers = providers;
        this.membersOffset = membersOffset;
        this.members = members;
        this.groupLabel = groupLabel;
        groupHead = heads();
        dependentsOffset = new int[providersOffset.length];
        dependents = dependents();
    }

    int size() {
        return providersOffset.length - 1;
    }

    int groups() {
        return groupLabel.length;
    }

    private int[] heads() {
        int[] heads = new int[Math.multiplyExact(groups(), 2)];
        for (int node = 0; node < size(); node++) {
            for (int i = providersOffset[node]; i < providersOffset[node + 1]; i++) {
                if (providers[i] < 0) {
                    heads[2 * ~providers[i]] = node;
                }
            }
        }
        for (int group = 0; group < groups(); group++) {
            Redundancy rule = groupLabel[group].rule();
            heads[2 * group + 1] = rule.tolerated(membersOffset[group + 1] - membersOffset[group]);
        }
        return heads;
    }

    /** The other way round, by counting: each row ends up in the order of the nodes that have the need. */
    private int[] dependents() {
        int[] next = new int[size() + 1];
        for (int provider : providers) {
            if (provider >= 0) {
                next[provider + 1]++;
            }
        }
        for (int member : members) {
            next[member + 1]++;
        }
        for (int node = 0; node < size(); node++) {
            next[node + 1] = Math.addExact(next[node], next[node + 1]);
        }
        System.arraycopy(next, 0, dependentsOffset, 0, next.length);
        int[] rows = new int[next[size()]];
        for (int node = 0; node < size(); node++) {
            for (int i = providersOffset[node]; i < providersOffset[node + 1]; i++) {
                int provider = providers[i];
                if (provider >= 0) {
                    rows[next[provider]++] = node;
                } else {
                    for (int m = membersOffset[~provider]; m < membersOffset[~provider + 1]; m++) {
                        rows[next[members[m]]++] = provider;
                    }
                }
            }
        }
        return rows;
    }
}
