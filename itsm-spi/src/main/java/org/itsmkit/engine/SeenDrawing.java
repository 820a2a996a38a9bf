package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.drawing.NodeRole;
import org.itsmkit.domain.cmdb.drawing.Picture;
import org.itsmkit.domain.cmdb.drawing.PictureNeed;
import org.itsmkit.domain.cmdb.drawing.PictureNode;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;
import org.itsmkit.domain.cmdb.model.CiClass;

/** Some nodes, all of which may be seen, as a picture. */
final class SeenDrawing {

    private final SeenGraph graph;
    private final Function<CiId, String> names;
    private final Map<Integer, NodeRole> roles;
    private final Map<Integer, Integer> places = new HashMap<>();

    /** @param roles by node, in the order in which they are drawn */
    SeenDrawing(SeenGraph graph, Function<CiId, String> names, Map<Integer, NodeRole> roles) {
        this.graph = graph;
        this.names = names;
        this.roles = roles;
        roles.keySet().forEach(node -> places.put(node, places.size()));
    }

    /**
     * The picture.
     *
     * @param dependents the nodes whose needs are drawn
     * @param path the nodes that are marked
     */
    Picture of(String title, Set<Integer> dependents, Set<Integer> path) {
        List<PictureNode> nodes = new ArrayList<>();
        List<PictureNeed> needs = new ArrayList<>();
        roles.forEach((node, role) -> {
            CiId id = graph.idOf(node);
            nodes.add(new PictureNode(names.apply(id), kind(node), role, 1, path.contains(node)));
            if (dependents.contains(node)) {
                addNeeds(node, needs);
            }
        });
        return new Picture(title, nodes, needs);
    }

    private String kind(int node) {
        return graph.classOf(node)
                .map(key -> graph.model().find(key).map(CiClass::label).orElse(key))
                .orElse("");
    }

    private void addNeeds(int node, List<PictureNeed> into) {
        DependencyGraph needs = graph.needs();
        IntSlice providers = new IntSlice();
        IntSlice members = new IntSlice();
        needs.providers(node, providers);
        for (int i = providers.from; i < providers.to; i++) {
            int provider = providers.array[i];
            if (provider < 0) {
                needs.members(~provider, members);
                add(node, ~provider, members.toArray(), into);
            } else if (places.containsKey(provider)) {
                into.add(new PictureNeed(place(node), null, List.of(place(provider)), 1));
            }
        }
    }

    private void add(int node, int group, int[] members, List<PictureNeed> into) {
        List<Integer> drawn =
                IntStream.of(members).filter(places::containsKey).boxed().toList();
        if (drawn.isEmpty()) {
            return;
        }
        DependencyGraph needs = graph.needs();
        int down = (int) drawn.stream()
                .filter(member ->
                        roles.getOrDefault(member, NodeRole.UNAFFECTED).isDown())
                .count();
        PictureNeed.Group rule =
                new PictureNeed.Group(needs.name(group), members.length - needs.tolerance(group), members.length, down);
        into.add(new PictureNeed(
                place(node), rule, drawn.stream().map(this::place).toList(), 1));
    }

    private int place(int node) {
        return places.getOrDefault(node, -1);
    }
}
