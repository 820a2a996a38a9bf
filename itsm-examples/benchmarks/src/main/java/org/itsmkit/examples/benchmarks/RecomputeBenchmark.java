package org.itsmkit.examples.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.clock.ClockFact;
import org.itsmkit.sla.clock.ClockPolicy;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.ServiceLevelClock;
import org.itsmkit.sla.clock.Threshold;
import org.itsmkit.sla.target.ClockDefinition;
import org.itsmkit.sla.target.Moment;

/**
 * Computing the service levels of a real log anew: the cases of an event log of incidents, repeated until there are 25,000,
 * each with a clock for the first response and one for the resolution. Once from what the clocks heard, which is what is
 * stored of a ticket, and once from the events themselves. The floor is the same stretches added up by hand.
 */
public final class RecomputeBenchmark {

    private static final int CASES = 25_000;
    private static final int ROUNDS = 9;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/uuuu H:mm");
    private static final int NUMBER = 0;
    private static final int STATE = 1;
    private static final int UPDATED_AT = 13;

    private static final ClockDefinition<String> RESPONSE = ClockDefinition.<String>define()
            .startsWhen(state -> true)
            .metWhen(state -> !state.equals("New"))
            .build();
    private static final ClockDefinition<String> RESOLUTION = ClockDefinition.<String>define()
            .startsWhen(state -> true)
            .pausedWhen(state -> state.startsWith("Awaiting "), state -> state)
            .metWhen(state -> state.equals("Resolved") || state.equals("Closed"))
            .build();

    private final BusinessCalendar office = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
            .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "08:00-12:00", "13:00-18:00")
            .build();
    private final ServiceLevelClock response = clock("response", Duration.ofHours(4));
    private final ServiceLevelClock resolution = clock("resolution", Duration.ofHours(40));
    private final List<List<Moment<String>>> cases;
    private long sum;

    private RecomputeBenchmark(List<List<Moment<String>>> cases) {
        this.cases = cases;
    }

    /** The path of the log, plain or compressed by gzip, is the only argument. */
    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            throw new IllegalArgumentException("expected the path of the log");
        }
        new RecomputeBenchmark(cases(Path.of(args[0]))).run();
    }

    private void run() throws Exception {
        long events = cases.stream().mapToLong(List::size).sum();
        System.out.println(cases.size() + " cases, " + events + " events, " + 2 * cases.size() + " clocks");
        List<List<ClockFact>> ofResponse = cases.stream().map(RESPONSE::facts).toList();
        List<List<ClockFact>> ofResolution =
                cases.stream().map(RESOLUTION::facts).toList();
        Rounds rounds = Rounds.ofThisThread(ROUNDS, clocks -> {
                    for (int i = 0; i < clocks; i++) {
                        int at = i / 2 % CASES;
                        sum += byHand((i % 2 == 0 ? ofResponse : ofResolution).get(at));
                    }
                })
                .of("from what was heard", clocks -> {
                    for (int i = 0; i < clocks; i++) {
                        int at = i / 2 % CASES;
                        sum += i % 2 == 0
                                ? read(response, ofResponse.get(at), cases.get(at))
                                : read(resolution, ofResolution.get(at), cases.get(at));
                    }
                })
                .of("from events", clocks -> {
                    for (int i = 0; i < clocks; i++) {
                        List<Moment<String>> of = cases.get(i / 2 % CASES);
                        sum += i % 2 == 0
                                ? read(response, RESPONSE.facts(of), of)
                                : read(resolution, RESOLUTION.facts(of), of);
                    }
                })
                .measure(2_000_000, 1_000_000);
        System.out.println(rounds.report("service levels of a log", "clocks/s"));
    }

    /** The stretches between what a clock heard, added up. */
    private long byHand(List<ClockFact> facts) {
        Duration elapsed = Duration.ZERO;
        for (int i = 1; i < facts.size(); i++) {
            elapsed = elapsed.plus(
                    office.between(facts.get(i - 1).at(), facts.get(i).at()));
        }
        return elapsed.getSeconds();
    }

    /** The sum of what a service level tells, so that nothing of it can be left out. */
    private static long read(ServiceLevelClock clock, List<ClockFact> facts, List<Moment<String>> events) {
        ClockReading reading = clock.read(facts, events.get(events.size() - 1).at());
        return reading.elapsed().getSeconds()
                + reading.dueAt().map(Instant::getEpochSecond).orElse(0L)
                + reading.breachAt().map(Instant::getEpochSecond).orElse(0L)
                + (reading.breached() ? 1 : 0);
    }

    private ServiceLevelClock clock(String target, Duration budget) {
        return ServiceLevelClock.of(ClockPolicy.target(target)
                .within(budget)
                .in(office)
                .thresholds(Threshold.percent(75))
                .build());
    }

    private static List<List<Moment<String>>> cases(Path log) throws IOException {
        Map<String, List<Moment<String>>> byNumber = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                log.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(log))
                        : Files.newInputStream(log),
                StandardCharsets.UTF_8))) {
            in.readLine();
            in.lines().map(line -> line.split(",", -1)).forEach(row -> {
                List<Moment<String>> events = byNumber.computeIfAbsent(row[NUMBER], number -> new ArrayList<>());
                Instant at = LocalDateTime.parse(row[UPDATED_AT], TIME).toInstant(ZoneOffset.UTC);
                events.add(new Moment<>(at, events.size(), row[STATE]));
            });
        }
        List<List<Moment<String>>> once = List.copyOf(byNumber.values());
        List<List<Moment<String>>> all = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            // Copies of their own, as other cases would be.
            all.add(new ArrayList<>(once.get(i % once.size())));
        }
        return all;
    }
}
