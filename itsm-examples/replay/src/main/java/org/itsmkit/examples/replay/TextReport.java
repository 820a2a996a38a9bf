package org.itsmkit.examples.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Prints a report for people: the figures that one asks for first. The JSON has all of them. */
final class TextReport {

    private static final int EXAMPLES = 3;
    private static final int TRANSITIONS = 12;
    private static final int MINUTES_PER_HOUR = 60;
    private static final long MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

    private final StringBuilder out = new StringBuilder();

    private TextReport() {}

    static String print(Map<String, Object> report) {
        TextReport text = new TextReport();
        text.problems(map(report.get("log")));
        for (Object tenant : (List<?>) present(report.get("reports"))) {
            text.tenant(map(tenant));
        }
        text.run(map(report.get("run")));
        return text.out.toString();
    }

    private void problems(Map<String, Object> log) {
        line("%s: %,d rows", log.get("file"), log.get("rows_that_name_a_case"));
        Map<String, Object> kinds = map(log.get("problems"));
        title(kinds.isEmpty() ? "Nothing is wrong with it" : "What is wrong with it, by line");
        kinds.values().forEach(value -> {
            Map<String, Object> kind = map(value);
            line("  %s: %,d, %s", kind.get("what"), kind.get("times"), kind.get("outcome"));
            List<?> first = (List<?>) present(kind.get("first"));
            first.stream().limit(EXAMPLES).forEach(problem -> line("    %s", problem));
            if (first.size() > EXAMPLES) {
                line("    ...");
            }
        });
    }

    private void tenant(Map<String, Object> report) {
        Map<String, Object> figures = map(report.get("figures"));
        title("Tenant %s, read back from the desk", report.get("tenant"));
        line("  %,d cases, %,d events", figures.get("cases"), figures.get("events"));
        if (number(figures, "cases") == 0) {
            return;
        }
        line("  opened from %s, last event at %s", figures.get("first_opened_at"), figures.get("last_sys_updated_at"));
        states(figures);
        deviations(map(report.get("deviations")));
        durations(figures);
        clocks(map(figures.get("sla_clock_opened_to_resolved_minutes")));
        promises(figures, map(report.get("service_levels")));
        returns(figures);
        months(figures);
    }

    private void states(Map<String, Object> figures) {
        title("States: events, first of a case, last of a case");
        map(figures.get("events_per_state"))
                .forEach((state, events) -> line(
                        "  %-20s %,9d %,9d %,9d",
                        state,
                        events,
                        number(map(figures.get("first_state")), state),
                        number(map(figures.get("last_state")), state)));
        title(
                "Transitions: %,d, of which %,d stay in their state",
                figures.get("transitions_total"), figures.get("self_transitions"));
        ((List<?>) present(figures.get("transitions_including_self")))
                .stream().limit(TRANSITIONS).forEach(pair -> {
                    Map<String, Object> one = map(pair);
                    line("  %-20s -> %-20s %,9d", one.get("from"), one.get("to"), one.get("n"));
                });
        title("Ways through the states: %,d, the most frequent", figures.get("distinct_collapsed_state_variants"));
        ((List<?>) present(figures.get("top5_collapsed_state_variants"))).forEach(variant -> {
            List<?> states = (List<?>) present(map(variant).get("variant"));
            line("  %,9d  %s", map(variant).get("n"), String.join(" -> ", states.toArray(String[]::new)));
        });
    }

    private void deviations(Map<String, Object> deviations) {
        title(
                "Deviations from the workflow, as the journal names them: %,d in %,d cases",
                deviations.get("total"), deviations.get("cases_with_any"));
        map(deviations.get("by_kind")).forEach((kind, value) -> {
            Map<String, Object> one = map(value);
            line(
                    "  %-24s %,8d times in %,7d cases, such as: %s",
                    kind, one.get("times"), one.get("cases"), one.get("example"));
        });
    }

    private void durations(Map<String, Object> figures) {
        title("From opening to resolution");
        line("  %-28s %8s %10s %10s %10s %10s", "", "n", "mean", "p50", "p90", "p95");
        sample(
                "by the calendar",
                map(map(figures.get("open_to_resolved_minutes")).get("all")),
                MINUTES_PER_DAY);
        Map<String, Object> business = map(figures.get("business_minutes_opened_to_resolved"));
        sample("Mon-Fri 09:00-17:00", map(business.get("mon_fri_0900_1700")), Long.MAX_VALUE);
        map(figures.get("per_priority")).forEach((priority, value) -> {
            Map<String, Object> one = map(value);
            Map<String, Object> office = map(one.get("business_minutes_opened_to_resolved"));
            sample(priority, map(one.get("open_to_resolved_minutes")), MINUTES_PER_DAY);
            sample("  Mon-Fri 09:00-17:00", map(office.get("mon_fri_0900_1700")), Long.MAX_VALUE);
        });
        line("  %,d cases do not say when they were resolved", figures.get("cases_without_resolved_at"));
    }

