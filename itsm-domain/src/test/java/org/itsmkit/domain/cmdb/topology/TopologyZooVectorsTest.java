package org.itsmkit.domain.cmdb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.itsmkit.domain.cmdb.CmdbVectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real networks, see {@code vectors/README.md}; links told twice are merged there. */
class TopologyZooVectorsTest {

    @TestFactory
    Stream<DynamicTest> networksComeApartWhereOthersSaySo() {
        JsonNode file = CmdbVectors.load("topology_zoo.json");
        CmdbVectors.requireFields(file, Set.of("graphs", "source", "note"));
        return CmdbVectors.tests(CmdbVectors.fields(file.get("graphs")), (name, graph) -> check(graph));
    }

    private static void check(JsonNode graph) {
        CmdbVectors.requireFields(graph, Set.of("n", "edges", "expected"));
        JsonNode expected = graph.get("expected");
        CmdbVectors.requireFields(
                expected, Set.of("components", "articulationPoints", "bridges", "biconnectedComponents"));
        NetworkConnectivity found = NetworkConnectivity.of(network(graph));

        assertThat(found.components()).isEqualTo(expected.get("components").intValue());
        assertThat(found.articulationPoints()).isEqualTo(CmdbVectors.ints(expected.get("articulationPoints")));
        assertThat(found.biconnectedComponents())
                .hasSize(expected.get("biconnectedComponents").intValue());
        List<Link> bridges = new ArrayList<>();
        expected.get("bridges")
                .forEach(link ->
                        bridges.add(new Link(link.get(0).intValue(), link.get(1).intValue())));
        assertThat(found.bridges()).containsExactlyInAnyOrderElementsOf(bridges);
    }

    private static NetworkGraph network(JsonNode graph) {
        NetworkGraphBuilder network = NetworkGraph.ofSize(graph.get("n").intValue());
        graph.get("edges")
                .forEach(
                        link -> network.link(link.get(0).intValue(), link.get(1).intValue()));
        return network.build();
    }
}
