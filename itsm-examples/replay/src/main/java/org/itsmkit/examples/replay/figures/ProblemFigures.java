package org.itsmkit.examples.replay.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.examples.replay.figures.ProblemCase.Event;
import org.itsmkit.examples.replay.problems.ProblemLog;
import org.itsmkit.sla.desk.PingPong;
import org.itsmkit.sla.desk.Way;

/** All figures over the problems of one log, durations in seconds. Used by one thread. */
public final class ProblemFigures {

    private static final String WAIT_USER = "Accepted/Wait - User";
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);

    private final Map<String, Object> metadata;
    private final Counts<String> statuses = new Counts<>();
    private final Counts<String> states = new Counts<>();
    private final Counts<String> first = new Counts<>();
    private final Counts<String> last = new Counts<>();
    private final Counts<Pair> statusPairs = new Counts<>();
    private final Counts<Pair> statePairs = new Counts<>();
    private final Variants variants = new Variants();
    private final Counts<String> secondsIn = new Counts<>();
    private final Counts<String> months = new Counts<>();
    private final Counts<Long> reopenings = new Counts<>();
    private final Set<String> products = new HashSet<>();
    private final Handoffs resources = new Handoffs("org:resource");
    private final Handoffs teams = new Handoffs("organization involved");
    private final Cycle all = new Cycle();
    private final Map<String, Cycle> byImpact = new LinkedHashMap<>();
    private final List<Long> cycles = new ArrayList<>();
    private final Counts<String> deviations = new Counts<>();
    private long neverCompleted;
    private long impactChanges;
    private long casesWaitingForUser;

    /** How long cases took. */
    private static final class Cycle {
        private final Sample whole = new Sample();
        private final Sample completed = new Sample();
        private long cases;
    }

    /** What went from hand to hand. */
    private static final class Handoffs {
        private final String field;
        private final Set<String> different = new HashSet<>();
        private PingPong pingPong = PingPong.NONE;
        private long most;

        Handoffs(String field) {
            this.field = field;
        }

        void add(List<String> holders) {
            different.addAll(holders);
            Way<String> way = Way.of(holders);
            most = Math.max(most, way.stations().size() - 1);
            pingPong = pingPong.plus(way, Way.ReturnRule.TO_THE_PREVIOUS);
        }

        Map<String, Object> tell() {
            return Tree.of(
                    "field", field,
                    "distinct", different.size(),
                    "handoffs_total", pingPong.handoffs(),
                    "cases_with_handoff", pingPong.casesHandedOn(),
                    "max_handoffs", most,
                    "pingpong_aba_occurrences", pingPong.returns(),
                    "cases_with_pingpong_aba", pingPong.casesReturned());
        }
    }

    /** {@code metadata} is what the log says of itself. */
    public ProblemFigures(Map<String, Object> metadata) {
        this.metadata = new LinkedHashMap<>(metadata);
    }

    public void add(ProblemCase problem) {
        List<Event> events = problem.events();
        first.add(events.get(0).state());
        last.add(problem.last().state());
        months.add(MONTH.format(events.get(0).at()));
        variants.add(events.stream().map(Event::state).toList());
        resources.add(events.stream().map(Event::resource).toList());
        teams.add(events.stream().map(Event::team).toList());
        products.addAll(problem.products());
        impactChanges += events.stream().map(Event::impact).distinct().count() > 1 ? 1 : 0;
        casesWaitingForUser += events.stream().anyMatch(event -> event.state().equals(WAIT_USER)) ? 1 : 0;
        steps(events);
        durations(problem);
        problem.deviations().forEach(deviation -> deviations.add(deviation.code()));
    }

    private void steps(List<Event> events) {
        long reopened = 0;
        Event before = null;
        for (Event event : events) {
            statuses.add(event.status());
            states.add(event.state());
            if (before != null) {
                statusPairs.add(new Pair(before.status(), event.status()));
                statePairs.add(new Pair(before.state(), event.state()));
                secondsIn.add(before.state(), seconds(before.at(), event.at()));
                boolean left = before.status().equals(ProblemLog.COMPLETED)
                        && !event.status().equals(ProblemLog.COMPLETED);
                reopened += left ? 1 : 0;
            }
            before = event;
        }
        reopenings.add(reopened);
    }

    private void durations(ProblemCase problem) {
        Instant start = problem.events().get(0).at();
        long whole = seconds(start, problem.last().at());
        cycles.add(whole);
        Cycle own = byImpact.computeIfAbsent(problem.last().impact(), impact -> new Cycle());
        for (Cycle cycle : List.of(all, own)) {
            cycle.cases++;
            cycle.whole.add(whole);
            problem.events().stream()
                    .filter(event -> event.status().equals(ProblemLog.COMPLETED))
                    .findFirst()
                    .ifPresent(event -> cycle.completed.add(seconds(start, event.at())));
        }
        neverCompleted +=
                problem.events().stream().noneMatch(event -> event.status().equals(ProblemLog.COMPLETED)) ? 1 : 0;
    }

    /** By name: numbers, texts, and lists and maps of such. */
    public Map<String, Object> tell() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("cases", all.cases);
        told.put("events", statuses.total());
        told.put("xes_metadata", metadata);
        told.put("events_per_status", statuses.byFrequency());
        told.put("events_per_status_substatus", states.byFrequency());
        told.put("first_status", first.byFrequency());
        told.put("last_status", last.byFrequency());
        told.put("status_transitions_including_self", Pair.ranked(statusPairs));
        told.put("status_substatus_transitions_including_self", Pair.ranked(statePairs));
        told.put("distinct_status_substatus_variants", variants.different());
        told.put("top5_variants", variants.top());
        told.put("cycle_seconds_first_to_last_event", all.whole.figures());
        told.put("seconds_first_event_to_first_Completed", all.completed.figures());
        told.put("cases_never_Completed", neverCompleted);
        told.put("cases_impact_changes", impactChanges);
        Map<String, Object> impacts = new LinkedHashMap<>();
        byImpact.forEach((impact, cycle) -> impacts.put(
                impact,
                Tree.of(
                        "cases", cycle.cases,
                        "cycle_seconds", cycle.whole.figures(),
                        "first_completed_seconds", cycle.completed.figures())));
        told.put("per_impact_last_event", impacts);
        told.put("reopen", reopen());
        told.put("handoffs_resource", resources.tell());
        told.put("handoffs_support_team", teams.tell());
        long waited = secondsIn.sorted().getOrDefault(WAIT_USER, 0L);
        told.put("wait_user", Tree.of("cases_with_event", casesWaitingForUser, "seconds_total", waited));
        told.put("seconds_in_status_between_events", secondsIn.byFrequency());
        told.put("cases_started_per_month_utc", months.byKey());
        told.put("distinct_products", products.size());
        told.put("metadata_agreement", agreement());
        return told;
    }

    /** Deviations are told apart, since nobody else computes them: how often each was named. */
    public Map<String, Object> deviations() {
        return deviations.byFrequency();
    }

    private Map<String, Object> reopen() {
        Map<Long, Long> histogram = reopenings.sorted();
        long occurrences = histogram.entrySet().stream()
                .mapToLong(entry -> entry.getKey() * entry.getValue())
                .sum();
        return Tree.of(
                "occurrences_Completed_to_other",
                occurrences,
                "cases",
                all.cases - histogram.getOrDefault(0L, 0L),
                "histogram",
                reopenings.byKey());
    }

    /** Whether what the log says of itself is so. */
    private Map<String, Object> agreement() {
        BigDecimal total =
                BigDecimal.valueOf(cycles.stream().mapToLong(Long::longValue).sum());
        BigDecimal most = BigDecimal.valueOf(
                cycles.stream().mapToLong(Long::longValue).max().orElse(0));
        BigDecimal cases = BigDecimal.valueOf(Math.max(1, cycles.size()));
        BigDecimal mean = total.divide(cases, MathContext.DECIMAL64);
        BigDecimal squares = cycles.stream()
                .map(cycle -> BigDecimal.valueOf(cycle).subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Tree.of(
                "duration_total_equal", said("meta_time:duration_total").compareTo(total) == 0,
                "duration_max_equal", said("meta_time:duration_max").compareTo(most) == 0,
                "duration_average_diff",
                        rounded(said("meta_time:duration_average")
                                .subtract(mean)
                                .abs()),
                "population_sd", deviation(squares, cases),
                "sample_sd", deviation(squares, cases.subtract(BigDecimal.ONE).max(BigDecimal.ONE)));
    }

    private BigDecimal said(String key) {
        return metadata.get(key) instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    private static BigDecimal deviation(BigDecimal squares, BigDecimal by) {
        return rounded(squares.divide(by, MathContext.DECIMAL64).sqrt(MathContext.DECIMAL64));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(3, RoundingMode.HALF_EVEN);
    }

    private static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }
}
