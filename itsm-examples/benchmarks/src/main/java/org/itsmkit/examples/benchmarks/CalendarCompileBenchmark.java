package org.itsmkit.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.itsmkit.sla.calendar.BusinessCalendar;
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
 * Building a calendar in a zone whose clocks change, with 360 dated holidays, and compiling 30 years of it. The main method
 * tells what such a calendar holds in memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CalendarCompileBenchmark {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int YEARS = 30;
    private static final int CALENDARS = 200;
    private static final Instant FIRST = OfficeHours.startOf(OfficeHours.FIRST_YEAR);
    private static final Instant LAST =
            OfficeHours.startOf(OfficeHours.FIRST_YEAR + YEARS).minusSeconds(1);

    /** For the harness. */
    public CalendarCompileBenchmark() {
        // Nothing to set.
    }

    /** Thirty years at once. */
    @Benchmark
    public Duration compileThirtyYears() {
        return compiled().between(FIRST, LAST);
    }

    private static BusinessCalendar compiled() {
        return OfficeHours.datedCalendar(BERLIN, YEARS);
    }

    /** Prints the time of the first calendar in this virtual machine, and the memory that each of many holds. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        Duration open = compiled().between(FIRST, LAST);
        long first = System.nanoTime() - start;
        List<BusinessCalendar> calendars = new ArrayList<>();
        long before = used();
        for (int i = 0; i < CALENDARS; i++) {
            calendars.add(compiled());
            calendars.get(i).between(FIRST, LAST);
        }
        long held = (used() - before) / calendars.size();
        System.out.printf("%s open, the first compiled in %.1f ms, each holds %,d bytes%n", open, first / 1e6, held);
    }

    private static long used() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
