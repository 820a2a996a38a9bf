package org.itsmkit.examples.benchmarks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.BusinessCalendarBuilder;
import org.itsmkit.sla.clock.ClockFact;
import org.itsmkit.sla.clock.ClockPolicy;
import org.itsmkit.sla.clock.ClockReading;
import org.itsmkit.sla.clock.PolicyChange;
import org.itsmkit.sla.clock.ServiceLevelClock;
import org.itsmkit.sla.clock.Threshold;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Evaluating service-level clocks, each with its elapsed time, due instant, breach and verdict, on a calendar with a lunch
 * break and 12 holidays a year. The floor is the same history added up by hand: one look at the calendar for each stretch.
 * Histories of one shape lie at 4,096 random starts of four years, so that no answer is remembered.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ClockBenchmark {

    private static final int HISTORIES = 4_096;
    private static final Instant FIRST = Instant.parse("2022-01-03T00:00:00Z");

    private final BusinessCalendar calendar = calendar();
    private final ClockPolicy policy = ClockPolicy.target("resolution")
            .within(Duration.ofHours(40))
            .in(calendar)
            .thresholds(Threshold.percent(75), Threshold.beforeDue(Duration.ofMinutes(30)))
            .build();
    private final ServiceLevelClock clock = ServiceLevelClock.of(policy);
    private final List<List<ClockFact>> sixEvents = histories(6);
    private final List<List<ClockFact>> twentyEvents = histories(20);
    private final List<ServiceLevelClock> changing = changing();
    private int next;
    private long sum;

    /** Prepares the histories. */
    public ClockBenchmark() {}

    /** Both against the floor, alternating, in the time of the thread alone. */
    public static void main(String[] args) throws Exception {
        ClockBenchmark it = new ClockBenchmark();
        Rounds six = Rounds.ofThisThread(9, it.times(it::sixEventsByHand))
                .of("ours", it.times(it::sixEvents))
                .measure(300_000, 300_000);
        Rounds twenty = Rounds.ofThisThread(9, it.times(it::twentyEventsByHand))
                .of("ours", it.times(it::twentyEvents))
                .measure(100_000, 100_000);
        System.out.println(six.report("clocks of 6 events", "clocks/s"));
        System.out.println(twenty.report("clocks of 20 events", "clocks/s"));
    }

    private Rounds.Work times(LongSupplier one) {
        return operations -> {
            for (int i = 0; i < operations; i++) {
                sum += one.getAsLong();
            }
        };
    }

    /** Start, two pauses, and the resolution. */
    @Benchmark
    public long sixEvents() {
        return read(clock, sixEvents.get(next++ & HISTORIES - 1));
    }

    /** The same stretches by hand. */
    @Benchmark
    public long sixEventsByHand() {
        return byHand(sixEvents.get(next++ & HISTORIES - 1));
    }

    /** Start, nine pauses, and the resolution. */
    @Benchmark
    public long twentyEvents() {
        return read(clock, twentyEvents.get(next++ & HISTORIES - 1));
    }

    /** The same stretches by hand. */
    @Benchmark
    public long twentyEventsByHand() {
        return byHand(twentyEvents.get(next++ & HISTORIES - 1));
    }

    /** Twenty events and a change of priority in between, which carries what elapsed. */
    @Benchmark
    public long twentyEventsAndAChange() {
        int i = next++ & HISTORIES - 1;
        return read(changing.get(i), twentyEvents.get(i));
    }

    /** Twenty events with two thresholds and the next instant to look at. */
    @Benchmark
    public long twentyEventsWithThresholds() {
        List<ClockFact> facts = twentyEvents.get(next++ & HISTORIES - 1);
        ClockReading reading = clock.read(facts, facts.get(facts.size() - 2).at());
        return reading.thresholds().size() + second(reading.nextTransitionAt());
    }

    /** The sum of all that is read, so that nothing of it can be left out. */
    private static long read(ServiceLevelClock clock, List<ClockFact> facts) {
        ClockReading reading = clock.read(facts, facts.get(facts.size() - 1).at());
        return reading.elapsed().getSeconds()
                + second(reading.dueAt())
                + second(reading.breachAt())
                + (reading.breached() ? 1 : 0);
    }

    private static long second(Optional<Instant> instant) {
        return instant.isPresent() ? instant.get().getEpochSecond() : 0;
    }

    private long byHand(List<ClockFact> facts) {
        Duration elapsed = Duration.ZERO;
        Duration paused = Duration.ZERO;
        for (int i = 1; i < facts.size(); i++) {
            Duration open = calendar.between(facts.get(i - 1).at(), facts.get(i).at());
            if (i % 2 == 1) {
                elapsed = elapsed.plus(open);
            } else {
                paused = paused.plus(open);
            }
        }
        return elapsed.getSeconds() + paused.getSeconds();
    }

    /** Alternately running and paused, a few hours each, met in the end. */
    private static List<List<ClockFact>> histories(int events) {
        Random random = new Random(20);
        List<List<ClockFact>> histories = new ArrayList<>();
        for (int i = 0; i < HISTORIES; i++) {
            Instant at = FIRST.plusSeconds(random.nextInt(4 * 365 * 86_400));
            List<ClockFact> facts = new ArrayList<>();
            facts.add(ClockFact.started(at, 0));
            for (int event = 1; event < events - 1; event++) {
                at = at.plusSeconds(1 + random.nextInt(40_000));
                facts.add(
                        event % 2 == 1
                                ? ClockFact.paused(at, event, "waiting for the customer")
                                : ClockFact.resumed(at, event));
            }
            facts.add(ClockFact.met(at.plusSeconds(3_600), events));
            histories.add(facts);
        }
        return histories;
    }

    private List<ServiceLevelClock> changing() {
        ClockPolicy urgent =
                policy.but().version(2).within(Duration.ofHours(16)).build();
        List<ServiceLevelClock> clocks = new ArrayList<>();
        for (List<ClockFact> facts : twentyEvents) {
            clocks.add(clock.changed(facts.get(9).at(), urgent, PolicyChange.CARRY_ELAPSED));
        }
        return clocks;
    }

    private static BusinessCalendar calendar() {
        BusinessCalendarBuilder builder = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
                .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "08:00-12:00", "13:00-18:00");
        for (int year = 2020; year < 2030; year++) {
            for (int month = 1; month <= 12; month++) {
                builder.closed(LocalDate.of(year, month, month + 3));
            }
        }
        return builder.build();
    }
}
