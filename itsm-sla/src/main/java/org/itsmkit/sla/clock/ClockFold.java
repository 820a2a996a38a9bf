package org.itsmkit.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.clock.IgnoredFact.Why;
import org.jspecify.annotations.Nullable;

/**
 * The state of a clock while facts and changes of policy are applied to it one after another. For one reading, by one
 * thread. It allocates little: a clock is read a million times a second.
 */
final class ClockFold {

    /** A longer list grows as it needs to. */
    private static final int MOST_EXPECTED = 32;

    private final List<PolicyVersion> versions;
    private final int expectedSegments;
    private final List<ClockCycle> finished = new ArrayList<>(2);
    private List<ClockSegment> segments;
    private final OpenTimeSum running = new OpenTimeSum();
    private final OpenTimeSum paused = new OpenTimeSum();
    private ClockStatus status = ClockStatus.NOT_STARTED;
    private ClockSegment.Kind doing = ClockSegment.Kind.RUNNING;
    private @Nullable Instant startedAt;
    private @Nullable Instant since;
    private boolean pauseHolds;
    private String pauseReason = "";
    private @Nullable List<IgnoredFact> ignored;

    /** The version in force. */
    private ClockPolicy policy;
    /** The version under which the current cycle stands. */
    private ClockPolicy cyclePolicy;
    /** What measures the current stretch. */
    private BusinessCalendar calendar;
    /** Changes while the cycle was stopped: they concern it only if it is reopened. */
    private @Nullable List<VersionPlan.Step> pending;

    private @Nullable List<Rescaling> rescalings;
    private Duration rescaled = Duration.ZERO;
    /** Segments before this one ended with a change of policy, and are not continued. */
    private int closedSegments;

    ClockFold(VersionPlan plan, int facts) {
        this.expectedSegments = Math.min(facts, MOST_EXPECTED);
        this.segments = new ArrayList<>(expectedSegments);
        this.versions = plan.versions();
        this.policy = plan.policy();
        this.cyclePolicy = plan.policy();
        this.calendar = plan.calendar();
    }

    void apply(ClockFact fact) {
        Why why = switch (fact.kind()) {
            case CANCELLED -> stop(fact.at(), ClockStatus.CANCELLED);
            case MET -> stop(fact.at(), ClockStatus.MET);
            case STARTED -> start(fact.at());
            case REOPENED -> reopen(fact.at());
            case RESET -> reset(fact.at());
            case RESUMED -> resume(fact.at());
            case PAUSED -> pause(fact.at(), fact.reason());
        };
        if (why != null) {
            ignore(fact, why);
        }
    }

    void ignore(ClockFact fact, Why why) {
        if (ignored == null) {
            ignored = new ArrayList<>();
        }
        ignored.add(new IgnoredFact(fact, why));
    }

    private @Nullable Why stop(Instant at, ClockStatus stopped) {
        if (!status.isActive()) {
            return notActive();
        }
        endSegment(at, segments.isEmpty());
        status = stopped;
        doing = ClockSegment.Kind.STOPPED;
        pauseHolds = false;
        return null;
    }

    private Why notActive() {
        return startedAt == null ? Why.NOT_STARTED : Why.ALREADY_STOPPED;
    }

    private @Nullable Why start(Instant at) {
        if (status.isActive()) {
            return Why.ALREADY_STARTED;
        }
        beginCycle(at);
        return null;
    }

    private @Nullable Why reset(Instant at) {
        if (!status.isActive()) {
            return notActive();
        }
        endSegment(at, segments.isEmpty());
        beginCycle(at);
        return null;
    }

    private @Nullable Why reopen(Instant at) {
        if (status.isActive()) {
            return Why.NOT_STOPPED;
        }
        if (startedAt == null) {
            return Why.NOT_STARTED;
        }
        if (policy.reopening() == ReopenPolicy.RESET) {
            beginCycle(at);
        } else if (policy.reopening() == ReopenPolicy.RESUME || status == ClockStatus.CANCELLED) {
            endSegment(at, false);
            goOn(at);
            changePending(at);
        } else {
            return Why.FIRST_STOP_COUNTS;
        }
        return null;
    }

    private @Nullable Why resume(Instant at) {
        if (!pauseHolds) {
            return Why.NOT_PAUSED;
        }
        pauseHolds = false;
        if (status == ClockStatus.PAUSED) {
            endSegment(at, false);
            goOn(at);
        }
        return null;
    }

    private @Nullable Why pause(Instant at, String reason) {
        if (pauseHolds && pauseReason.equals(reason)) {
            return Why.ALREADY_PAUSED;
        }
        if (status.isActive()) {
            endSegment(at, false);
        }
        pauseHolds = true;
        pauseReason = reason;
        if (status.isActive()) {
            goOn(at);
        }
        return null;
    }

