package org.itsmkit.domain.cmdb.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.graph.DependencyChange;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.FailureSpread;
import org.itsmkit.domain.cmdb.graph.Needs;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Works out one what-if. Belongs to one thread, and ends with it. */
final class Evaluation {

    private final ConfigurationGraph graph;
    private final Scenario scenario;
    private final int[] held;
    /** By dependent, what it would need. */
    private final Map<Integer, Needs> changed = new TreeMap<>();

    private final Map<CiId, Integer> joined = new TreeMap<>();
    private final Set<Integer> retired = new TreeSet<>();

    Evaluation(ConfigurationGraph graph, Scenario scenario) {
        this.graph = graph;
        this.scenario = scenario;
        held = withRole(ImpactRole.NOT_IMPACTED);
        scenario.retired().forEach(item -> retired.add(graph.requireIndex(item)));
    }

    Impact impact() {
        DependencyGraph dependencies = assumed();
        int[] known = seeds(scenario.known());
        int[] failed = Stream.of(
                        seeds(scenario.failed()),
                        seeds(scenario.maintained()),
                        seeds(scenario.retired()),
                        withoutHeld(withRole(ImpactRole.MANUAL)),
                        known)
                .flatMapToInt(IntStream::of)
                .distinct()
                .sorted()
                .toArray();
        FailureSpread spread = graph.pool().take(dependencies);
        int[] down = run(spread, failed);
        int[] before = known.length == 0 ? known : run(spread, known);
        graph.pool().give(spread);
        return new Impact(graph, scenario, dependencies, failed, down, before, groupChanges());
    }

    private int[] run(FailureSpread spread, int[] failed) {
        spread.from(failed, staysUp(failed));
        int[] down = spread.down();
        Arrays.sort(down);
        return down;
    }

    private @Nullable IntPredicate staysUp(int[] failed) {
        boolean stop = scenario.hidden() != null && scenario.whenHidden() == HiddenItems.STOP;
        if (held.length == 0 && !stop) {
            return null;
        }
        return node -> Arrays.binarySearch(held, node) >= 0
                || stop && Arrays.binarySearch(failed, node) < 0 && scenario.isHidden(graph, node);
    }

    private int[] seeds(Collection<CiId> items) {
        return withoutHeld(items.stream().mapToInt(graph::requireIndex).toArray());
    }

    private int[] withoutHeld(int[] nodes) {
        return IntStream.of(nodes)
                .filter(node -> Arrays.binarySearch(held, node) < 0)
                .sorted()
                .toArray();
    }

    /** Those with this role that are there, by number. */
    private int[] withRole(ImpactRole role) {
        return scenario.roles().entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .mapToInt(entry -> graph.indexOf(entry.getKey()))
                .filter(node -> node >= 0)
                .sorted()
                .toArray();
    }

    private DependencyGraph assumed() {
        if (retired.isEmpty() && scenario.joining().isEmpty()) {
            return graph.dependencies();
        }
        DependencyChange change = graph.dependencies().change();
        retire(change);
        scenario.joining().forEach(joining -> join(joining, change));
        changed.forEach(change::needs);
        return changed.isEmpty() ? graph.dependencies() : change.build();
    }

    /** Takes the retired out of every group that keeps another member. */
    private void retire(DependencyChange change) {
        for (int node : retired) {
            for (int dependent : change.needing(node)) {
                changed.computeIfAbsent(
                        dependent, d -> withoutRetired(graph.dependencies().needs(d)));
            }
        }
    }

    private Needs withoutRetired(Needs needs) {
        List<Needs.Group> groups = new ArrayList<>();
        for (Needs.Group group : needs.groups()) {
            int[] left = IntStream.of(group.members())
                    .filter(member -> !retired.contains(member))
                    .toArray();
            groups.add(left.length == 0 ? group : new Needs.Group(group.name(), group.rule(), left));
        }
        return new Needs(needs.providers(), groups);
    }

    private void join(Scenario.Joining joining, DependencyChange change) {
        int dependent = graph.requireIndex(joining.dependent());
        int known = graph.indexOf(joining.member());
        if (known >= 0 && !graph.isLive(known)) {
            throw new InvalidInput("member", "an item that is live, or not there yet", joining.member());
        }
        int member = known >= 0 ? known : joined.computeIfAbsent(joining.member(), item -> change.addNode());
        Needs needs = changed.getOrDefault(dependent, graph.dependencies().needs(dependent));
        List<Needs.Group> groups = new ArrayList<>();
        boolean found = false;
        for (Needs.Group group : needs.groups()) {
            boolean isIt = group.name().equals(joining.group());
            found |= isIt;
            groups.add(isIt ? with(group, member) : group);
        }
        if (!found) {
            throw new InvalidInput("group", "a group of providers of " + joining.dependent(), joining.group());
        }
        changed.put(dependent, new Needs(needs.providers(), groups));
    }

    private static Needs.Group with(Needs.Group group, int member) {
        int[] members = Arrays.copyOf(group.members(), group.members().length + 1);
        members[members.length - 1] = member;
        return new Needs.Group(group.name(), group.rule(), members);
    }

    private List<GroupChange> groupChanges() {
        List<GroupChange> changes = new ArrayList<>();
        changed.forEach((dependent, needs) -> {
            List<Needs.Group> before = graph.dependencies().needs(dependent).groups();
            for (int i = 0; i < before.size(); i++) {
                addChange(
                        changes,
                        graph.idOf(dependent),
                        before.get(i),
                        needs.groups().get(i));
            }
        });
        changes.sort(Comparator.comparing(GroupChange::dependent).thenComparing(GroupChange::group));
        return changes;
    }

    private void addChange(List<GroupChange> changes, CiId dependent, Needs.Group before, Needs.Group after) {
        boolean gone = IntStream.of(after.members()).allMatch(retired::contains);
        if (!gone && Arrays.equals(before.members(), after.members())) {
            return;
        }
        changes.add(new GroupChange(
                dependent,
                before.name(),
                before.rule(),
                before.members().length,
                before.tolerance(),
                gone ? 0 : after.members().length,
                gone ? 0 : after.tolerance()));
    }
}
