package org.itsmkit.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Measures ways of doing the same, all of them in each round, so that whatever else the machine does hits every one. */
final class Rounds {

    private final int rounds;
    private final LongSupplier nanos;
    private final Way floor;
    private final List<Way> ways = new ArrayList<>();

    /** @param floor what each way is compared to */
    Rounds(int rounds, Work floor) {
        this(rounds, floor, System::nanoTime);
    }

    private Rounds(int rounds, Work floor, LongSupplier nanos) {
        this.rounds = rounds;
        this.nanos = nanos;
        this.floor = new Way("floor", floor, 1, new ArrayList<>());
    }

    /** Rounds that count only the time which the processor gave to this thread, for work that waits for nothing. */
    static Rounds ofThisThread(int rounds, Work floor) {
        return new Rounds(rounds, floor, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /** Something that does a number of operations. */
    interface Work {
        void run(int operations) throws Exception;
    }

    /**
     * @param times how many operations it does for each of the others'
     * @param rates operations a second, for each round
     */
    private record Way(String name, Work work, int times, List<Double> rates) {

        void measure(int operations, LongSupplier nanos) throws Exception {
            long begin = nanos.getAsLong();
            work.run(operations * times);
            rates.add(operations * times * 1e9 / (nanos.getAsLong() - begin));
        }

        /** One line: this rate, the floor's and the ratio of them, each the median with the extremes. */
        String report(String subject, String unit, Way floor) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < rates.size(); round++) {
                ratios.add(rates.get(round) / floor.rates.get(round));
            }
            return String.format(
                    "%-34s %s %s   floor %s %s   ratio %s",
                    subject + ", " + name, told(rates), unit, told(floor.rates), unit, told(ratios, "%.2f"));
        }
    }

    /** Measures this way too. */
    Rounds of(String name, Work work) {
        return of(name, 1, work);
    }

    /** Measures this way too, which is so much faster than the floor that a round of as many operations tells nothing of it. */
    Rounds of(String name, int times, Work work) {
        ways.add(new Way(name, work, times, new ArrayList<>()));
        return this;
    }

    /** Runs each way {@code rounds} times after a warm-up; each round begins with another one. */
    Rounds measure(int warmUp, int operations) throws Exception {
        List<Way> all = new ArrayList<>(ways);
        all.add(floor);
        for (Way way : all) {
            way.work.run(warmUp * way.times);
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < all.size(); i++) {
                all.get((round + i) % all.size()).measure(operations, nanos);
            }
        }
        return this;
    }

    /** A line for each way. */
    String report(String subject, String unit) {
        return String.join(
                System.lineSeparator(),
                ways.stream().map(way -> way.report(subject, unit, floor)).toList());
    }

    /** With decimals where whole numbers would say little. */
    private static String told(List<Double> rates) {
        return told(rates, rates.stream().anyMatch(rate -> rate < 100) ? "%,.1f" : "%,.0f");
    }

    private static String told(List<Double> values, String format) {
        List<Double> sorted = values.stream().sorted().toList();
        return String.format(format, sorted.get(sorted.size() / 2)) + " ["
                + String.format(format, sorted.get(0)) + ".."
                + String.format(format, sorted.get(sorted.size() - 1)) + "]";
    }
}
