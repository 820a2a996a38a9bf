package org.itsmkit.domain.cmdb.impact;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.sla.InvalidInput;

/** The answer to a {@link WhatIf}. Immutable and shared by all threads; every list is in the order of ids. */
public final class Impact {

    private final ConfigurationGraph graph;
    private final Scenario scenario;
    private final DependencyGraph dependencies;
    private final int[] failed;
    private final int[] down;
    private final int[] downBefore;
    private final int[] reported;
    private final List<GroupChange> groups;

    Impact(
            ConfigurationGraph graph,
            Scenario scenario,
            DependencyGraph dependencies,
            int[] failed,
            int[] down,
            int[] downBefore,
            List<GroupChange> groups) {
        this.graph = graph;
        this.scenario = scenario;
        this.dependencies = dependencies;
        this.failed = failed;
        this.down = down;
        this.downBefore = downBefore;
        this.groups = List.copyOf(groups);
        reported = graph.inOrder(IntStream.of(down)
                .filter(node -> Arrays.binarySearch(failed, node) < 0 && !isHidden(node))
                .toArray());
    }

    /** The snapshot that was asked. */
    public ConfigurationGraph graph() {
        return graph;
    }

    /** What was assumed to be out of service, from whatever cause. */
    public List<CiId> failed() {
        return new ItemView(graph, graph.inOrder(failed));
    }

    /** What is impacted, without what was assumed and what is hidden. */
    public List<CiId> items() {
        return new ItemView(graph, reported);
    }

    /** What is impacted among the items of these classes; a class does not stand for its subclasses. */
    public List<CiId> itemsOf(Set<String> classes) {
        Set<String> wanted = Set.copyOf(classes);
        return new ItemView(
                graph,
                IntStream.of(reported)
                        .filter(node -> wanted.contains(graph.classOf(node)))
                        .toArray());
    }

    /** What is impacted here and neither impacted nor assumed there, which may be an answer of another snapshot. */
    public List<CiId> beyond(Impact other) {
        return new ItemView(
                graph,
                IntStream.of(reported)
                        .filter(node -> !other.isDown(graph.idOf(node)))
                        .toArray());
    }

    /** Whether this item is one of {@link #items}. */
    public boolean isImpacted(CiId item) {
        int node = graph.indexOf(item);
        return node >= 0
                && Arrays.binarySearch(down, node) >= 0
                && Arrays.binarySearch(failed, node) < 0
                && !isHidden(node);
    }

    /** Whether this item would be impacted by what had {@link WhatIf#alreadyFailed already failed} alone. */
    public boolean wasImpactedAlready(CiId item) {
        int node = graph.indexOf(item);
        return node >= 0 && Arrays.binarySearch(downBefore, node) >= 0;
    }

    /** What retirements and new members make of groups. */
    public List<GroupChange> groups() {
        return groups;
    }

    /**
     * Why this item is impacted; empty when it is not one of {@link #items}. Worked out when it is asked for.
     *
     * <p>The failures are the fewest that suffice, when one or two do or the work of trying all pairs is moderate. Otherwise
     * those are taken by which the item goes down first, and left out one after the other, so that none of the rest can be. Ties
     * go to the smaller ids.
     */
    public Optional<Explanation> explain(CiId item) {
        return isImpacted(item)
                ? Optional.of(new Explainer(graph, dependencies, failed, down, this::isHidden)
                        .explain(graph.requireIndex(item)))
                : Optional.empty();
    }

    /** The list of impacted items as it is now: what people said stays, and what is impacted is computed. */
    public Map<CiId, ImpactRole> roles() {
        Map<CiId, ImpactRole> roles = new TreeMap<>(scenario.roles());
        roles.values().removeIf(role -> role == ImpactRole.COMPUTED);
        items().forEach(item -> roles.put(item, ImpactRole.COMPUTED));
        return roles;
    }

    private boolean isDown(CiId item) {
        int node = graph.indexOf(InvalidInput.present("configuration item", item));
        return node >= 0 && Arrays.binarySearch(down, node) >= 0;
    }

    private boolean isHidden(int node) {
        return scenario.isHidden(graph, node);
    }
}
