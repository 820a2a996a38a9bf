package org.itsmkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds every figure to one computed by others, where there is a log ({@code -Ditsm.uci.log}), a file of figures
 * ({@code -Ditsm.oracles}) and the name of the log in it ({@code -Ditsm.uci.name}, {@code uci_first3000} unless said). They
 * are not ours, so the repository does not hold them.
 */
@EnabledIfSystemProperty(named = "itsm.uci.log", matches = ".+")
@EnabledIfSystemProperty(named = "itsm.oracles", matches = ".+")
class OracleTest {

    @TempDir
    Path directory;

    @Test
    void everyFigureEqualsTheOracle() throws IOException {
        JsonNode oracle = new ObjectMapper()
                .readTree(Path.of(System.getProperty("itsm.oracles")).toFile())
                .path(System.getProperty("itsm.uci.name", "uci_first3000"));
        Path log = Files.copy(Path.of(System.getProperty("itsm.uci.log")), directory.resolve("log"));
        Run run = Run.of(log, "--verify");
        List<String> differences = new ArrayList<>();
        int compared = Oracle.compare("", oracle, run.figures(), differences);
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(400);
        assertThat(run.json()
                        .at("/reports/0/library/journals_that_do_not_verify")
                        .longValue())
                .isZero();
    }
}
