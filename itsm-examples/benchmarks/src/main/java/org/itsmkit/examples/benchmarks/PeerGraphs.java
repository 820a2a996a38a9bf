package org.itsmkit.examples.benchmarks;

import com.google.common.graph.GraphBuilder;
import com.google.common.graph.ImmutableGraph;
import com.google.common.graph.MutableGraph;
import com.google.common.graph.Traverser;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.opt.graph.sparse.SparseIntDirectedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** The same estate in graphs of others, edges from provider to dependent, each walked with what comes with it. */
final class PeerGraphs {

    private PeerGraphs() {}

    static Graph<Integer, Integer> sparse(LayeredEstate estate) {
        return new SparseIntDirectedGraph(estate.items, new AbstractList<Pair<Integer, Integer>>() {
            @Override
            public Pair<Integer, Integer> get(int i) {
                return Pair.of(estate.provider[i], estate.dependent[i]);
            }

            @Override
            public int size() {
                return estate.provider.length;
            }
        });
    }

    static Graph<Integer, DefaultEdge> ofObjects(LayeredEstate estate) {
        Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        for (int node = 0; node < estate.items; node++) {
            graph.addVertex(node);
        }
        for (int i = 0; i < estate.provider.length; i++) {
            graph.addEdge(estate.provider[i], estate.dependent[i]);
        }
        return graph;
    }

    static <E> int reach(Graph<Integer, E> graph, int start) {
        int reached = 0;
        for (BreadthFirstIterator<Integer, E> nodes = new BreadthFirstIterator<>(graph, start); nodes.hasNext(); ) {
            nodes.next();
            reached++;
        }
        return reached;
    }

    static Traverser<Integer> guava(LayeredEstate estate) {
        MutableGraph<Integer> graph =
                GraphBuilder.directed().expectedNodeCount(estate.items).build();
        for (int node = 0; node < estate.items; node++) {
            graph.addNode(node);
        }
        for (int i = 0; i < estate.provider.length; i++) {
            graph.putEdge(estate.provider[i], estate.dependent[i]);
        }
        return Traverser.forGraph(ImmutableGraph.copyOf(graph));
    }

    static int reach(Traverser<Integer> traverser, int start) {
        int reached = 0;
        for (int ignored : traverser.breadthFirst(start)) {
            reached++;
        }
        return reached;
    }

    /** Groups as vertices behind the nodes: what a user of a graph library would make of them. */
    static Graph<Integer, Integer> sparseWithGroups(DependencyGraph needs) {
        List<Pair<Integer, Integer>> edges = new ArrayList<>();
        IntSlice slice = new IntSlice();
        for (int node = 0; node < needs.size(); node++) {
            needs.dependents(node, slice);
            for (int i = slice.from; i < slice.to; i++) {
                int dependent = slice.array[i];
                edges.add(Pair.of(node, dependent >= 0 ? dependent : needs.size() + ~dependent));
            }
        }
        for (int group = 0; group < needs.groups(); group++) {
            edges.add(Pair.of(needs.size() + group, needs.dependentOf(group)));
        }
        return new SparseIntDirectedGraph(needs.size() + needs.groups(), edges);
    }

    /** The fixpoint by counters, written on a graph of JGraphT: how many nodes are down. */
    static int fixpoint(Graph<Integer, Integer> graph, DependencyGraph needs, int[] failed) {
        Map<Integer, Integer> failedMembers = new HashMap<>();
        BitSet down = new BitSet(needs.size());
        ArrayDeque<Integer> open = new ArrayDeque<>();
        int reached = 0;
        for (int node : failed) {
            down.set(node);
            open.add(node);
        }
        while (!open.isEmpty()) {
            int vertex = open.remove();
            reached += vertex < needs.size() ? 1 : 0;
            for (Integer edge : graph.outgoingEdgesOf(vertex)) {
                int target = graph.getEdgeTarget(edge);
                boolean fails = target < needs.size()
                        || failedMembers.merge(target, 1, Integer::sum) == needs.tolerance(target - needs.size()) + 1;
                if (fails && !down.get(target)) {
                    down.set(target);
                    open.add(target);
                }
            }
        }
        return reached;
    }
}
