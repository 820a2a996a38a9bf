package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.drawing.NodeRole;
import org.itsmkit.domain.cmdb.drawing.Picture;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;
import org.itsmkit.domain.cmdb.impact.Explanation;
import org.itsmkit.service.ImpactAnswer;
import org.itsmkit.service.PictureView;
import org.itsmkit.sla.InvalidInput;

/** Pictures of what may be seen. */
final class SeenPictures implements PictureView {

    private static final int MOST_STEPS = 10;

    private final SeenGraph graph;
    private final Function<CiId, String> names;

    SeenPictures(SeenGraph graph, Function<CiId, String> names) {
        this.graph = graph;
        this.names = InvalidInput.present("names", names);
    }

    @Override
    public Picture of(String title, ImpactAnswer impact) {
        return drawn(title, impact, Set.of());
    }

    @Override
    public Picture why(String title, ImpactAnswer impact, CiId item) {
        graph.require(item);
        Set<Integer> path = new TreeSet<>();
        requireOwn(impact).explain(item).map(Explanation::path).orElse(List.of()).stream()
                .flatMap(need -> Stream.concat(Stream.ofNullable(need.dependent()), Stream.ofNullable(need.provider())))
                .filter(graph::has)
                .forEach(end -> path.add(graph.require(end)));
        return drawn(title, impact, path);
    }

    private SeenImpact requireOwn(ImpactAnswer impact) {
        if (!(InvalidInput.present("impact", impact) instanceof SeenImpact own) || !own.isOf(graph)) {
            throw new InvalidInput("impact", "an answer of this view", impact);
        }
        return own;
    }

    private Picture drawn(String title, ImpactAnswer answer, Set<Integer> path) {
        SeenImpact impact = requireOwn(answer);
        Map<Integer, NodeRole> roles = new LinkedHashMap<>();
        impact.failed().stream().filter(graph::has).forEach(item -> roles.put(graph.require(item), NodeRole.FAILED));
        impact.items().forEach(item -> roles.put(graph.require(item), NodeRole.IMPACTED));
        Set<Integer> dependents = Set.copyOf(roles.keySet());
        List.copyOf(roles.keySet())
                .forEach(node ->
                        neighbours(node, true).forEach(provider -> roles.putIfAbsent(provider, NodeRole.UNAFFECTED)));
        return new SeenDrawing(graph, names, roles).of(title, dependents, path);
    }

    @Override
    public Picture around(String title, CiId item, int steps) {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new InvalidInput("steps", "1 to " + MOST_STEPS, steps);
        }
        int middle = graph.require(item);
        Set<Integer> found = new LinkedHashSet<>(Set.of(middle));
        List<Integer> last = List.of(middle);
        for (int step = 0; step < steps && found.size() < MOST_AROUND; step++) {
            List<Integer> next = new ArrayList<>();
            for (int node : last) {
                IntStream.concat(neighbours(node, true), neighbours(node, false))
                        .filter(near -> found.size() < MOST_AROUND && found.add(near))
                        .forEach(next::add);
            }
            last = next;
        }
        Map<Integer, NodeRole> roles = new LinkedHashMap<>();
        found.forEach(node -> roles.put(node, NodeRole.UNAFFECTED));
        return new SeenDrawing(graph, names, roles).of(title, found, Set.of(middle));
    }

    /** What a node needs, or what needs it, of what may be seen, ascending. */
    private IntStream neighbours(int node, boolean isDown) {
        DependencyGraph needs = graph.needs();
        IntSlice slice = new IntSlice();
        IntSlice members = new IntSlice();
        TreeSet<Integer> near = new TreeSet<>();
        if (isDown) {
            needs.providers(node, slice);
        } else {
            needs.dependents(node, slice);
        }
        for (int i = slice.from; i < slice.to; i++) {
            int other = slice.array[i];
            if (other >= 0) {
                near.add(other);
            } else if (isDown) {
                needs.members(~other, members);
                IntStream.of(members.toArray()).forEach(near::add);
            } else {
                near.add(needs.dependentOf(~other));
            }
        }
        return near.stream().mapToInt(Integer::intValue).filter(graph::isVisible);
    }
}
