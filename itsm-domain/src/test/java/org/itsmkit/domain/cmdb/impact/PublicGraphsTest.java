package org.itsmkit.domain.cmdb.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;
import org.itsmkit.domain.cmdb.graph.FailureSpread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Holds impact to figures computed by others on graphs that are not ours to ship, in the directory that {@code -Ditsm.graphs} names. */
@EnabledIfSystemProperty(named = "itsm.graphs", matches = ".+")
class PublicGraphsTest {

    private static final Path GRAPHS = Path.of(System.getProperty("itsm.graphs", ""));

    @Test
    void everyFailureOfAMicroserviceImpactsAsMany() throws IOException {
        int checked = 0;
        for (Map.Entry<String, JsonNode> entry :
                ImpactVectorsTest.read("graph_algorithms.json").get("graphs").properties()) {
            Path file = GRAPHS.resolve(entry.getKey() + ".json");
            if (Files.exists(file)) {
                check(entry.getKey(), new ObjectMapper().readTree(file.toFile()), entry.getValue());
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    private static void check(String name, JsonNode file, JsonNode expected) {
        Estate estate = new Estate();
        file.get("nodes").forEach(node -> estate.items(node.get("id").asText()));
        file.get("edges")
                .forEach(edge ->
                        estate.needs(edge.get("from").asText(), edge.get("to").asText()));
        ConfigurationGraph graph = estate.graph();
        assertThat(file.get("nodes")).hasSize(expected.get("nodes").intValue());
        expected.get("impactedIfFailed").properties().forEach(failure -> {
            Impact impact = graph.whatIf().fails(Estate.ci(failure.getKey())).evaluate();
            assertThat(impact.items())
                    .as("%s: impact of %s", name, failure.getKey())
                    .hasSize(failure.getValue().intValue());
        });
    }

    @Test
    void allOfDebianFailsAsASolverSays() throws Exception {
        Packages packages = Packages.read();
        JsonNode file = ImpactVectorsTest.read("debian_full_vectors.json");
        assertThat(packages.names).hasSize(file.get("nodes").intValue());
        assertThat(packages.graph.groups()).isEqualTo(file.get("groups").intValue());
        FailureSpread spread = new FailureSpread(packages.graph);
        assertThat(file.get("vectors")).isNotEmpty();
        for (JsonNode vector : file.get("vectors")) {
            List<Integer> failed = new ArrayList<>();
            vector.get("failed").forEach(name -> failed.add(packages.numbers.get(name.asText())));
            int[] seeds = failed.stream().mapToInt(Integer::intValue).toArray();

            spread.from(seeds);

            List<String> impacted = IntStream.of(spread.down())
                    .filter(node -> !failed.contains(node))
                    .mapToObj(packages.names::get)
                    .sorted()
                    .toList();
            assertThat(impacted).hasSize(vector.get("impactedCount").intValue());
            assertThat(sha256(String.join("\n", impacted)))
                    .isEqualTo(vector.get("sha256OfSortedNewlineJoined").asText());
        }
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    /** Every package, and of each of its requirements one alternative at least. */
    private record Packages(List<String> names, Map<String, Integer> numbers, DependencyGraph graph) {

        static Packages read() throws IOException {
            List<String[]> lines = new ArrayList<>();
            List<String> names = new ArrayList<>();
            Map<String, Integer> numbers = new TreeMap<>();
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(GRAPHS.resolve("debian-full.tsv.gz"))),
                    StandardCharsets.UTF_8))) {
                reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                    lines.add(line.split("\t", -1));
                    numbers.put(line.split("\t", -1)[0], names.size());
                    names.add(line.split("\t", -1)[0]);
                });
            }
            DependencyGraphBuilder graph = DependencyGraph.ofSize(names.size());
            for (int node = 0; node < names.size(); node++) {
                String requirements = lines.get(node)[1];
                for (String requirement : requirements.isEmpty() ? new String[0] : requirements.split(";")) {
                    int[] members = List.of(requirement.split("\\|")).stream()
                            .mapToInt(numbers::get)
                            .toArray();
                    graph.needs(node, Redundancy.atLeast(1), members);
                }
            }
            return new Packages(names, numbers, graph.build());
        }
    }
}
