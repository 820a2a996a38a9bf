package org.itsmkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.itsmkit.examples.replay.log.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the input is told by line, stops nothing, and changes no figure of the rest. */
class DirtyInputTest {

    @TempDir
    Path directory;

    private Run run(LogText text) {
        return Run.of(text.in(directory));
    }

    private Run run(String text) {
        return Run.of(LogText.write(directory, text));
    }

    private static LogText two() {
        return new LogText().usual("INC1").usual("INC2");
    }

    /** The figures are those of the clean log; only the digest of the text differs. */
    private void assertUntouched(Run run) {
        ObjectNode clean = two(directory.resolve("clean")).deepCopy();
        ObjectNode found = run.figures().deepCopy();
        clean.remove("file_sha256");
        found.remove("file_sha256");
        assertThat(found).isEqualTo(clean);
    }

    private static ObjectNode two(Path place) {
        assertThat(place.toFile().mkdirs() || place.toFile().isDirectory()).isTrue();
        return (ObjectNode) Run.of(two().in(place)).figures();
    }

    @Test
    void readsCompressedTextByItsContent() {
        assertUntouched(Run.of(LogText.write(directory, LogText.gzip(two().text()))));
    }

    @Test
    void readsByteOrderMarkAndLineEndsOfOtherSystems() {
        Run run = run("\uFEFF" + two().text().replace("\n", "\r\n"));
        assertUntouched(run);
        assertThat(run.json().at("/log/problems")).isEmpty();
    }

    @Test
    void readsColumnsInAnyOrder() {
        String turned = two().lines().stream()
                .map(line -> {
                    List<String> values = Arrays.asList(line.split(","));
                    java.util.Collections.reverse(values);
                    return String.join(",", values);
                })
                .collect(Collectors.joining("\n"));
        assertUntouched(run(turned));
    }

    @Test
    void readsQuotedFields() {
        LogText text = new LogText();
        for (String line : two().lines().subList(1, 9)) {
            text.line(Arrays.stream(line.split(","))
                    .map(value -> '"' + value + '"')
                    .collect(Collectors.joining(",")));
        }
        assertUntouched(run(text));
    }

    @Test
    void keepsCommasQuotesAndLineBreaksOfQuotedFields() {
        Run run = run(new LogText()
                .row("INC1", "New", "4/1/2016 09:05", Column.CATEGORY, "\"a \"\"b\"\", c\nd\"")
                .row("INC1", "Closed", "4/1/2016 09:06"));
        assertThat(run.number("/events")).isEqualTo(2);
        assertThat(run.number("/distinct/category")).isEqualTo(1);
        assertThat(run.json().at("/log/problems/quotes").isMissingNode()).isTrue();
    }

    @Test
    void takesOneLineForBrokenWhenItsQuotesDoNotClose() {
        Run run = run(new LogText()
                .usual("INC1")
                .line(LogText.line("INC1", "Active", "4/1/2016 10:00", Column.CATEGORY, "\"never closed"))
                .usual("INC2"));
        assertUntouched(run);
        assertThat(run.problem("quotes")).startsWith("line 6: expected quotes that close");
    }

    @Test
    void takesTwoStrayQuotesForTwoBrokenLines() {
        Run run = run(new LogText()
                .line(LogText.line("INC1", "Active", "4/1/2016 10:00", Column.CATEGORY, "\"stray"))
                .usual("INC1")
                .line(LogText.line("INC1", "Active", "4/1/2016 10:00", Column.CATEGORY, "stray,\""))
                .usual("INC2"));
        assertUntouched(run);
        assertThat(run.problems("quotes")).isEqualTo(2);
    }

    @Test
    void leavesOutRowsOfAnotherWidth() {
        Run run = run(two().line("INC1,New").line("").line(LogText.line("INC2", "New", "4/1/2016 10:00") + ",more"));
        assertUntouched(run);
        assertThat(run.problems("columns")).isEqualTo(2);
        assertThat(run.problem("columns")).startsWith("line 10: expected 36 columns, found \"2 columns: INC1,New");
    }

    @Test
    void leavesOutRowsThatRepeatAnother() {
        LogText text = two();
        text.line(text.lines().get(6)).line(text.lines().get(2));
        Run run = run(text);
        assertUntouched(run);
        assertThat(run.problems("duplicate")).isEqualTo(2);
        assertThat(run.problem("duplicate")).contains("line 10", "line 7");
    }

