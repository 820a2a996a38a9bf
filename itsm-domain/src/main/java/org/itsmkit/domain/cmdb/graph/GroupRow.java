package org.itsmkit.domain.cmdb.graph;

/** A group that was changed, or added, after the arrays were made. */
record GroupRow(int dependent, int tolerance, GroupLabel label, int[] members) {

    static GroupRow of(int dependent, GroupLabel label, int[] members) {
        return new GroupRow(dependent, label.rule().tolerated(members.length), label, members);
    }

    /** What stays of a group that is there no longer: nothing is a member of it, so that it never breaks. */
    GroupRow gone() {
        return new GroupRow(dependent, Integer.MAX_VALUE, label, new int[0]);
    }
}
