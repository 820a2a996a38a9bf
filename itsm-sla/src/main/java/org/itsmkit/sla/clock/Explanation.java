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
        StringBuilder text = new StringBuilder();
        head(text);
        int next = 0;
        for (ClockCycle cycle : reading.cycles()) {
            int end = next;
            while (end < intervals.size() && intervals.get(end).cycle() == cycle.number()) {
                end++;
            }
            tell(cycle, intervals.subList(next, end), text);
            next = end;
        }
        return text.append(verdict(reading)).toString();
    }

    private void head(StringBuilder text) {
        ClockPolicy policy = reading.policy();
        ZoneId zone = policy.calendar().zone();
        line(text, policy.target() + ": " + policy.budget() + ", local times of " + zone);
        policy.chosenCalendar().ifPresent(chosen -> line(text, "By the " + chosen));
        for (PolicyVersion version : reading.versions()) {
            ClockPolicy said = version.policy();
            String from = "From " + Words.of(version.from(), zone) + " version " + said.version();
            line(text, from + ", " + version.change().words() + ": " + said.budget());
        }
    }

    private void tell(ClockCycle cycle, List<ExplainedInterval> of, StringBuilder text) {
        ClockPolicy policy = cycle.policy();
        if (cycle.number() > 1) {
            line(text, "Cycle " + cycle.number() + ", from zero");
        }
        if (policy.version() != reading.policy().version()) {
            line(text, "Under version " + policy.version() + ": " + policy.budget());
        }
        ZoneId zone = reading.policy().calendar().zone();
        Duration sum = Duration.ZERO;
        for (ExplainedInterval interval : of) {
            sum = interval.counted() ? sum.plus(interval.length()) : sum;
            line(text, "  " + Words.span(interval.from(), interval.to(), zone) + "  " + tell(interval, sum));
        }
        if (!cycle.rescaled().isZero()) {
            String by =
                    Durations.print(cycle.rescaled().abs()) + (cycle.rescaled().isNegative() ? " less" : " more");
            line(text, "  carried as the same part of another budget: " + by);
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
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
