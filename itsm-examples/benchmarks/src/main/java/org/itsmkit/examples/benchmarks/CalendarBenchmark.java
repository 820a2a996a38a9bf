package org.itsmkit.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.mpxj.ProjectCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import pro.taskana.common.api.WorkingTimeCalculator;
import pro.taskana.common.api.exceptions.InvalidArgumentException;

/**
 * Open time between two instants, and the instant at which as much has passed, from random minutes of twelve years. Ours, and a
 * composed calendar of ours, against a {@linkplain PrefixSums floor} that is handed seconds, and against two peers. Before
 * anything is timed, all must give the same answers.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
// KADAI goes from one window to the next by recursion and needs the stack for 30 years of them.
@Fork(value = 1, jvmArgsAppend = "-Xss512m")
public class CalendarBenchmark {

    private static final int PAIRS = 2048;
    /** As many as are compared with the peers, of which some take a millisecond for one. */
    private static final int COMPARED = 50;

    private static final int YEARS_OF_STARTS = 12;

    /** Days between the two instants. */
    @Param({"3", "90", "1095", "10950"})
    public int days;

    private final BusinessCalendar ours = OfficeHours.calendar(ZoneOffset.UTC);
    /** The same time is open, but it is computed of two calendars. */
    private final BusinessCalendar composed =
            OfficeHours.calendar(ZoneOffset.UTC).intersection(BusinessCalendar.alwaysOpen());

    private final WorkingTimeCalculator taskana = OfficeHours.taskana();
    private final Instant[] from = new Instant[PAIRS];
    private final Instant[] to = new Instant[PAIRS];
    private final LocalDateTime[] localFrom = new LocalDateTime[PAIRS];
    private final LocalDateTime[] localTo = new LocalDateTime[PAIRS];
    private final Duration[] amount = new Duration[PAIRS];
    private final org.mpxj.Duration[] minutes = new org.mpxj.Duration[PAIRS];
    private final long[] secondFrom = new long[PAIRS];
    private final long[] secondTo = new long[PAIRS];
    private final long[] seconds = new long[PAIRS];
    private PrefixSums floor = OfficeHours.prefixSums(1);
    private ProjectCalendar mpxj = OfficeHours.mpxj(0);
    private int next;

    /** For the harness. */
    public CalendarBenchmark() {
        // Nothing to set before the parameter is.
    }

    /** Draws the instants and compares all answers. */
    @Setup
    public void prepare() throws InvalidArgumentException {
        int years = YEARS_OF_STARTS + days / 365 + 2;
        floor = OfficeHours.prefixSums(years);
        mpxj = OfficeHours.mpxj(years);
        Random random = new Random(20_261_123);
        long firstMinute = OfficeHours.startOf(OfficeHours.FIRST_YEAR).getEpochSecond() / 60 + 7 * 1440;
        for (int i = 0; i < PAIRS; i++) {
            from[i] = Instant.ofEpochSecond(60 * (firstMinute + random.nextInt(YEARS_OF_STARTS * 525_600)));
            // So that the two instants do not share their time of day.
            to[i] = from[i].plus(Duration.ofDays(days)).plus(Duration.ofMinutes(random.nextInt(1440)));
            localFrom[i] = LocalDateTime.ofInstant(from[i], ZoneOffset.UTC);
            localTo[i] = LocalDateTime.ofInstant(to[i], ZoneOffset.UTC);
            amount[i] = ours.between(from[i], to[i]).plusMinutes(1);
            minutes[i] = org.mpxj.Duration.getInstance(amount[i].toMinutes(), org.mpxj.TimeUnit.MINUTES);
            secondFrom[i] = from[i].getEpochSecond();
            secondTo[i] = to[i].getEpochSecond();
            seconds[i] = amount[i].getSeconds();
        }
        for (next = 0; next < PAIRS; ) {
            compare();
        }
    }

    private void compare() throws InvalidArgumentException {
        int pair = next;
        Duration between = oursBetween();
        Optional<Instant> plus = again(pair).oursPlus();
        same(between, again(pair).composedBetween());
        same(plus, again(pair).composedPlus());
        same(between.getSeconds(), again(pair).floorBetween());
        same(plus.orElseThrow().getEpochSecond(), again(pair).floorPlus());
        if (pair < COMPARED) {
            same((double) between.toMinutes(), again(pair).mpxjBetween().getDuration());
            same(
                    LocalDateTime.ofInstant(plus.orElseThrow(), ZoneOffset.UTC),
                    again(pair).mpxjPlus());
            same(between, again(pair).taskanaBetween());
            same(plus.orElseThrow(), again(pair).taskanaPlus());
        }
    }

    private CalendarBenchmark again(int pair) {
        next = pair;
        return this;
    }

    private static void same(Object one, Object other) {
        if (!one.equals(other)) {
            throw new IllegalStateException("not the same answer: " + one + " and " + other);
        }
    }

    private int pair() {
        int pair = next & (PAIRS - 1);
        next = pair + 1;
        return pair;
    }

    /** Ours. */
    @Benchmark
    public Duration oursBetween() {
        int pair = pair();
        return ours.between(from[pair], to[pair]);
    }

    /** Ours. */
    @Benchmark
    public Optional<Instant> oursPlus() {
        int pair = pair();
        return ours.plus(from[pair], amount[pair]);
    }

    /** Ours, an intersection. */
    @Benchmark
    public Duration composedBetween() {
        int pair = pair();
        return composed.between(from[pair], to[pair]);
    }

    /** Ours, an intersection. */
    @Benchmark
    public Optional<Instant> composedPlus() {
        int pair = pair();
        return composed.plus(from[pair], amount[pair]);
    }

    /** The floor. */
    @Benchmark
    public long floorBetween() {
        int pair = pair();
        return floor.between(secondFrom[pair], secondTo[pair]);
    }

    /** The floor. */
    @Benchmark
    public long floorPlus() {
        int pair = pair();
        return floor.plus(secondFrom[pair], seconds[pair]);
    }

    /** MPXJ, whose memo of pairs is emptied before they come round again, since it would be all that is measured. */
    @Benchmark
    public org.mpxj.Duration mpxjBetween() {
        int pair = pair();
        if (pair == 0) {
            mpxj.clearWorkWeeks();
        }
        return mpxj.getWork(localFrom[pair], localTo[pair], org.mpxj.TimeUnit.MINUTES);
    }

    /** MPXJ. */
    @Benchmark
    public LocalDateTime mpxjPlus() {
        int pair = pair();
        return mpxj.getDate(localFrom[pair], minutes[pair]);
    }

    /** KADAI, under its former name. */
    @Benchmark
    public Duration taskanaBetween() throws InvalidArgumentException {
        int pair = pair();
        return taskana.workingTimeBetween(from[pair], to[pair]);
    }

    /** KADAI, under its former name. */
    @Benchmark
    public Instant taskanaPlus() throws InvalidArgumentException {
        int pair = pair();
        return taskana.addWorkingTime(from[pair], amount[pair]);
    }
}
