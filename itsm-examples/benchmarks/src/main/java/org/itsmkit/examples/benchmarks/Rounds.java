package org.itsmkit.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Measures two ways of doing the same, alternating within each round, so that whatever else the machine does hits both. */
final class Rounds {

    private final int rounds;
    private final LongSupplier nanos;
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();

    Rounds(int rounds) {
        this(rounds, System::nanoTime);
    }

    private Rounds(int rounds, LongSupplier nanos) {
        this.rounds = rounds;
        this.nanos = nanos;
    }

    /** Rounds that count only the time which the processor gave to this thread, for work that waits for nothing. */
    static Rounds ofThisThread(int rounds) {
        return new Rounds(rounds, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /** Something that does a number of operations. */
    interface Work {
        void run(int operations) throws Exception;
    }

    /** Runs both {@code rounds} times after a warm-up; even rounds begin with the other. */
    Rounds measure(int warmUp, int operations, Work our, Work their) throws Exception {
        our.run(warmUp);
        their.run(warmUp);
        for (int round = 0; round < rounds; round++) {
            double first = rate(round % 2 == 0 ? our : their, operations);
            double second = rate(round % 2 == 0 ? their : our, operations);
            double mine = round % 2 == 0 ? first : second;
            double other = round % 2 == 0 ? second : first;
            ours.add(mine);
            theirs.add(other);
            ratios.add(mine / other);
        }
        return this;
    }

    /** One line: both rates and the ratio of them, each the median with the extremes. */
    String report(String name, String unit) {
        return String.format(
                "%-34s ours %s %s   floor %s %s   ratio %s",
                name, told(ours, "%,.0f"), unit, told(theirs, "%,.0f"), unit, told(ratios, "%.2f"));
    }

    private double rate(Work work, int operations) throws Exception {
        long begin = nanos.getAsLong();
        work.run(operations);
        return operations * 1e9 / (nanos.getAsLong() - begin);
    }

    private static String told(List<Double> values, String format) {
        List<Double> sorted = values.stream().sorted().toList();
        return String.format(format, sorted.get(sorted.size() / 2)) + " ["
                + String.format(format, sorted.get(0)) + ".."
                + String.format(format, sorted.get(sorted.size() - 1)) + "]";
    }
}
