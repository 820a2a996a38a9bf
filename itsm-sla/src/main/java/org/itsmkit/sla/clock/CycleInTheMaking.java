package org.itsmkit.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.clock.ClockSegment.Kind;
import org.jspecify.annotations.Nullable;

/** The current cycle of a fold: its segments so far, and what they add up to. For one thread. */
final class CycleInTheMaking {

    private final int number;
    private final Instant startedAt;
    private final List<ClockSegment> segments;
    private ClockPolicy policy;
    private BusinessCalendar calendar;
    /** Where the segment begins that is not recorded yet. */
    private Instant since;
    /** Segments before this one ended with a change of policy, and are not continued. */
    private int closed;

    private final OpenTimeSum running = new OpenTimeSum();
    private final OpenTimeSum paused = new OpenTimeSum();
    private Duration rescaled = Duration.ZERO;
    private @Nullable List<Rescaling> rescalings;

    CycleInTheMaking(
            int number, Instant startedAt, ClockPolicy policy, BusinessCalendar calendar, int expectedSegments) {
        this.number = number;
        this.startedAt = startedAt;
        this.since = startedAt;
        this.policy = policy;
        this.calendar = calendar;
        this.segments = new ArrayList<>(expectedSegments);
    }

    /** Ends a segment, unless it is empty and another one was recorded; joins it to the last one if that is alike. */
    void end(Kind kind, String reason, Instant at) {
        if (!since.equals(at)) {
            endWith(kind, reason, at);
        }
    }

    /** The same, and records even an empty segment if there is no other. */
    void endAtLeastOne(Kind kind, String reason, Instant at) {
        if (segments.isEmpty() || !since.equals(at)) {
            endWith(kind, reason, at);
        }
    }

    /** The same, and records even an empty segment: the last one is what the clock does at the end. */
    void endWith(Kind kind, String reason, Instant at) {
        Instant from = since;
        since = at;
        Duration openTime = calendar.between(from, at);
        if (kind == Kind.RUNNING) {
            running.add(openTime);
        } else if (kind == Kind.PAUSED) {
            paused.add(openTime);
        }
        int last = segments.size() - 1;
        if (last >= closed) {
            ClockSegment before = segments.get(last);
            if (before.kind() == kind && before.reason().equals(reason)) {
                Duration sum = before.openTime().plus(openTime);
                segments.set(last, new ClockSegment(kind, before.from(), at, sum, reason, calendar));
                return;
            }
        }
        segments.add(new ClockSegment(kind, from, at, openTime, reason, calendar));
    }

    /** Goes on with another calendar, and under another version if there is one. */
    void change(VersionPlan.Step step) {
        calendar = step.calendar();
        closed = segments.size();
        ClockPolicy next = step.policy();
        if (next != null) {
            if (step.change() == PolicyChange.CARRY_FRACTION) {
                rescale(next);
            }
            policy = next;
        }
    }

    private void rescale(ClockPolicy next) {
        Optional<Duration> before = amount(policy);
        Optional<Duration> after = amount(next);
        if (isScale(policy, before) && isScale(next, after)) {
            Duration elapsed = elapsed();
            Rescaling rescaling = Rescaling.of(segments.size(), elapsed, before.get(), after.get());
            rescaled = rescaled.plus(rescaling.elapsed()).minus(elapsed);
            if (rescalings == null) {
                rescalings = new ArrayList<>();
            }
            rescalings.add(rescaling);
        }
    }

    private static boolean isScale(ClockPolicy policy, Optional<Duration> amount) {
        return !policy.budget().countsRealTime()
                && amount.isPresent()
                && !amount.get().isZero();
    }

    private Optional<Duration> amount(ClockPolicy of) {
        return of.budget().amount(startedAt, of.calendar());
    }

    private Duration elapsed() {
        return running.total().plus(rescaled);
    }

    List<Rescaling> rescalings() {
        return rescalings == null ? List.of() : rescalings;
    }

    /** The cycle as it is after its last segment. */
    ClockCycle finished(ClockStatus status, boolean stopped) {
        boolean realTime = policy.budget().countsRealTime();
        return new ClockCycle(
                number,
                policy,
                status,
                startedAt,
                stopped ? Optional.of(since) : Optional.empty(),
                amount(policy),
                realTime
                        ? Duration.between(
                                startedAt, segments.get(segments.size() - 1).to())
                        : elapsed(),
                rescaled,
                paused.total(),
                segments);
    }

    /** A sum that allocates nothing on the way. */
    private static final class OpenTimeSum {

        private long seconds;
        private long nanos;

        void add(Duration openTime) {
            seconds += openTime.getSeconds();
            nanos += openTime.getNano();
        }

        Duration total() {
            return Duration.ofSeconds(seconds, nanos);
        }
    }
}
