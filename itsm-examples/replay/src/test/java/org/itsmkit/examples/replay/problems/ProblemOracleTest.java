package org.itsmkit.examples.replay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.examples.replay.Json;
import org.itsmkit.examples.replay.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Holds every figure of a log of problems to one computed by others, where there is the log of the closed problems of the BPI
 * Challenge 2013 ({@code -Ditsm.bpic13.log}) and a file of figures ({@code -Ditsm.oracles}).
 */
@EnabledIfSystemProperty(named = "itsm.bpic13.log", matches = ".+")
@EnabledIfSystemProperty(named = "itsm.oracles", matches = ".+")
class ProblemOracleTest {

    @Test
    void everyFigureEqualsTheOracle() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode oracle = (ObjectNode)
                mapper.readTree(Path.of(System.getProperty("itsm.oracles")).toFile())
                        .path("bpic2013_closed_problems");
        Map<String, Object> figures = ProblemReplay.figures(Path.of(System.getProperty("itsm.bpic13.log")));
        JsonNode metadata = oracle.remove("xes_metadata");
        Map<?, ?> said = (Map<?, ?>) figures.get("xes_metadata");
        metadata.properties()
                .forEach(expected -> assertThat(same(
                                said.get(expected.getKey()), expected.getValue().textValue()))
                        .as(expected.getKey())
                        .isTrue());
        List<String> differences = new ArrayList<>();
        int compared = Oracle.compare("", oracle, mapper.readTree(Json.print(figures)), differences);
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(250);
        assertThat(figures.keySet()).hasSize(oracle.size() + 2);
    }

    /** The same value, however it is written. */
    private static boolean same(Object found, String expected) {
        if (found instanceof BigDecimal number) {
            return number.compareTo(new BigDecimal(expected)) == 0;
        }
        return found instanceof Instant
                ? found.equals(OffsetDateTime.parse(expected).toInstant())
                : String.valueOf(found).equals(expected);
    }
}
