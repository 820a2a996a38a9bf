package org.itsmkit.examples.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;

/**
 * The packages of a distribution and what they need, read from gzipped lines {@code package TAB need;need}, where a need is one
 * package or several with bars between them, of which one is enough.
 *
 * @param names by node, the package
 */
record PackageGraph(DependencyGraph graph, List<String> names) {

    static PackageGraph read(Path file) throws IOException {
        List<String> lines;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
        Map<String, Integer> numbers = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            names.add(line.substring(0, line.indexOf('\t')));
            numbers.put(names.get(names.size() - 1), numbers.size());
        }
        DependencyGraphBuilder graph = DependencyGraph.ofSize(names.size());
        for (int node = 0; node < names.size(); node++) {
            for (String need :
                    lines.get(node).substring(names.get(node).length() + 1).split(";")) {
                if (!need.isEmpty()) {
                    tell(graph, node, need, numbers);
                }
            }
        }
        return new PackageGraph(graph.build(), names);
    }

    private static void tell(DependencyGraphBuilder graph, int node, String need, Map<String, Integer> numbers) {
        int[] providers =
                Arrays.stream(need.split("\\|")).mapToInt(numbers::get).toArray();
        if (providers.length == 1) {
            graph.needs(node, providers[0]);
        } else {
            graph.needs(node, Redundancy.atLeast(1), providers);
        }
    }
}
