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
        Optional<ZoneMemory> ofZones() {
            return Optional.of((pattern, memory, z) ->
                    PatternMemory.ofWindow(pattern, memory, PatternMemory.side(z, pattern.sigmas())));
        }
    },

    /** A run on one side of the centre; the whole run is a signal. */
    SAME_SIDE_RUN {
        @Override
        List<Stretch> find(RunPattern pattern, Series series) {
            return PatternSearch.runs(pattern, series);
        }

        @Override
        Optional<ZoneMemory> ofZones() {
            return Optional.of((pattern, memory, z) -> PatternMemory.ofRun(pattern, memory, PatternMemory.side(z, 0)));
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
        Optional<ZoneMemory> ofZones() {
            return Optional.of((pattern, memory, z) ->
                    PatternMemory.ofRun(pattern, memory, 1 - Math.abs(PatternMemory.side(z, pattern.sigmas()))));
        }
    },

    /** A row beyond the limit with points on both sides; each window is a signal. */
    OUTSIDE_BOTH_SIDES {
        @Override
        List<Stretch> find(RunPattern pattern, Series series) {
            return PatternSearch.windows(pattern, series, place -> series.beyond(place, pattern.sigmas()), true);
        }

        @Override
        Optional<ZoneMemory> ofZones() {
            return Optional.of((pattern, memory, z) ->
                    PatternMemory.ofBothSides(pattern, memory, PatternMemory.side(z, pattern.sigmas())));
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
        Optional<ZoneMemory> ofZones() {
            return Optional.of((pattern, memory, z) ->
                    PatternMemory.ofRun(pattern, memory, Math.abs(PatternMemory.side(z, pattern.sigmas()))));
        }
    };

    abstract List<Stretch> find(RunPattern pattern, Series series);

    /** What it remembers of the zones that points were in; empty for a pattern of steps, which cannot be told from zones. */
    Optional<ZoneMemory> ofZones() {
        return Optional.empty();
    }

    /** What a pattern has to remember of the past. At first that is nothing. */
    @FunctionalInterface
    interface ZoneMemory {

        /** What it has to remember after one point more, which lies {@code z} from the centre; empty if that completes it. */
        Optional<List<Integer>> after(RunPattern pattern, List<Integer> memory, double z);
    }
}
