package org.itsmkit.domain.cmdb.cause;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.domain.cmdb.graph.FailureSpread;

/** Explains the alerts of one episode. Belongs to one thread. */
final class EpisodeCover {

    /** What a node would explain, as places in the list of alerts. */
    private record Suspect(int node, BitSet explained, int excess, double recency) {

        int explaining(BitSet open) {
            BitSet both = (BitSet) explained.clone();
            both.and(open);
            return both.cardinality();
        }
    }

    private final AlertCover asked;
    private final List<Alert> alerts;
    private final Set<Integer> alerted = new TreeSet<>();
    private final CoverParameters parameters;
    private final ChangeEvidence changes;
    private final FailureSpread spread;
    private final Neighbours neighbours;

    EpisodeCover(AlertCover asked, List<Alert> alerts, List<RecentChange> changes, CoverParameters parameters) {
        this.asked = asked;
        this.alerts = alerts;
        this.parameters = parameters;
        alerts.forEach(alert -> alerted.add(alert.node()));
        this.changes = new ChangeEvidence(changes, alerts.get(0).at(), parameters.changeWindow());
        spread = new FailureSpread(asked.graph());
        neighbours = new Neighbours(asked.graph());
    }

    AlertEpisode explain() {
        Map<Integer, Integer> reaches = reaches();
        List<Suspect> suspects = toExamine(reaches).stream().map(this::examine).toList();
        BitSet open = new BitSet();
        open.set(0, alerts.size());
        List<CoverCandidate> candidates = suspects.stream()
                .sorted(best(open))
                .limit(parameters.most())
                .map(this::candidate)
                .toList();
        List<CoverCandidate> cover =
                cover(suspects, open).stream().map(this::candidate).toList();
        return new AlertEpisode(alerts, candidates, cover, suspects.size(), reaches.size(), parameters.method());
    }

    /** The greedy choice, without what the others explain together: two failed members of a group explain what needs one. */
    private List<Suspect> cover(List<Suspect> suspects, BitSet open) {
        List<Suspect> picked = new ArrayList<>();
        while (!open.isEmpty()) {
            Suspect best = suspects.stream().min(best(open)).orElseThrow();
            open.andNot(best.explained);
            picked.add(best);
        }
        for (int i = picked.size() - 1; i >= 0 && picked.size() > 1; i--) {
            List<Suspect> others = new ArrayList<>(picked);
            others.remove(i);
            if (explainAll(others)) {
                picked = others;
            }
        }
        return picked;
    }

    private boolean explainAll(List<Suspect> together) {
        spread.from(together.stream().mapToInt(Suspect::node).toArray());
        return alerted.stream().allMatch(spread::isDown);
    }

    /** How many alerted nodes each node could bring down if nothing were redundant: never fewer than it does. */
    private Map<Integer, Integer> reaches() {
        Map<Integer, Integer> reaches = new TreeMap<>();
        for (int start : alerted) {
            BitSet seen = new BitSet();
            ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
            seen.set(start);
            while (!queue.isEmpty()) {
                int node = queue.remove();
                if (isTold(node)) {
                    reaches.merge(node, 1, Integer::sum);
                }
                for (int provider : neighbours.providers(node)) {
                    if (!seen.get(provider)) {
                        seen.set(provider);
                        queue.add(provider);
                    }
                }
            }
        }
        return reaches;
    }

    /** Alerted nodes always, so that every alert is explained by something; of the others, those that reach most. */
    private Set<Integer> toExamine(Map<Integer, Integer> reaches) {
        Set<Integer> nodes = new TreeSet<>(alerted);
        reaches.entrySet().stream()
                .filter(each -> !alerted.contains(each.getKey()))
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(parameters.mostExamined())
                .forEach(each -> nodes.add(each.getKey()));
        return nodes;
    }

    private Suspect examine(int node) {
        spread.from(node);
        BitSet explained = new BitSet();
        for (int i = 0; i < alerts.size(); i++) {
            explained.set(i, spread.isDown(alerts.get(i).node()));
        }
        return new Suspect(node, explained, silent().length, changes.recency(node));
    }

    /** The monitored nodes that are down after the last spread, and raised no alert. */
    private int[] silent() {
        return Arrays.stream(spread.down())
                .filter(node -> asked.isMonitored(node) && asked.isTold(node) && !alerted.contains(node))
                .toArray();
    }

    private boolean isTold(int node) {
        return alerted.contains(node) || asked.isTold(node);
    }

    private static Comparator<Suspect> best(BitSet open) {
        return Comparator.comparingInt((Suspect suspect) -> -suspect.explaining(open))
                .thenComparingInt(Suspect::excess)
                .thenComparing(Comparator.comparingDouble(Suspect::recency).reversed())
                .thenComparingInt(Suspect::node);
    }

    private CoverCandidate candidate(Suspect suspect) {
        spread.from(suspect.node);
        List<Alert> explained = new ArrayList<>();
        List<Alert> unexplained = new ArrayList<>();
        for (int i = 0; i < alerts.size(); i++) {
            (suspect.explained.get(i) ? explained : unexplained).add(alerts.get(i));
        }
        List<Integer> silent = Arrays.stream(silent())
                .sorted()
                .limit(CoverCandidate.MOST_SILENT)
                .boxed()
                .toList();
        List<Integer> path = explained.isEmpty()
                ? List.of()
                : new PathsToSymptoms(neighbours, List.of(explained.get(0).node()), spread::isDown)
                        .from(suspect.node).stream().filter(this::isTold).toList();
        return new CoverCandidate(
                suspect.node, explained, unexplained, suspect.excess, silent, changes.of(suspect.node), path);
    }
}
