package org.itsmkit.sla.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What patterns remember of the past, and no more than they need. Each answers empty where the pattern is complete. */
final class PatternMemory {

    private PatternMemory() {}

    static int side(double z, double limit) {
        return z > limit ? 1 : z < -limit ? -1 : 0;
    }

    /** The sides of the points that will still be in the window next time. */
    static Optional<List<Integer>> ofWindow(RunPattern pattern, List<Integer> memory, int side) {
        List<Integer> sides = new ArrayList<>(memory);
        sides.add(side);
        long same = sides.stream().filter(one -> one == side).count();
        if (side != 0 && same >= pattern.points()) {
            return Optional.empty();
        }
        if (sides.size() == pattern.window()) {
            sides.remove(0);
        }
        while (!sides.isEmpty() && sides.get(0) == 0) {
            sides.remove(0);
        }
        return Optional.of(List.copyOf(sides));
    }

    /** The length of the run, with the sign of its side. */
    static Optional<List<Integer>> ofRun(RunPattern pattern, List<Integer> memory, int side) {
        int run = side == 0 ? 0 : side + continued(memory, 0, side);
        return Math.abs(run) >= pattern.points() ? Optional.empty() : Optional.of(List.of(run));
    }

    /** How many were outside, and how many of the last of them on the same side, with its sign. */
    static Optional<List<Integer>> ofBothSides(RunPattern pattern, List<Integer> memory, int side) {
        if (side == 0) {
            return Optional.of(List.of(0, 0));
        }
        int most = pattern.points();
        int outside = Math.min(most, 1 + (memory.isEmpty() ? 0 : memory.get(0)));
        int same = side + continued(memory, 1, side);
        int capped = Math.max(-most, Math.min(most, same));
        return outside >= most && Math.abs(capped) < most ? Optional.empty() : Optional.of(List.of(outside, capped));
    }

    private static int continued(List<Integer> memory, int place, int side) {
        return memory.isEmpty() || Integer.signum(memory.get(place)) != side ? 0 : memory.get(place);
    }
}
