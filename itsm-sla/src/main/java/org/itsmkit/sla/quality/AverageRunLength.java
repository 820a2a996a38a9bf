package org.itsmkit.sla.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.itsmkit.sla.math.Normal;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.quality.PatternKind.ZoneMemory;

/**
 * The chain that some rules follow on a normal process: its states are what the rules remember together, its steps the zones
 * in which a point may lie.
 */
final class AverageRunLength {

    private static final String METHOD = "ARL0, MARKOV_CHAIN";
    private static final int MOST_STATES = 20_000;
    private static final long MOST_WORK = 400_000_000;
    private static final double SETTLED = 1e-12;
    private static final int ALARM = -1;

    /** A zone: a value in it, and the chance of a point to lie there. */
    private record Zone(double z, double chance) {}

    private final List<RunPattern> patterns;
    private final List<ZoneMemory> ofZones;
    private final List<Zone> zones;
    private final Map<List<List<Integer>>, Integer> states = new HashMap<>();
    private final List<int[]> steps = new ArrayList<>();

    /** @param ofZones what each of the patterns remembers */
    private AverageRunLength(List<RunPattern> patterns, List<ZoneMemory> ofZones) {
        this.patterns = patterns;
        this.ofZones = ofZones;
        this.zones = zones(patterns);
    }

    static Figure of(RunRules rules) {
        List<RunPattern> patterns = rules.rules().stream().map(RunRule::pattern).toList();
        List<ZoneMemory> ofZones = patterns.stream()
                .flatMap(pattern -> pattern.kind().ofZones().stream())
                .toList();
        if (patterns.isEmpty() || ofZones.size() < patterns.size()) {
            return Figure.undefined(0, METHOD);
        }
        AverageRunLength chain = new AverageRunLength(patterns, ofZones);
        return chain.explore() && chain.canAlarm() ? chain.follow() : Figure.undefined(0, METHOD);
    }

    private static List<Zone> zones(List<RunPattern> patterns) {
        TreeSet<Double> limits = new TreeSet<>(List.of(0.0));
        patterns.forEach(pattern -> limits.add(pattern.sigmas()));
        List<Zone> zones = new ArrayList<>();
        for (double limit : limits) {
            Double next = limits.higher(limit);
            double chance = Normal.above(limit) - (next == null ? 0 : Normal.above(next));
            double z = next == null ? limit + 1 : (limit + next) / 2;
            zones.add(new Zone(z, chance));
            zones.add(new Zone(-z, chance));
        }
        return zones;
    }

    /** Finds all states; false if there are too many. */
    private boolean explore() {
        List<List<List<Integer>>> found = new ArrayList<>();
        List<List<Integer>> nothing = Collections.nCopies(patterns.size(), List.of());
        states.put(nothing, 0);
        found.add(nothing);
        for (int state = 0; state < found.size(); state++) {
            int[] next = new int[zones.size()];
            for (int zone = 0; zone < next.length; zone++) {
                Optional<List<List<Integer>>> after =
                        after(found.get(state), zones.get(zone).z());
                if (after.isPresent() && states.putIfAbsent(after.get(), found.size()) == null) {
                    found.add(after.get());
                }
                next[zone] = after.map(states::get).orElse(ALARM);
            }
            steps.add(next);
            if (found.size() > MOST_STATES) {
                return false;
            }
        }
        return true;
    }

    private Optional<List<List<Integer>>> after(List<List<Integer>> memories, double z) {
        List<List<Integer>> after = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            Optional<List<Integer>> memory = ofZones.get(i).after(patterns.get(i), memories.get(i), z);
            if (memory.isEmpty()) {
                return Optional.empty();
            }
            after.add(memory.get());
        }
        return Optional.of(List.copyOf(after));
    }

    private boolean canAlarm() {
        return steps.stream().anyMatch(next -> Arrays.stream(next).anyMatch(to -> to == ALARM));
    }

    /** Adds up the chance that no alarm has come yet, until the share that alarms at each step has settled. */
    private Figure follow() {
        int patience =
                20 + 3 * patterns.stream().mapToInt(RunPattern::window).max().orElse(0);
        double[] chances = new double[steps.size()];
        chances[0] = 1;
        double silent = 1;
        double length = 0;
        double hazard = 0;
        int settled = 0;
        long mostSteps = MOST_WORK / ((long) steps.size() * zones.size());
        for (long step = 0; step < mostSteps && silent > 0; step++) {
            length += silent;
            double[] next = new double[chances.length];
            double alarm = step(chances, next);
            double before = hazard;
            hazard = alarm / silent;
            silent -= alarm;
            settled = hazard > 0 && Math.abs(hazard - before) <= SETTLED * hazard ? settled + 1 : 0;
            if (settled >= patience) {
                return figure(length + silent / hazard);
            }
            chances = next;
        }
        return silent > 0 ? Figure.undefined(0, METHOD) : figure(length);
    }

    private double step(double[] chances, double[] next) {
        double alarm = 0;
        for (int state = 0; state < chances.length; state++) {
            for (int zone = 0; zone < zones.size(); zone++) {
                double chance = chances[state] * zones.get(zone).chance();
                int to = steps.get(state)[zone];
                if (to == ALARM) {
                    alarm += chance;
                } else {
                    next[to] += chance;
                }
            }
        }
        return alarm;
    }

    private static Figure figure(double length) {
        return Double.isFinite(length) ? Figure.of(length, 0, METHOD) : Figure.undefined(0, METHOD);
    }
}
