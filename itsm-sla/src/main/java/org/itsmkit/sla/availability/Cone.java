package org.itsmkit.sla.availability;

/**
 * A part with number 0 and all that it rests on.
 *
 * <p>Part i is up by itself with probability {@code own(i)}, and needs {@code minUp(i, g)} of {@code members(i, g)} for each
 * group g.
 */
final class Cone {

    private final double[] own;
    private final int[][][] members;
    private final int[][] minUp;

    Cone(double[] own, int[][][] members, int[][] minUp) {
        this.own = own;
        this.members = members;
        this.minUp = minUp;
    }

    int size() {
        return own.length;
    }

    double own(int part) {
        return own[part];
    }

    int groups(int part) {
        return members[part].length;
    }

    int[] members(int part, int group) {
        return members[part][group];
    }

    int minUp(int part, int group) {
        return minUp[part][group];
    }
}
