package org.itsmkit.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    private final int expectedSegments;
    private final List<PolicyVersion> versions;
    private final List<ClockCycle> finished = new ArrayList<>(2);
    private @Nullable CycleInTheMaking cycle;
    private ClockStatus status = ClockStatus.NOT_STARTED;
    private boolean pauseHolds;
    private String pauseReason = "";
    private @Nullable List<IgnoredFact> ignored;

    /** The version in force; the cycle may stand under an earlier one. */
    private ClockPolicy policy;

    private BusinessCalendar calendar;
    /** Changes while the cycle was stopped: they concern it only if it is reopened. */
    private @Nullable List<VersionPlan.Step> pending;

    ClockFold(VersionPlan plan, int facts) {
        this.expectedSegments = Math.min(facts, MOST_EXPECTED);
        this.versions = plan.versions();
        this.policy = plan.policy();
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
        if (cycle == null || !status.isActive()) {
            return notActive();
        }
        cycle.endAtLeastOne(doing(), reason(), at);
        status = stopped;
        pauseHolds = false;
        return null;
    }

    private @Nullable Why start(Instant at) {
        if (status.isActive()) {
            return Why.ALREADY_STARTED;
        }
        beginCycle(at);
        return null;
    }

    private @Nullable Why reset(Instant at) {
        if (cycle == null || !status.isActive()) {
            return notActive();
        }
        cycle.endAtLeastOne(doing(), reason(), at);
        beginCycle(at);
        return null;
    }

    private Why notActive() {
        return cycle == null ? Why.NOT_STARTED : Why.ALREADY_STOPPED;
    }

    private @Nullable Why reopen(Instant at) {
        if (cycle == null) {
            return Why.NOT_STARTED;
        }
        if (status.isActive()) {
            return Why.NOT_STOPPED;
        }
        if (policy.reopening() == ReopenPolicy.RESET) {
            beginCycle(at);
        } else if (policy.reopening() == ReopenPolicy.RESUME || status == ClockStatus.CANCELLED) {
            cycle.end(ClockSegment.Kind.STOPPED, "", at);
            goOn();
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
        if (cycle != null && status.isActive()) {
            cycle.end(doing(), reason(), at);
            status = ClockStatus.RUNNING;
        }
        pauseHolds = false;
        return null;
    }

    private @Nullable Why pause(Instant at, String reason) {
        if (pauseHolds && pauseReason.equals(reason)) {
            return Why.ALREADY_PAUSED;
        }
        if (cycle != null && status.isActive()) {
            cycle.end(doing(), reason(), at);
            status = ClockStatus.PAUSED;
        }
        pauseHolds = true;
        pauseReason = reason;
        return null;
    }

    /** Puts a new version into force. */
    void change(VersionPlan.Step step) {
        policy = step.policy() == null ? policy : step.policy();
        calendar = step.calendar();
        if (cycle != null && status.isActive()) {
            changeCycle(step, step.from());
        } else if (cycle != null) {
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

    private void changeCycle(VersionPlan.Step step, Instant at) {
        if (cycle == null) {
            return;
        }
        if (step.policy() != null && step.change() == PolicyChange.FROM_ATTACH) {
            cycle.endAtLeastOne(doing(), reason(), at);
            beginCycle(at);
        } else {
            cycle.end(doing(), reason(), at);
            cycle.change(step);
        }
    }

    private void beginCycle(Instant at) {
        if (cycle != null) {
            finished.add(cycle.finished(status, true));
        }
        cycle = new CycleInTheMaking(finished.size() + 1, at, policy, calendar, expectedSegments);
        pending = null;
        goOn();
    }

    private void goOn() {
        status = pauseHolds ? ClockStatus.PAUSED : ClockStatus.RUNNING;
    }

    private ClockSegment.Kind doing() {
        return status == ClockStatus.PAUSED ? ClockSegment.Kind.PAUSED : ClockSegment.Kind.RUNNING;
    }

    private String reason() {
        return status == ClockStatus.PAUSED ? pauseReason : "";
    }

    /** The reading at an instant that is not before the last fact. */
    ClockReading readingAt(Instant asOf) {
        List<IgnoredFact> without = ignored == null ? List.of() : List.copyOf(ignored);
        if (cycle == null) {
            return new ClockReading(policy, asOf, versions, List.of(), List.of(), without);
        }
        if (status.isActive()) {
            cycle.endWith(doing(), reason(), asOf);
        }
        ClockCycle current = cycle.finished(status, !status.isActive());
        finished.add(current);
        return new ClockReading(current.policy(), asOf, versions, List.copyOf(finished), cycle.rescalings(), without);
    }
}
