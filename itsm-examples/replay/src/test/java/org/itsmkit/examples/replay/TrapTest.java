package org.itsmkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.itsmkit.examples.replay.log.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real logs do that a workflow would not: kept as it was, named in the journal, told by line. */
class TrapTest {

    @TempDir
    Path directory;

    private Run run(LogText text) {
        return Run.of(text.in(directory));
    }

    @Test
    void keepsAnUnknownStateWithoutMovingTheTicket() {
        Run run = run(new LogText()
                .row("INC1", "New", "4/1/2016 09:05")
                .row("INC1", "-100", "4/1/2016 09:06")
                .row("INC1", "Active", "4/1/2016 09:07"));
        assertThat(run.number("/events_per_state/-100")).isEqualTo(1);
        assertThat(run.number("/transitions_total")).isEqualTo(2);
        assertThat(run.deviations("log.unknown-state")).isEqualTo(1);
        assertThat(run.deviations("import.transition")).isZero();
        assertThat(run.problem("unknown-state"))
                .startsWith("line 3, incident_state: ")
                .endsWith("found \"-100\"");
    }

    @Test
    void keepsCasesThatDoNotBeginInNew() {
        Run run = run(new LogText().row("INC1", "Resolved", "4/1/2016 11:00").row("INC1", "Closed", "9/1/2016 11:00"));
        assertThat(run.number("/first_state/Resolved")).isEqualTo(1);
        assertThat(run.deviations("log.first-state")).isEqualTo(1);
        assertThat(run.problem("first-state")).isEqualTo("line 2, incident_state: expected New, found \"Resolved\"");
    }

    @Test
    void keepsEventsAfterClosed() {
        Run run = run(new LogText()
                .usual("INC1")
                .row("INC1", "Closed", "9/1/2016 12:00", Column.SYS_MOD_COUNT, "4")
                .row("INC1", "Active", "9/1/2016 13:00", Column.SYS_MOD_COUNT, "5"));
        assertThat(run.number("/reopen/observed_transitions_out_of_Closed")).isEqualTo(1);
        assertThat(run.deviations("import.after-end")).isEqualTo(2);
        assertThat(run.deviations("import.transition")).isEqualTo(1);
        assertThat(run.problems("after-closed")).isEqualTo(2);
    }

    @Test
    void leavesCasesWithoutATimeOfResolutionOutOfTimesToResolution() {
        Run run = run(new LogText()
                .usual("INC1")
                .row("INC2", "New", "4/1/2016 09:05", Column.RESOLVED_AT, "?")
                .row("INC2", "Closed", "4/1/2016 10:05", Column.RESOLVED_AT, "?"));
        assertThat(run.number("/cases_without_resolved_at")).isEqualTo(1);
        assertThat(run.number("/open_to_resolved_minutes/all/n")).isEqualTo(1);
        assertThat(run.number("/open_to_closed_minutes/all/n")).isEqualTo(2);
        assertThat(run.problem("no-resolved-at")).startsWith("line 7, resolved_at: ");
    }

    @Test
    void putsRowsInOrderOfTimeAndThoseOfOneTimeInTheOrderOfTheFile() {
        Run run = run(new LogText()
                .row("INC1", "New", "4/1/2016 09:05")
                .row("INC1", "Resolved", "4/1/2016 11:00")
                .row("INC1", "Active", "4/1/2016 10:00")
                .row("INC1", "Awaiting User Info", "4/1/2016 10:00")
                .row("INC1", "Closed", "9/1/2016 11:00"));
        assertThat(run.figure("/top5_collapsed_state_variants/0/variant").toString())
                .isEqualTo("[\"New\",\"Active\",\"Awaiting User Info\",\"Resolved\",\"Closed\"]");
        assertThat(run.number("/cases_whose_order_changes_by_stable_sort_on_sys_updated_at"))
                .isEqualTo(1);
        assertThat(run.deviations("log.time-order")).isEqualTo(2);
        assertThat(run.deviations("import.time-backwards")).isZero();
        assertThat(run.problem("time-order")).contains("line 4, sys_updated_at", "line 3");
        assertThat(run.number("/minutes_in_state_between_events/Active")).isZero();
        assertThat(run.number("/minutes_in_state_between_events/Awaiting User Info"))
                .isEqualTo(60);
    }

    @Test
    void startsClocksWithARowThatIsEarlierThanTheOpening() {
        Run run = run(new LogText().row("INC1", "Active", "4/1/2016 08:00").row("INC1", "Resolved", "4/1/2016 11:00"));
        assertThat(run.deviations("log.before-opening")).isEqualTo(1);
        assertThat(run.number("/open_to_resolved_minutes/all/sum")).isEqualTo(120);
        assertThat(run.json()
                        .at("/reports/0/service_levels/targets/response/all/met_in_time")
                        .longValue())
                .isEqualTo(1);
    }

    @Test
    void putsCasesTogetherWhoseRowsLieAcrossEachOther() {
        LogText apart = new LogText().usual("INC1").usual("INC2");
        LogText across = new LogText();
        for (int i = 1; i <= 4; i++) {
            across.line(apart.lines().get(i)).line(apart.lines().get(i + 4));
        }
        Run one = run(apart);
        Run other = run(across);
        assertThat(other.json().at("/reports/0/deviations"))
                .isEqualTo(one.json().at("/reports/0/deviations"));
        assertThat(other.figure("/transitions_including_self")).isEqualTo(one.figure("/transitions_including_self"));
        assertThat(other.json().at("/log/problems")).isEmpty();
    }

    @Test
    void countsPausesOnTheLibrarysClock() {
        Run run = run(new LogText()
                .row("INC1", "New", "4/1/2016 09:05")
                .row("INC1", "Awaiting User Info", "4/1/2016 09:20")
                .row("INC1", "Awaiting Vendor", "4/1/2016 09:50")
                .row("INC1", "Active", "4/1/2016 10:30")
                .row("INC1", "Resolved", "4/1/2016 10:45")
                .row("INC1", "Closed", "9/1/2016 11:00"));
        String clock = "/sla_clock_opened_to_resolved_minutes/";
        assertThat(run.number(clock + "pause_in_Awaiting_User_Info/paused_total"))
                .isEqualTo(30);
        assertThat(run.number(clock + "pause_in_any_Awaiting/paused_total")).isEqualTo(70);
        assertThat(run.number(clock + "pause_in_any_Awaiting_or_Resolved/paused_total"))
                .isEqualTo(85);
        assertThat(run.number(clock + "pause_in_any_Awaiting_or_Resolved/running/sum"))
                .isEqualTo(35);
        assertThat(run.json()
                        .at("/reports/0/service_levels/targets/resolution/all/elapsed_minutes/sum")
                        .longValue())
                .as("a vendor's hold does not pause the customer's clock")
                .isEqualTo(75);
    }

    @Test
    void writesEveryProblemToAFile() throws IOException {
        Path problems = directory.resolve("problems.txt");
        LogText text = new LogText();
        for (int i = 0; i < 50; i++) {
            text.row("INC" + i, "-100", "4/1/2016 09:05");
        }
        Run run = Run.of(text.in(directory), "--problems=" + problems);
        assertThat(run.json().at("/log/problems/unknown-state/first")).hasSize(20);
        assertThat(Files.readAllLines(problems))
                .filteredOn(line -> line.startsWith("unknown-state, line "))
                .hasSize(50);
    }
}
