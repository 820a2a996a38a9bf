package org.itsmkit.sla.availability;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Bounds of how often each part is up, from those of what it needs. That parts are up are associated events, because each
 * is a monotone function of independent ones (Esary, Proschan and Walkup 1967): that all of several are up is at least as
 * likely as the product of their probabilities, and so is that all are down. For k of n Markov's inequality is used too.
 */
final class AssociationBounds {

    /** Each round narrows the upper bounds within a circle; any number of them is sound. */
    private static final int ROUNDS = 8;

    private final Cone cone;
    private final double[] low;
    private final double[] high;

    AssociationBounds(Cone cone) {
        this.cone = cone;
        low = new double[cone.size()];
        high = new double[cone.size()];
    }

    double low(int part) {
        return low[part];
    }

    double high(int part) {
        return high[part];
    }

    void know(int part, double probability) {
        low[part] = probability;
        high[part] = probability;
    }

    /** Bounds the parts of a component; all that it rests on outside must be bounded already. */
    void bound(int[] component) {
        Set<Integer> circle = Arrays.stream(component).boxed().collect(Collectors.toUnmodifiableSet());
        // All parts of the circle are up if none fails by itself and enough of what lies outside is up.
        double lowOfAll = 1;
        for (int part : component) {
            lowOfAll *= cone.own(part);
            for (int group = 0; group < cone.groups(part); group++) {
                lowOfAll *= lowOfNeed(part, group, circle::contains);
            }
            high[part] = 1;
        }
        boolean alone = component.length == 1 && !needsItself(component[0]);
        for (int round = 0; round < (alone ? 1 : ROUNDS); round++) {
            for (int part : component) {
                double needs = highOfNeeds(part);
                high[part] = alone ? cone.own(part) * needs : Math.min(cone.own(part), needs);
            }
        }
        for (int part : component) {
            low[part] = Math.min(lowOfAll, high[part]);
        }
    }

    private boolean needsItself(int part) {
        for (int group = 0; group < cone.groups(part); group++) {
            if (Arrays.stream(cone.members(part, group)).anyMatch(member -> member == part)) {
                return true;
            }
        }
        return false;
    }

    /** How likely it is at least that enough members are up when those in the circle are. */
    private double lowOfNeed(int part, int group, IntPredicate inCircle) {
        int[] members = cone.members(part, group);
        double[] outside = Arrays.stream(members)
                .filter(member -> !inCircle.test(member))
                .mapToDouble(member -> low[member])
                .sorted()
                .toArray();
        int wanted = cone.minUp(part, group) - (members.length - outside.length);
        if (wanted <= 0) {
            return 1;
        }
        if (wanted > outside.length) {
            return 0;
        }
        double best = 1;
        double down = 0;
        for (int i = 0; i < outside.length; i++) {
            best *= i >= outside.length - wanted ? outside[i] : 1;
            down += 1 - outside[i];
        }
        return Math.max(best, 1 - down / (outside.length - wanted + 1));
    }

    private double highOfNeeds(int part) {
        double smallest = 1;
        for (int group = 0; group < cone.groups(part); group++) {
            smallest = Math.min(smallest, highOfNeed(cone.members(part, group), cone.minUp(part, group)));
        }
        return smallest;
    }

    /** How likely it is at most that enough members are up. */
    private double highOfNeed(int[] members, int wanted) {
        if (wanted == 0) {
            return 1;
        }
        if (wanted > members.length) {
            return 0;
        }
        double[] up = Arrays.stream(members)
                .mapToDouble(member -> high[member])
                .sorted()
                .toArray();
        double worstDown = 1;
        double expected = 0;
        for (int i = 0; i < up.length; i++) {
            worstDown *= i <= up.length - wanted ? 1 - up[i] : 1;
            expected += up[i];
        }
        return Math.min(1 - worstDown, expected / wanted);
    }
}
