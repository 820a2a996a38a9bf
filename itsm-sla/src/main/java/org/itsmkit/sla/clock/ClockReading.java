package org.itsmkit.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a clock shows as of an instant. Everything but {@link #cycles()} is about the current cycle, the last one.
 *
 * <p><b>Deadlines.</b> Let e(t) be the open time that the clock has counted up to t. {@link #dueAt()} is the first instant
 * at which e reaches the budget, {@link #breachAt()} the last one at which e does not exceed it. The two differ if the
 * budget ends exactly at a closing, and then by closed time; a breach is therefore told by {@link #breached()}, never by
 * comparing instants. What has been reached stays: no pause or stop moves it. What has not been reached is a projection:
 * there while the clock runs, gone while it is paused or once it is stopped, back and later when it is resumed.
 *
 * <p>Immutable. Two readings are equal if policy, instant and cycles are.
 */
public final class ClockReading {

    /** From one microsecond after the breach on, the clock reads as breached; finer instants are not journalled. */
    private static final Duration AFTER_BREACH = Duration.ofNanos(1_000);

    private final ClockPolicy policy;
    private final Instant asOf;
    private final List<ClockCycle> cycles;
    private final Optional<Instant> dueAt;
    private final Optional<Instant> breachAt;
    private final List<ThresholdReading> thresholds;

    ClockReading(ClockPolicy policy, Instant asOf, List<ClockCycle> cycles) {
        this.policy = policy;
        this.asOf = asOf;
        this.cycles = cycles;
        Optional<Deadlines> deadlines = current().map(cycle -> Deadlines.of(policy.calendar(), cycle));
        this.dueAt = deadlines.flatMap(known -> known.reached(policy.budget()));
        this.breachAt = deadlines.flatMap(known -> known.lastWithin(policy.budget()));
        this.thresholds = policy.thresholds().stream()
                .map(threshold -> threshold.<ThresholdReading>fold(part -> read(part, deadlines), this::read))
                .toList();
    }

    private ThresholdReading read(Threshold.OfBudget part, Optional<Deadlines> deadlines) {
        Duration amount = part.of(policy.budget());
        return new ThresholdReading(
                part,
                deadlines.flatMap(known -> known.reached(amount)),
                elapsed().compareTo(amount) >= 0);
    }

    private ThresholdReading read(Threshold.FromDue distance) {
        if (cycles.isEmpty()) {
            return new ThresholdReading(distance, Optional.empty(), false);
        }
        Optional<Instant> at = dueAt.flatMap(due -> policy.calendar().plus(due, distance.offset()));
        Instant end = stoppedAt().orElse(asOf);
        // Paused or stopped before it was due, the clock has come as near to it as what is left of its budget.
        boolean passed = dueAt.isPresent() || status() == ClockStatus.RUNNING
                ? at.filter(instant -> !instant.isAfter(end)).isPresent()
                : remaining().compareTo(distance.offset().negated()) <= 0;
        return new ThresholdReading(distance, at, passed);
    }

    private Optional<ClockCycle> current() {
        return cycles.isEmpty() ? Optional.empty() : Optional.of(cycles.get(cycles.size() - 1));
    }

    /** What the clock measures against. */
    public ClockPolicy policy() {
        return policy;
    }

    /** The instant for which the clock was read. */
    public Instant asOf() {
        return asOf;
    }

    /** What the clock is doing. */
    public ClockStatus status() {
        return current().map(ClockCycle::status).orElse(ClockStatus.NOT_STARTED);
    }

    /** The open time that counted; zero if nothing started. */
    public Duration elapsed() {
        return current().map(ClockCycle::elapsed).orElse(Duration.ZERO);
    }

    /** What is left of the budget; negative by as much as it is exceeded. */
    public Duration remaining() {
        return policy.budget().minus(elapsed());
    }

    /** The open time of the calendar that pauses spared. */
    public Duration pausedTime() {
        return current().map(ClockCycle::pausedTime).orElse(Duration.ZERO);
    }

    /** When the current cycle began; empty if nothing started. */
    public Optional<Instant> startedAt() {
        return current().map(ClockCycle::startedAt);
    }

    /** When the clock was met or cancelled; empty while it is active. */
    public Optional<Instant> stoppedAt() {
        return current().flatMap(ClockCycle::stoppedAt);
    }

    /** The first instant at which the budget is used up, see above. Empty also if open time never suffices. */
    public Optional<Instant> dueAt() {
        return dueAt;
    }

    /** The last instant at which the budget is not exceeded, see above. Empty also if it never will be. */
    public Optional<Instant> breachAt() {
        return breachAt;
    }

    /** Whether more has elapsed than the budget. Exactly the budget is in time. */
    public boolean breached() {
        return elapsed().compareTo(policy.budget()) > 0;
    }

    /** The last instant in time of a clock that is breached; empty if it is not. */
    public Optional<Instant> breachedSince() {
        return breached() ? breachAt : Optional.empty();
    }

    /** The thresholds of the policy, in its order. */
    public List<ThresholdReading> thresholds() {
        return thresholds;
    }

    /**
     * The first instant after {@link #asOf()} at which the reading changes by itself, without a new fact, as to its due
     * instant, its breach or a threshold. A breach shows one microsecond after {@link #breachAt()}. Empty if the clock is
     * not active or nothing more is to come. Whoever is woken then reads the clock anew.
     */
    public Optional<Instant> nextTransitionAt() {
        if (!status().isActive()) {
            return Optional.empty();
        }
        Stream<Instant> thresholdsToCome = thresholds.stream()
                .filter(threshold -> !threshold.passed())
                .flatMap(threshold -> threshold.at().stream());
        Stream<Instant> breachToCome =
                breached() ? Stream.empty() : breachAt.stream().map(ClockReading::justAfter);
        return Stream.of(thresholdsToCome, dueAt.stream().filter(asOf::isBefore), breachToCome)
                .flatMap(instants -> instants)
                .min(Instant::compareTo);
    }

    private static Instant justAfter(Instant instant) {
        return instant.isBefore(Instant.MAX.minus(AFTER_BREACH)) ? instant.plus(AFTER_BREACH) : Instant.MAX;
    }

    /**
     * When the target will be due if a paused clock is resumed, or a clock that has not started is started, at an instant.
     * A due instant that is known already does not depend on it. Empty for a clock that was stopped without one, and if
     * open time never suffices.
     *
     * @throws InvalidInput if the clock is paused and the instant lies before the pause
     */
    public Optional<Instant> projectedDue(Instant resumeAt) {
        BusinessCalendar calendar = policy.calendar();
        return switch (status()) {
            case NOT_STARTED -> calendar.plus(resumeAt, policy.budget());
            case PAUSED -> {
                ClockSegment pause = lastSegment();
                if (resumeAt.isBefore(pause.from())) {
                    throw new InvalidInput("resumeAt", "an instant not before the pause at " + pause.from(), resumeAt);
                }
                yield dueAt.or(() -> calendar.plus(resumeAt, remaining()));
            }
            case RUNNING, MET, CANCELLED -> dueAt;
        };
    }

    private ClockSegment lastSegment() {
        List<ClockSegment> segments = current().orElseThrow().segments();
        return segments.get(segments.size() - 1);
    }

    /** All cycles, the current one last; empty if nothing started. */
    public List<ClockCycle> cycles() {
        return cycles;
    }

    /** Every interval that counted or did not, and why. Computed on each call, at a cost that grows with the openings. */
    public Explanation explain() {
        List<ExplainedInterval> intervals = new ArrayList<>();
        cycles.forEach(cycle -> ExplainedInterval.ofCycle(cycle, policy.calendar(), intervals));
        return new Explanation(this, intervals);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClockReading that
                && policy.equals(that.policy)
                && asOf.equals(that.asOf)
                && cycles.equals(that.cycles);
    }

    @Override
    public int hashCode() {
        return Objects.hash(policy, asOf, cycles);
    }

    /** One sentence. */
    @Override
    public String toString() {
        return Explanation.verdict(this);
    }
}
