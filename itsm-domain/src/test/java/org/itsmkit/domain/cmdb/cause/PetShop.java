package org.itsmkit.domain.cmdb.cause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;

/**
 * One scenario of the PetShop data: a shop of some forty services, faults that were injected into it, and its metrics every five
 * minutes.
 *
 * <p>How anomalous a service is when an alarm is raised, by the metric of the alarm: how much worse it is from the row on that
 * holds the alarm, on average, than in the rows before the alarm, and than its median in normal operation, whichever is less; in
 * robust standard deviations of normal operation (1.4826 times the median distance from the median, at least 1 % of the median). Of a service seen less than
 * five times in normal operation, nothing is known.
 */
final class PetShop {

    private static final double ROBUST = 1.4826;
    private static final double LEAST_SPREAD = 0.01;
    private static final int LEAST_USUAL = 5;
    private static final long ROW_SECONDS = 300;

    /** A fault that was injected: where it was noticed, by which metric, and where it truly was. */
    record Fault(String name, int symptom, int cause, Observations seen) {}

    private final Map<String, Integer> places = new HashMap<>();
    private final DependencyGraph graph;
    private final List<Fault> faults = new ArrayList<>();

    private PetShop(JsonNode topology, Path metrics, String split) throws IOException {
        topology.get("nodes").forEach(node -> places.put(node.get("id").asText(), places.size()));
        DependencyGraphBuilder builder = DependencyGraph.ofSize(places.size());
        topology.get("edges").forEach(edge -> builder.needs(place(edge.get("from")), place(edge.get("to"))));
        graph = builder.build();
        Map<String, Map<String, double[]>> normal =
                table(metrics.resolve("noissue").resolve("metrics.csv"));
        for (JsonNode issue : topology.get("issues")) {
            if (issue.get("split").asText().equals(split)) {
                Path directory =
                        metrics.resolve(split).resolve(issue.get("issue").asText());
                faults.add(fault(issue, directory, normal));
            }
        }
    }

    /**
     * @param topology a file with nodes, edges and issues
     * @param metrics the directory of the same scenario in the data set
     * @param split {@code train} or {@code test}
     */
    static PetShop read(Path topology, Path metrics, String split) throws IOException {
        return new PetShop(new ObjectMapper().readTree(topology.toFile()), metrics, split);
    }

    DependencyGraph graph() {
        return graph;
    }

    List<Fault> faults() {
        return faults;
    }

    private int place(JsonNode name) {
        Integer place = places.get(name.asText());
        if (place == null) {
            throw new IllegalStateException("no node " + name);
        }
        return place;
    }

    private Fault fault(JsonNode issue, Path directory, Map<String, Map<String, double[]>> normal) throws IOException {
        long alarm = new ObjectMapper()
                .readTree(directory.resolve("target.json").toFile())
                .at("/target/timestamp")
                .asLong();
        String metric = issue.get("metric").asText();
        Map<String, Map<String, double[]>> then = table(directory.resolve("metrics.csv"));
        double[] times = then.get("").get("");
        Map<Integer, Double> anomalies = new HashMap<>();
        then.getOrDefault(metric, Map.of()).forEach((service, values) -> {
            double[] usual = known(normal.getOrDefault(metric, Map.of()).getOrDefault(service, new double[0]));
            OptionalDouble after = mean(values, times, alarm, true);
            if (places.containsKey(service) && usual.length >= LEAST_USUAL && after.isPresent()) {
                double median = median(usual);
                double[] apart = Arrays.stream(usual)
                        .map(value -> Math.abs(value - median))
                        .toArray();
                double spread = Math.max(Math.max(ROBUST * median(apart), LEAST_SPREAD * Math.abs(median)), 1e-9);
                double before = mean(values, times, alarm, false).orElse(median);
                double worse = metric.equals("availability")
                        ? Math.min(median, before) - after.getAsDouble()
                        : after.getAsDouble() - Math.max(median, before);
                anomalies.put(places.get(service), Math.max(0, worse / spread));
            }
        });
        int symptom = place(issue.get("target"));
        return new Fault(
                issue.get("issue").asText(),
                symptom,
                place(issue.get("rootCause")),
                Observations.of(Instant.ofEpochSecond(alarm), symptom, anomalies));
    }

    private static OptionalDouble mean(double[] values, double[] times, long alarm, boolean after) {
        DoubleStream.Builder found = DoubleStream.builder();
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row]) && after == times[row] + ROW_SECONDS > alarm) {
                found.add(values[row]);
            }
        }
        return found.build().average();
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Averages by metric and service, NaN where there is none; the times by the empty name. */
    private static Map<String, Map<String, double[]>> table(Path csv) throws IOException {
        List<String[]> lines = Files.readAllLines(csv).stream()
                .map(line -> line.split(",", -1))
                .toList();
        List<String[]> rows = lines.subList(4, lines.size());
        Map<String, Map<String, double[]>> table = new HashMap<>();
        table.put("", Map.of("", column(rows, 0)));
        for (int column = 1; column < lines.get(0).length; column++) {
            if (lines.get(2)[column].equals("Average")) {
                table.computeIfAbsent(lines.get(1)[column], metric -> new HashMap<>())
                        .put(lines.get(0)[column], column(rows, column));
            }
        }
        return table;
    }

    private static double[] column(List<String[]> rows, int column) {
        return rows.stream()
                .mapToDouble(row ->
                        column < row.length && !row[column].isEmpty() ? Double.parseDouble(row[column]) : Double.NaN)
                .toArray();
    }
}
