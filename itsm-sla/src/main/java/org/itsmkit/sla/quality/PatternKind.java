package org.itsmkit.sla.quality;

import java.util.List;
import java.util.Optional;

/** What a {@link RunPattern} looks for. */
public enum PatternKind {
    /** So many of a window beyond the limit on the same side; each window is a signal. */
    SAME_SIDE_WINDOW {
        @Override
        List<Stretch> find(RunPattern pattern, Series series) {
            return PatternSearch.windows(pattern, series, place -> series.beyond(place, pattern.sigmas()), false);
        }

        @Override
        Optional<List<Integer>> remember(RunPattern pattern, List<Integer> memory, double z) {
            return PatternMemory.ofWindow(pattern, memory, PatternMemory.side(z, pattern.sigmas()));
        }
    },

    /** A run on one side of the centre; the whole run is a signal. */
    SAME_SIDE_RUN {
        @Override
        List<Stretch> find(RunPattern pattern, Series series) {
            return PatternSearch.runs(pattern, series);
        }

        @Override
        Optional<List<Integer>> remember(RunPattern pattern, List<Integer> memory, double z) {
            return PatternMemory.ofRun(pattern, memory, PatternMemory.side(z, 0));
        }
    },

    /** A rise or a fall; the whole of it is a signal. */
    TREND {
        @Override
        List<Stretch> find(RunPattern pattern, Series series) {
            return PatternSearch.steps(pattern, series, 1);
        }
    },

    /** Ups and downs in turns; the whole of them is a signal. */
    ALTERNATING {
        @Override
        List<Stretch> find(RunPattern pattern, Series series) {
            return PatternSearch.steps(pattern, series, -1);
        }
    },

    /** A row within the limit; each window is a signal. */
    WITHIN {
        @Override
        List<Stretch> find(RunPattern pattern, Series series) {
            return PatternSearch.windows(
                    pattern,
                    series,
                    place -> series.hasSpread(place) && series.beyond(place, pattern.sigmas()) == 0 ? 1 : 0,
                    false);
        }

        @Override
        Optional<List<Integer>> remember(RunPattern pattern, List<Integer> memory, double z) {
            return PatternMemory.ofRun(pattern, memory, 1 - Math.abs(PatternMemory.side(z, pattern.sigmas())));
        }
    },

    /** A row beyond the limit with points on both sides; each window is a signal. */
    OUTSIDE_BOTH_SIDES {
        @Override
        List<Stretch> find(RunPattern pattern, Series series) {
            return PatternSearch.windows(pattern, series, place -> series.beyond(place, pattern.sigmas()), true);
        }

        @Override
        Optional<List<Integer>> remember(RunPattern pattern, List<Integer> memory, double z) {
            return PatternMemory.ofBothSides(pattern, memory, PatternMemory.side(z, pattern.sigmas()));
        }
    },

    /** A row beyond the limit on whichever side; each window is a signal. */
    OUTSIDE_EITHER_SIDE {
        @Override
        List<Stretch> find(RunPattern pattern, Series series) {
            return PatternSearch.windows(
                    pattern, series, place -> Math.abs(series.beyond(place, pattern.sigmas())), false);
        }

        @Override
        Optional<List<Integer>> remember(RunPattern pattern, List<Integer> memory, double z) {
            return PatternMemory.ofRun(pattern, memory, Math.abs(PatternMemory.side(z, pattern.sigmas())));
        }
    };

    abstract List<Stretch> find(RunPattern pattern, Series series);

    /**
     * What has to be remembered of the past after one point more; empty if it completes the pattern. At first nothing is. A
     * pattern of steps cannot be told from zones, so its kinds have no memory.
     */
    Optional<List<Integer>> remember(RunPattern pattern, List<Integer> memory, double z) {
        throw new UnsupportedOperationException(name());
    }

    /** Whether it depends on the zones of the points alone. */
    boolean isOfZones() {
        return this != TREND && this != ALTERNATING;
    }
}
