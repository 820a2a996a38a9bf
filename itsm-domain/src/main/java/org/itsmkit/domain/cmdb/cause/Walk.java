package org.itsmkit.domain.cmdb.cause;

/** How often a walk is at which place in the long run, by taking steps until that changes no more. Belongs to one thread. */
final class Walk {

    private final Transitions transitions;
    private final double[] beginnings;
    private final double follow;
    private double[] shares;
    private double distance = Double.POSITIVE_INFINITY;

    Walk(Transitions transitions, double[] beginnings, double follow) {
        this.transitions = transitions;
        this.beginnings = beginnings;
        this.follow = follow;
        shares = beginnings.clone();
    }

    /** Takes steps until the shares are as near to the true ones, or the steps are used up; how many it took. */
    int settle(double tolerance, int most) {
        int steps = 0;
        while (distance > tolerance && steps < most) {
            step();
            steps++;
        }
        return steps;
    }

    private void step() {
        double anew = anew();
        double[] next = new double[shares.length];
        double changed = 0;
        for (int place = 0; place < next.length; place++) {
            next[place] = anew * beginnings[place]
                    + follow * transitions.arriving(place, shares).total();
            changed += Math.abs(next[place] - shares[place]);
        }
        shares = next;
        // A step is a contraction by "follow", so this bounds what all further steps could change.
        distance = changed * follow / (1 - follow);
    }

    private double anew() {
        return 1 - follow + follow * transitions.stuck(shares);
    }

    double distance() {
        return distance;
    }

    WalkScore score(int place) {
        WalkScore arriving = transitions.arriving(place, shares);
        return new WalkScore(
                anew() * beginnings[place],
                follow * arriving.fromDependents(),
                follow * arriving.fromProviders(),
                follow * arriving.stayed());
    }
}
