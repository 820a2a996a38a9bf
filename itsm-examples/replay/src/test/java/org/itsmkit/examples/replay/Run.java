package org.itsmkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of the command line, and what it told.
 *
 * @param result what the process returns
 * @param out what it printed
 * @param err what it complained of
 * @param json the report; missing when there is none
 */
record Run(int result, String out, String err, JsonNode json) {

    /** Runs with a report beside the log. */
    static Run of(Path log, String... options) {
        Path json = log.resolveSibling("report.json");
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add("--json=" + json);
        arguments.add(log.toString());
        Run run = plain(arguments.toArray(String[]::new));
        try {
            return new Run(run.result, run.out, run.err, new ObjectMapper().readTree(json.toFile()));
        } catch (IOException e) {
            if (run.result == 0) {
                throw new UncheckedIOException(e);
            }
            return run;
        }
    }

    static Run plain(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int result = Replay.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new Run(
                result,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8),
                new ObjectMapper().missingNode());
    }

    JsonNode figures() {
        return json.at("/reports/0/figures");
    }

    JsonNode figure(String pointer) {
        JsonNode figure = figures().at(pointer);
        assertThat(figure.isMissingNode()).as(pointer).isFalse();
        return figure;
    }

    long number(String pointer) {
        return figure(pointer).longValue();
    }

    long problems(String kind) {
        return json.at("/log/problems/" + kind + "/times").longValue();
    }

    String problem(String kind) {
        return json.at("/log/problems/" + kind + "/first/0").textValue();
    }

    long deviations(String kind) {
        return json.at("/reports/0/deviations/by_kind/" + kind + "/times").longValue();
    }
}