    private void clocks(Map<String, Object> sets) {
        title("The same on a clock that is paused");
        sets.forEach((name, value) -> {
            Map<String, Object> set = map(value);
            sample(name.substring("pause_".length()).replace('_', ' '), map(set.get("running")), MINUTES_PER_DAY);
            line(
                    "    paused %s in all, in %,d cases",
                    minutes(set.get("paused_total"), MINUTES_PER_DAY), set.get("cases_with_pause_gt0"));
        });
    }

    private void promises(Map<String, Object> figures, Map<String, Object> levels) {
        title("Attainment under the given agreement");
        map(levels.get("targets"))
                .forEach((target, byPriority) -> map(byPriority).forEach((priority, value) -> {
                    Map<String, Object> kept = map(value);
                    line(
                            "  %-10s %-12s %-6s %5s %%: %,d in time, %,d late, %,d open",
                            target,
                            priority,
                            kept.getOrDefault("budget", ""),
                            percent(kept.get("attainment")),
                            kept.get("met_in_time"),
                            kept.get("met_late"),
                            number(kept, "open_in_time") + number(kept, "open_late"));
                }));
        Map<String, Object> recorded = map(figures.get("made_sla"));
        line(
                "  The log's own flag: %s %% met, %,d cases met, %,d missed",
                percent(recorded.get("case_met_share")), recorded.get("cases_met"), recorded.get("cases_missed"));
    }

    private void returns(Map<String, Object> figures) {
        Map<String, Object> reopen = map(figures.get("reopen"));
        Map<String, Object> moves = map(figures.get("reassignment"));
        title("What came back");
        line(
                "  reopened: %,d times counted by the log in %,d cases, %,d times seen in %,d cases",
                reopen.get("sum_final_reopen_count"),
                reopen.get("cases_final_reopen_count_gt0"),
                reopen.get("observed_transitions_Resolved_to_non_Resolved_non_Closed"),
                reopen.get("cases_with_such_a_transition"));
        line(
                "  reassigned: %,d times; handed to another group %,d times in %,d cases",
                moves.get("sum_final_reassignment_count"),
                moves.get("group_handoffs_total"),
                moves.get("cases_with_group_handoff"));
        line(
                "  ping-pong, from one group to another and back: %,d times in %,d cases",
                moves.get("pingpong_aba_occurrences"), moves.get("cases_with_pingpong_aba"));
    }

    private void months(Map<String, Object> figures) {
        title("Opened, closed by month");
        Map<String, Object> opened = map(figures.get("opened_per_month"));
        Map<String, Object> closed = map(figures.get("closed_per_month"));
        SortedSet<String> months = new TreeSet<>(opened.keySet());
        months.addAll(closed.keySet());
        months.forEach(month -> line("  %s %,9d %,9d", month, number(opened, month), number(closed, month)));
    }

    private void run(Map<String, Object> run) {
        title("This run");
        line(
                "  %,d events of %,d tickets into %s: %s s to import, %s s to replay, %,d events/s in all",
                run.get("events_taken_in"),
                run.get("tickets"),
                run.get("store"),
                run.get("seconds_importing"),
                run.get("seconds_replaying"),
                run.get("events_per_second"));
        if (number(run, "taken_in_before") > 0) {
            line("  %,d tickets had been taken in before and stay as they are", run.get("taken_in_before"));
        }
    }

    /** Minutes in hours, and from {@code inDays} on in days of 24 hours. */
    private void sample(String label, Map<String, Object> sample, long inDays) {
        if (number(sample, "n") > 0) {
            line(
                    "  %-28s %,8d %10s %10s %10s %10s",
                    label,
                    sample.get("n"),
                    minutes(sample.get("mean"), inDays),
                    minutes(sample.get("p50_nearest_rank"), inDays),
                    minutes(sample.get("p90_nearest_rank"), inDays),
                    minutes(sample.get("p95_nearest_rank"), inDays));
        }
    }

    private static String minutes(@Nullable Object value, long inDays) {
        long minutes = new BigDecimal(present(value).toString())
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValue();
        return minutes < inDays
                ? String.format(Locale.ROOT, "%,d h %02d", minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR)
                : String.format(Locale.ROOT, "%,.1f d", (double) minutes / MINUTES_PER_DAY);
    }

    private static String percent(@Nullable Object share) {
        return new BigDecimal(present(share).toString())
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private void title(String format, @Nullable Object... values) {
        out.append('\n');
        line(format, values);
    }

    private void line(String format, @Nullable Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static long number(Map<String, Object> figures, String name) {
        return figures.get(name) instanceof Number number ? number.longValue() : 0;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) present(value);
    }

    private static Object present(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }
}
