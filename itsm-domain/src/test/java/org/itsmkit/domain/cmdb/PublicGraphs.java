package org.itsmkit.domain.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;

/**
 * A graph that others published, in the directory that {@code -Ditsm.graphs} names.
 *
 * @param names by node, what it is called
 * @param numbers by name, the node
 */
public record PublicGraphs(DependencyGraph graph, List<String> names, Map<String, Integer> numbers) {

    public static Path directory() {
        return Path.of(System.getProperty("itsm.graphs"));
    }

    /** Who calls whom, each edge a need. */
    public static PublicGraphs ofServices(Path file) {
        try {
            JsonNode json = new ObjectMapper().readTree(file.toFile());
            Map<String, Integer> numbers = new LinkedHashMap<>();
            json.get("nodes").forEach(node -> numbers.put(node.get("id").textValue(), numbers.size()));
            DependencyGraphBuilder graph = DependencyGraph.ofSize(numbers.size());
            json.get("edges")
                    .forEach(edge -> graph.needs(
                            numbers.get(edge.get("from").textValue()),
                            numbers.get(edge.get("to").textValue())));
            return new PublicGraphs(graph.build(), List.copyOf(numbers.keySet()), numbers);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Packages and what they need, of alternatives one. */
    public static PublicGraphs debian() {
        Path file = directory().resolve("debian-full.tsv.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return ofPackages(
                    lines.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PublicGraphs ofPackages(List<String> lines) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String line : lines) {
            numbers.putIfAbsent(line.substring(0, line.indexOf('\t')), numbers.size());
        }
        DependencyGraphBuilder graph = DependencyGraph.ofSize(numbers.size());
        for (String line : lines) {
            int tab = line.indexOf('\t');
            int dependent = numbers.get(line.substring(0, tab));
            for (String need : line.substring(tab + 1).split(";")) {
                if (!need.isEmpty()) {
                    graph.needs(
                            dependent,
                            Redundancy.atLeast(1),
                            Arrays.stream(need.split("\\|"))
                                    .mapToInt(numbers::get)
                                    .toArray());
                }
            }
        }
        return new PublicGraphs(graph.build(), new ArrayList<>(numbers.keySet()), numbers);
    }
}
