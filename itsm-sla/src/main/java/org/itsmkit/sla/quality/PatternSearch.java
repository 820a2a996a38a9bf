package org.itsmkit.sla.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Finds windows and runs in one pass. */
final class PatternSearch {

    private PatternSearch() {}

    /**
     * Every window with enough points on one side, or on both sides together if both are asked for and occur. A series shorter
     * than the window is a window itself, so that 2 of 3 is seen at the second point.
     *
     * @param side of a place: 1, -1, or 0 for neither
     */
    static List<Stretch> windows(RunPattern pattern, Series series, IntUnaryOperator side, boolean bothSides) {
        List<Stretch> found = new ArrayList<>();
        int window = Math.min(pattern.window(), series.size());
        int above = 0;
        int below = 0;
        for (int end = 0; end < series.size(); end++) {
            int entering = side.applyAsInt(end);
            int leaving = end < window ? 0 : side.applyAsInt(end - window);
            above += (entering > 0 ? 1 : 0) - (leaving > 0 ? 1 : 0);
            below += (entering < 0 ? 1 : 0) - (leaving < 0 ? 1 : 0);
            int offending = bothSides ? (above > 0 && below > 0 ? above + below : 0) : Math.max(above, below);
            if (end >= window - 1 && offending >= pattern.points()) {
                found.add(new Stretch(end - window + 1, window, offending));
            }
        }
        return found;
    }

    /** Whole runs on one side of the centre. */
    static List<Stretch> runs(RunPattern pattern, Series series) {
        return chains(pattern.points(), 0, series.size(), place -> series.beyond(place, 0), 1);
    }

    /** Whole runs of steps, each in the direction of the one before (1) or against it (-1), counted by their points. */
    static List<Stretch> steps(RunPattern pattern, Series series, int turn) {
        return chains(pattern.points() - 1, 1, series.size(), series::step, turn).stream()
                .map(steps -> new Stretch(steps.start() - 1, steps.length() + 1, steps.offending() + 1))
                .toList();
    }

    private static List<Stretch> chains(int least, int from, int to, IntUnaryOperator mark, int turn) {
        List<Stretch> found = new ArrayList<>();
        int start = from;
        for (int place = from; place < to; place++) {
            int here = mark.applyAsInt(place);
            if (place > start && here != turn * mark.applyAsInt(place - 1)) {
                add(found, start, place, least);
                start = place;
            }
            if (here == 0) {
                start = place + 1;
            }
        }
        add(found, start, to, least);
        return found;
    }

    private static void add(List<Stretch> found, int start, int end, int least) {
        if (end - start >= Math.max(1, least)) {
            found.add(new Stretch(start, end - start, end - start));
        }
    }
}
