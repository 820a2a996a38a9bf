package org.itsmkit.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.Durations;

/**
 * How a reading came about: every interval that counted or did not, and why. {@link #toString} tells it to a person, in
 * the local time of the calendar. Immutable.
 *
 * @param reading what is explained
 * @param intervals all intervals of all cycles in order; stretches between two cycles belong to none
 */
public record Explanation(ClockReading reading, List<ExplainedInterval> intervals) {

    /** Copies the intervals. */
    public Explanation {
        intervals = List.copyOf(intervals);
    }

    /** A heading, a line for each interval, and a sentence about the result. */
    @Override
    public String toString() {
        ClockPolicy policy = reading.policy();
        ZoneId zone = policy.calendar().zone();
        StringBuilder text = new StringBuilder()
                .append(policy.target())
                .append(": ")
                .append(policy.budget())
                .append(", local times of ")
                .append(zone)
                .append('\n');
        policy.chosenCalendar()
                .ifPresent(chosen -> text.append("By the ").append(chosen).append('\n'));
        int cycle = 0;
        Duration sum = Duration.ZERO;
        for (ExplainedInterval interval : intervals) {
            if (interval.cycle() != cycle) {
                cycle = interval.cycle();
                sum = Duration.ZERO;
                begin(reading.cycles().get(cycle - 1), text);
            }
            sum = interval.counted() ? sum.plus(interval.length()) : sum;
            text.append("  ")
                    .append(Words.span(interval.from(), interval.to(), zone))
                    .append("  ")
                    .append(tell(interval, sum))
                    .append('\n');
        }
        return text.append(verdict(reading)).toString();
    }

    private void begin(ClockCycle cycle, StringBuilder text) {
        ClockPolicy policy = cycle.policy();
        if (cycle.number() > 1) {
            text.append("Cycle ").append(cycle.number()).append(", from zero\n");
        }
        if (policy.version() != reading.policy().version()) {
            text.append("Under version ")
                    .append(policy.version())
                    .append(": ")
                    .append(policy.budget())
                    .append('\n');
        }
        if (!cycle.rescaled().isZero()) {
            text.append("The same part of another budget had elapsed before: counted ")
                    .append(Durations.print(cycle.rescaled()))
                    .append('\n');
        }
    }

    private static String tell(ExplainedInterval interval, Duration sum) {
        return switch (interval.why()) {
            case COUNTED -> "counted " + Durations.print(interval.length()) + ", " + Durations.print(sum) + " so far";
            case CALENDAR_CLOSED -> "did not count: outside the hours of the calendar";
            case CLOCK_PAUSED ->
                "did not count: paused" + (interval.reason().isEmpty() ? "" : ", " + interval.reason());
            case CLOCK_STOPPED -> "did not count: stopped until it was reopened";
        };
    }

    /** The reading in one sentence. */
    static String verdict(ClockReading reading) {
        if (reading.status() == ClockStatus.NOT_STARTED) {
            return reading.policy().target() + " has not started.";
        }
        return reading.policy().target() + " " + state(reading) + ": " + used(reading) + deadline(reading) + ".";
    }

    private static String used(ClockReading reading) {
        Optional<Duration> remaining = reading.remaining();
        String elapsed = Durations.print(reading.elapsed());
        if (remaining.isEmpty()) {
            return elapsed + " elapsed";
        }
        String used = elapsed + " of " + Durations.print(reading.allowed().orElseThrow()) + " elapsed";
        return reading.breached()
                ? used + ", exceeded by " + Durations.print(remaining.get().negated())
                : used + ", " + Durations.print(remaining.get()) + " left";
    }

    private static String state(ClockReading reading) {
        String at =
                reading.stoppedAt().map(stop -> " at " + local(reading, stop)).orElse("");
        return switch (reading.status()) {
            case NOT_STARTED -> "has not started";
            case RUNNING -> "is running";
            case PAUSED -> "is paused";
            case MET -> (reading.breached() ? "was met too late" : "was met in time") + at;
            case CANCELLED -> "was cancelled" + at;
        };
    }

    private static String deadline(ClockReading reading) {
        return reading.dueAt().map(due -> ", due at " + local(reading, due)).orElse("");
    }

    private static String local(ClockReading reading, Instant instant) {
        return Words.of(instant, reading.policy().calendar().zone());
    }
}