    /** Puts a new version into force. */
    void change(VersionPlan.Step step) {
        policy = step.policy() == null ? policy : step.policy();
        if (status.isActive()) {
            endSegment(step.from(), segments.isEmpty() && step.change() == PolicyChange.FROM_ATTACH);
            changeCycle(step, step.from());
        } else if (startedAt == null) {
            cyclePolicy = policy;
            calendar = step.calendar();
        } else {
            if (pending == null) {
                pending = new ArrayList<>();
            }
            pending.add(step);
        }
    }

    private void changePending(Instant at) {
        if (pending != null) {
            List<VersionPlan.Step> steps = pending;
            pending = null;
            steps.forEach(step -> changeCycle(step, at));
        }
    }

    /** Applies a change to a cycle that is active and whose segments have ended. */
    private void changeCycle(VersionPlan.Step step, Instant at) {
        calendar = step.calendar();
        if (step.policy() != null && step.change() == PolicyChange.FROM_ATTACH) {
            beginCycle(at);
            return;
        }
        closedSegments = segments.size();
        if (step.policy() != null) {
            if (step.change() == PolicyChange.CARRY_FRACTION) {
                rescale(cyclePolicy, step.policy());
            }
            cyclePolicy = step.policy();
        }
    }

    private void rescale(ClockPolicy from, ClockPolicy to) {
        Optional<Duration> before = amount(from);
        Optional<Duration> after = amount(to);
        if (isScale(from, before) && isScale(to, after)) {
            Duration elapsed = running.total().plus(rescaled);
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
        return of.budget().amount(Objects.requireNonNull(startedAt), of.calendar());
    }

    private void beginCycle(Instant at) {
        if (startedAt != null) {
            finished.add(cycle(Optional.of(Objects.requireNonNull(since))));
            segments = new ArrayList<>(expectedSegments);
            running.clear();
            paused.clear();
        }
        cyclePolicy = policy;
        calendar = pending == null ? calendar : pending.get(pending.size() - 1).calendar();
        pending = null;
        rescalings = null;
        rescaled = Duration.ZERO;
        closedSegments = 0;
        startedAt = at;
        goOn(at);
    }

    private void goOn(Instant at) {
        since = at;
        status = pauseHolds ? ClockStatus.PAUSED : ClockStatus.RUNNING;
        doing = pauseHolds ? ClockSegment.Kind.PAUSED : ClockSegment.Kind.RUNNING;
    }

    /** Adds what went on until now to the cycle; joins it to the last segment if nothing else came between. */
    private void endSegment(Instant at, boolean evenIfEmpty) {
        Instant from = Objects.requireNonNull(since);
        since = at;
        if (!evenIfEmpty && from.equals(at)) {
            return;
        }
        String reason = doing == ClockSegment.Kind.PAUSED ? pauseReason : "";
        Duration openTime = calendar.between(from, at);
        if (doing == ClockSegment.Kind.RUNNING) {
            running.add(openTime);
        } else if (doing == ClockSegment.Kind.PAUSED) {
            paused.add(openTime);
        }
        int last = segments.size() - 1;
        if (last >= closedSegments) {
            ClockSegment before = segments.get(last);
            if (before.kind() == doing && before.reason().equals(reason)) {
                Duration sum = before.openTime().plus(openTime);
                segments.set(last, new ClockSegment(doing, before.from(), at, sum, reason, calendar));
                return;
            }
        }
        segments.add(new ClockSegment(doing, from, at, openTime, reason, calendar));
    }

    /** The reading at an instant that is not before the last fact. */
    ClockReading readingAt(Instant asOf) {
        if (startedAt != null) {
            Optional<Instant> stoppedAt = status.isActive() ? Optional.empty() : Optional.ofNullable(since);
            if (status.isActive()) {
                endSegment(asOf, true);
            }
            finished.add(cycle(stoppedAt));
        }
        return new ClockReading(
                startedAt == null ? policy : cyclePolicy,
                asOf,
                versions,
                List.copyOf(finished),
                rescalings == null ? List.of() : rescalings,
                ignored == null ? List.of() : List.copyOf(ignored));
    }

    private ClockCycle cycle(Optional<Instant> stoppedAt) {
        Instant start = Objects.requireNonNull(startedAt);
        Duration elapsed = cyclePolicy.budget().countsRealTime()
                ? Duration.between(start, segments.get(segments.size() - 1).to())
                : running.total().plus(rescaled);
        return new ClockCycle(
                finished.size() + 1,
                cyclePolicy,
                status,
                start,
                stoppedAt,
                amount(cyclePolicy),
                elapsed,
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

        void clear() {
            seconds = 0;
            nanos = 0;
        }

        Duration total() {
            return Duration.ofSeconds(seconds, nanos);
        }
    }
}
