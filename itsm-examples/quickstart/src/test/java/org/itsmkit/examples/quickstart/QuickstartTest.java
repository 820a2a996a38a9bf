package org.itsmkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    private static final Pattern INTACT =
            Pattern.compile("(\\d+) tickets with (\\d+) journal entries: all chains intact");

    @TempDir
    Path folder;

    @Test
    void tellsSomeDaysAndFindsEverythingStillThereTheNextTime() throws IOException {
        String first = run();
        assertThatTheFirstDaysAreTold(first);
        assertThatTamperingShows(first);
        assertThatTheReportStandsAlone();
        assertThatTheReadmeQuotes(first);

        String second = run();
        String left = lastMatch(INTACT, first);
        assertThat(second).contains("Still here from the last run:").contains(left);
        assertThat(second).contains("anchor 2026-04-08 over").contains("nothing was changed, cut or removed since");
        assertThat(second).contains("== Thursday 9 April 2026");
        assertThat(lastMatch(INTACT, second)).isNotEqualTo(left);
    }

    private String run() throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        new Quickstart(folder, new PrintStream(told, true, StandardCharsets.UTF_8)).run();
        return told.toString(StandardCharsets.UTF_8);
    }

    private static void assertThatTheFirstDaysAreTold(String told) {
        assertThat(told)
                .as("a caller asked, reminded, and answering")
                .contains("08:25  INC-000001  The desk reminds the caller")
                .contains("09:10  INC-000001  Lee: \"Those with an address at gmx\"  -> IN_PROGRESS");
        assertThat(told)
                .as("a refusal with every reason")
                .contains("access.no-part")
                .contains("actor.not.permitted")
                .contains("resolution.code.missing")
                .contains("resolution.notes.missing");
        assertThat(told).as("a stale form").contains("stale.field");
        assertThat(told).as("a parent and its children").containsPattern("11:20  INC-\\d+  Resolved with its parent");
        assertThat(told).as("given up").contains("The caller never answered: the desk gives up");
        assertThat(told).as("closed").contains("Nobody objected for three working days: the desk closes it");
        assertThat(told).as("a follow-up").contains("Closed tickets stay closed");
        assertThat(told).as("a threshold").contains("has used 100% of the time for resolution");
        assertThat(told)
                .as("a major incident and its cadence")
                .contains("major.review.missing")
                .contains("major.problem.missing")
                .contains("55m of 45m, too late");
        assertThat(told)
                .as("four days off, a lunch break, and what counted between")
                .contains("did not count: outside the hours of the calendar")
                .contains("5h 45m of 8h elapsed");
    }

    private static void assertThatTamperingShows(String told) {
        assertThat(told.substring(told.indexOf("== The audit trail")))
                .containsSubsequence(
                        "all chains intact",
                        "broken at entry",
                        "RECOMPUTED",
                        "MISSING",
                        "All of that was rolled back",
                        "intact,");
    }

    private void assertThatTheReportStandsAlone() throws IOException {
        String report = Files.readString(folder.resolve("report.html"));
        assertThat(report.split("<svg", -1)).as("pictures").hasSize(3);
        assertThat(report).contains("INC-000001").contains("Mail to customers comes back");
        assertThat(report).doesNotContain("http", "src=", "href=", "@import", "url(\"");
    }

    private static void assertThatTheReadmeQuotes(String told) throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        List<String> quoted = readme.lines()
                .filter(line -> line.matches("  \\d\\d:\\d\\d  INC-.*"))
                .toList();
        assertThat(quoted).isNotEmpty().isSubsetOf(told.lines().toList());
    }

    private static String lastMatch(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        String last = "";
        while (matcher.find()) {
            last = matcher.group();
        }
        assertThat(last).isNotEmpty();
        return last;
    }
}