    @Test
    void leavesOutRowsThatDoNotSayWhenOrWhose() {
        Run run = run(two().row("INC1", "New", "31/2/2016 10:00")
                .row("INC1", "New", "2016-01-04T10:00")
                .row("INC2", "New", "4/1/2016 24:00")
                .row("?", "New", "4/1/2016 10:00"));
        assertUntouched(run);
        assertThat(run.problems("no-time")).isEqualTo(3);
        assertThat(run.problem("no-time"))
                .isEqualTo(
                        "line 10, sys_updated_at: expected a time such as 29/2/2016 08:05, found \"31/2/2016 10:00\"");
        assertThat(run.problem("no-case")).startsWith("line 13, number: ");
    }

    @Test
    void keepsRowsWithValuesThatCannotBeRead() {
        Run run = run(new LogText()
                .row(
                        "INC1",
                        "New",
                        "4/1/2016 09:05",
                        Column.REASSIGNMENT_COUNT,
                        "many",
                        Column.CLOSED_AT,
                        "9/13/2016 8:00")
                .row("INC1", "Closed", "4/1/2016 10:05", Column.REASSIGNMENT_COUNT, "-1", Column.PRIORITY, "9 - Foo"));
        assertThat(run.number("/events")).isEqualTo(2);
        assertThat(run.problems("value")).isEqualTo(4);
        assertThat(run.deviations("log.unreadable-value")).isEqualTo(4);
        assertThat(run.problem("value"))
                .isEqualTo("line 2, reassignment_count: expected a number of 0 or more, found \"many\"");
        assertThat(run.number("/per_priority/?/cases")).isEqualTo(1);
        assertThat(run.number("/cases_priority_changes")).isEqualTo(1);
    }

    @Test
    void keepsRowsWithHugeFields() {
        Run run = run(two().row("INC3", "New", "4/1/2016 09:05", Column.LOCATION, "x".repeat(5_000))
                .row("INC3", "New", "4/1/2016 09:06", Column.CALLER_ID, "x".repeat(500_000)));
        assertThat(run.number("/events")).isEqualTo(10);
        assertThat(run.problems("value")).isEqualTo(2);
        assertThat(run.problem("value")).contains("line 10, location: expected at most 4000 characters", "5000");
    }

    @Test
    void skipsLinesLongerThanCanBeRead() {
        LogText text = new LogText().usual("INC1").line("x".repeat(3_500_000)).usual("INC2");
        Run run = run(text);
        assertUntouched(run);
        assertThat(run.problem("too-long")).startsWith("line 6: ");
    }

    @Test
    void tellsOfBytesThatAreNotUtf8() {
        String line = LogText.line("INC2", "New", "4/1/2016 09:07", Column.CATEGORY, "Büro");
        byte[] bytes = two().line(line).text().getBytes(StandardCharsets.ISO_8859_1);
        Run run = Run.of(LogText.write(directory, bytes));
        assertThat(run.number("/events")).isEqualTo(9);
        assertThat(run.problem("not-utf8")).startsWith("line 10, category: ").contains("B\uFFFDro");
    }

    @Test
    void keepsWhatItReadBeforeTheInputBreaksOff() {
        byte[] whole =
                LogText.gzip(two().text() + new LogText().usual("INC3").text().repeat(300));
        Run run = Run.of(LogText.write(directory, Arrays.copyOf(whole, whole.length - 12)));
        assertThat(run.result()).isZero();
        assertThat(run.problems("input-ends")).isEqualTo(1);
        assertThat(run.number("/events")).isGreaterThanOrEqualTo(8);
    }

    @Test
    void tellsNothingOfAHeaderAlone() {
        Run run = run(new LogText());
        assertThat(run.result()).isZero();
        assertThat(run.number("/cases")).isZero();
        assertThat(run.number("/open_to_resolved_minutes/all/n")).isZero();
        assertThat(run.figures().at("/open_to_resolved_minutes/all/mean").isMissingNode())
                .isTrue();
    }

    @Test
    void saysWhenItIsNoLogAtAll() {
        assertThat(run("").result()).isEqualTo(1);
        assertThat(run("").err()).contains("expected a header", "found nothing");
        assertThat(run("a,b\n1,2\n").err()).contains("expected a header with the column number");
    }

    @Test
    void readsWithoutColumnsThatItCanDoWithout() {
        Run run = run(
                "number,incident_state,sys_updated_at,colour\nINC1,New,4/1/2016 9:05,red\nINC1,Closed,4/1/2016 9:06,red\n");
        assertThat(run.result()).isZero();
        assertThat(run.number("/events")).isEqualTo(2);
        assertThat(run.number("/columns")).isEqualTo(4);
        assertThat(run.problems("header")).isEqualTo(34);
        assertThat(run.problems("not-opened")).isEqualTo(1);
    }
}
