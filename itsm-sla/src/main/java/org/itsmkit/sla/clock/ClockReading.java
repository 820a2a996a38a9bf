package org.itsmkit.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a clock shows as of an instant. Everything but {@link #cycles()} is about the current cycle, the last one.
 *
 * <p><b>Deadlines.</b> Let e(t) be the open time that the clock has counted up to t. {@link #dueAt()} is the first instant
 * at which e reaches the budget, {@link #breachAt()} the last one at which e does not exceed it. The two differ if the
 * budget ends exactly at a closing, and then by closed time; a breach is therefore told by {@link #breached()}, never by
 * comparing instants. What has been reached stays: no pause or stop moves it. What has not been reached is a projection:
 * there while the clock runs, gone while it is paused or once it is stopped, back and later when it is resumed. A date
 * that was agreed is no projection: it is there once the clock has started, until it is cancelled.
 *
 * <p>Immutable. Two readings are equal if policy, instant and cycles are.
 */
public final class ClockReading {

    /** From one microsecond after the breach on, the clock reads as breached; finer instants are not journalled. */
    private static final Duration AFTER_BREACH = Duration.ofNanos(1_000);

    private final ClockPolicy policy;
    private final Instant asOf;
    private final List<PolicyVersion> versions;
    private final List<ClockCycle> cycles;
    private final List<IgnoredFact> ignored;
    private final @Nullable ClockCycle current;
    private final @Nullable Deadlines deadlines;
    private final Optional<Instant> dueAt;
    private final Optional<Instant> breachAt;

    ClockReading(
            ClockPolicy policy,
            Instant asOf,
            List<PolicyVersion> versions,
            List<ClockCycle> cycles,
            List<Rescaling> rescalings,
            List<IgnoredFact> ignored) {
        this.policy = policy;
        this.asOf = asOf;
        this.versions = versions;
        this.cycles = cycles;
        this.ignored = ignored;
        this.current = cycles.isEmpty() ? null : cycles.get(cycles.size() - 1);
        this.deadlines = current == null ? null : new Deadlines(current, rescalings);
        Optional<Duration> allowed = current == null ? Optional.empty() : current.allowed();
        if (deadlines == null || allowed.isEmpty()) {
            this.dueAt = Optional.empty();
            this.breachAt = Optional.empty();
        } else {
            this.dueAt = deadlines.due(allowed.get());
            this.breachAt = deadlines.lastWithin(allowed.get());
        }
    }

    /** What the clock measures against: the version under which the current cycle stands, or what would be in force. */
    public ClockPolicy policy() {
        return policy;
    }

    /** The instant for which the clock was read. */
    public Instant asOf() {
        return asOf;
    }

    /** The later versions of the policy that had come into force by then, in order, whether or not they had an effect. */
    public List<PolicyVersion> versions() {
        return versions;
    }

    /** What the clock is doing. */
    public ClockStatus status() {
        return current == null ? ClockStatus.NOT_STARTED : current.status();
    }

    /** The time that counted, open time unless the budget counts real time; zero if nothing started. */
    public Duration elapsed() {
        return current == null ? Duration.ZERO : current.elapsed();
    }

    /**
     * What the budget is worth in the current cycle, see {@link Budget#amount}. Empty if it is never used up, and for
     * working days and dates also before the clock has started.
     */
    public Optional<Duration> allowed() {
        if (current != null) {
            return current.allowed();
        }
        return policy.budget() instanceof Budget.OpenTime open ? Optional.of(open.openTime()) : Optional.empty();
    }

    /** What is left of what is allowed; negative by as much as it is exceeded; empty if nothing is {@link #allowed()}. */
    public Optional<Duration> remaining() {
        return allowed().map(amount -> amount.minus(elapsed()));
    }

    /** The open time of the calendar that pauses spared. */
    public Duration pausedTime() {
        return current == null ? Duration.ZERO : current.pausedTime();
    }

    /** When the current cycle began; empty if nothing started. */
    public Optional<Instant> startedAt() {
        return current == null ? Optional.empty() : Optional.of(current.startedAt());
    }

    /** When the clock was met or cancelled; empty while it is active. */
    public Optional<Instant> stoppedAt() {
        return current == null ? Optional.empty() : current.stoppedAt();
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
        return current != null && current.breached();
    }

    /** The last instant in time of a clock that is breached; empty if it is not. */
    public Optional<Instant> breachedSince() {
        return breached() ? breachAt : Optional.empty();
    }

    /** The thresholds of the policy, in its order. Computed on each call. */
    public List<ThresholdReading> thresholds() {
        List<ThresholdReading> readings = new ArrayList<>(policy.thresholds().size());
        for (Threshold threshold : policy.thresholds()) {
            readings.add(threshold.fold(this::read, this::read));
        }
        return readings;
    }

    private ThresholdReading read(Threshold.OfBudget part) {
        Optional<Duration> allowed = current == null ? Optional.empty() : current.allowed();
        if (deadlines == null || allowed.isEmpty()) {
            return ThresholdReading.of(this, part, Optional.empty(), false);
        }
        Duration amount = part.of(allowed.get());
        Optional<Instant> at = deadlines.reached(amount);
        if (part.percent() >= 100) {
            at = at.map(deadlines::notBeforeNominal);
        }
        boolean passed = elapsed().compareTo(amount) >= 0
                && (at.isEmpty() || !at.get().isAfter(deadlines.cycle().end()));
        return ThresholdReading.of(this, part, at, passed);
    }

    private ThresholdReading read(Threshold.FromDue distance) {
        Optional<Duration> remaining = current == null ? Optional.empty() : remaining();
        if (current == null || remaining.isEmpty()) {
            return ThresholdReading.of(this, distance, Optional.empty(), false);
        }
        Optional<Instant> at = dueAt.flatMap(due -> policy.calendar().plus(due, distance.offset()));
        // Paused or stopped before it was due, the clock has come as near to it as what is left of its budget.
        boolean passed = dueAt.isPresent() || status() == ClockStatus.RUNNING
                ? at.isPresent() && !at.get().isAfter(current.end())
                : remaining.get().compareTo(distance.offset().negated()) <= 0;
        return ThresholdReading.of(this, distance, at, passed);
    }

    /** How many cycles there are: the number of the current one, 0 if nothing started. */
    int cycle() {
        return cycles.size();
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
        Instant next = null;
        if (dueAt.isPresent() && dueAt.get().isAfter(asOf)) {
            next = dueAt.get();
        }
        if (!breached() && breachAt.isPresent() && breachAt.get().isBefore(Instant.MAX)) {
            next = earlier(next, justAfter(breachAt.get()));
        }
        for (ThresholdReading threshold : thresholds()) {
            if (!threshold.passed() && threshold.at().isPresent()) {
                next = earlier(next, threshold.at().get());
            }
        }
        return Optional.ofNullable(next);
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
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
        if (current == null) {
            return policy.budget().due(resumeAt, policy.calendar());
        }
        if (status() != ClockStatus.PAUSED || dueAt.isPresent()) {
            return dueAt;
        }
        Instant pausedAt = current.segments().get(current.segments().size() - 1).from();
        if (resumeAt.isBefore(pausedAt)) {
            throw new InvalidInput("resumeAt", "an instant not before the pause at " + pausedAt, resumeAt);
        }
        Optional<Instant> due = remaining().flatMap(left -> policy.calendar().plus(resumeAt, left));
        return deadlines == null ? due : due.map(deadlines::notBeforeNominal);
    }

    /** The facts that changed nothing, in order, and why; a history that cannot have been shows here. */
    public List<IgnoredFact> ignored() {
        return ignored;
    }

    /**
     * What a later reading of the same clock, or one of the same history by another clock, says otherwise: for facts that
     * came late or were corrected, and for what would have been.
     */
    public ReadingDifference differenceTo(ClockReading other) {
        return ReadingDifference.between(this, other);
    }

    /** All cycles, the current one last; empty if nothing started. */
    public List<ClockCycle> cycles() {
        return cycles;
    }

    /** Every interval that counted or did not, and why. Computed on each call, at a cost that grows with the openings. */
    public Explanation explain() {
        List<ExplainedInterval> intervals = new ArrayList<>();
        cycles.forEach(cycle -> ExplainedInterval.ofCycle(cycle, intervals));
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
