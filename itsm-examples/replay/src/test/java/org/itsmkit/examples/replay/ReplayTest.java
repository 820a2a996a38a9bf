package org.itsmkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {

    @TempDir
    Path directory;

    private Path log() {
        return new LogText().usual("INC1").usual("INC2").in(directory);
    }

    @Test
    void findsInTheDeskWhatItTookIn() {
        Run run = Run.of(log(), "--verify");
        JsonNode library = run.json().at("/reports/0/library");
        assertThat(run.result()).isZero();
        assertThat(library.path("tickets_found_by_search").intValue()).isEqualTo(2);
        assertThat(library.path("journal_entries_read_back").intValue()).isEqualTo(10);
        assertThat(library.path("journals_that_do_not_verify").intValue()).isZero();
        assertThat(run.out()).contains("2 cases, 8 events", "New -> Active -> Resolved -> Closed");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void givesEachTenantTheWholeLogAndAReportOfItsOwn() {
        Run run = Run.of(log(), "--tenants=north,south");
        JsonNode reports = run.json().path("reports");
        assertThat(reports).hasSize(2);
        assertThat(reports.at("/1/tenant").textValue()).isEqualTo("south");
        assertThat(reports.at("/1/figures")).isEqualTo(reports.at("/0/figures"));
        assertThat(reports.at("/1/library/tickets_found_by_search").intValue()).isEqualTo(2);
    }

    @Test
    void tellsTheSameOfADatabase() {
        assertThat(Run.of(log(), "--store=h2").figures())
                .isEqualTo(Run.of(log(), "--store=memory").figures());
    }

    @Test
    void findsEverythingInADatabaseOnDiskAndTakesNothingInTwice() {
        String store = "--store=h2:" + directory.resolve("desk");
        Run first = Run.of(log(), store);
        Run second = Run.of(log(), store, "--verify");
        assertThat(second.figures()).isEqualTo(first.figures());
        assertThat(second.json().at("/run/taken_in_before").intValue()).isEqualTo(2);
        assertThat(second.json().at("/run/events_taken_in").intValue()).isZero();
        assertThat(second.out()).contains("2 tickets had been taken in before");
    }

    @Test
    void repeatsTheLogUnderNewNumbers() {
        Run run = Run.of(log(), "--repeat=3");
        assertThat(run.number("/cases")).isEqualTo(6);
        assertThat(run.number("/events")).isEqualTo(24);
        assertThat(run.number("/open_to_resolved_minutes/all/sum")).isEqualTo(6 * 120);
        assertThat(run.number("/distinct/caller_id")).isEqualTo(1);
    }

    @Test
    void warmsUpWithoutAWordAndWithoutATrace() {
        for (String store : List.of("memory", "h2")) {
            Run run = Run.of(log(), "--warm-up=2", "--store=" + store);
            assertThat(run.number("/cases")).isEqualTo(2);
            assertThat(run.out()).doesNotContain("taken in before").containsOnlyOnce(" rows\n");
        }
    }

    @Test
    void saysHowItIsUsed() {
        Run run = Run.plain("--help");
        assertThat(run.result()).isZero();
        assertThat(run.out()).contains("--store=h2:FILE", "--repeat=N");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--store=disk",
                "--repeat=0",
                "--repeat=many",
                "--tenants=a b",
                "--json=",
                "--colour",
                "b.csv",
                "--warm-up=-1",
                "--warm-up=101"
            })
    void refusesOptionsThatMakeNoSense(String option) {
        Run run = Run.plain("a.csv", option);
        assertThat(run.result()).isEqualTo(2);
        assertThat(run.err()).startsWith("replay: ");
    }

    @Test
    void saysWhatItCannotRead() {
        Run run = Run.plain(directory.resolve("none.csv").toString());
        assertThat(run.result()).isEqualTo(1);
        assertThat(run.err()).contains("none.csv");
        assertThat(Run.plain().err()).contains("expected the log's file");
    }
}
