package org.itsmkit.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/** The state of a clock while its facts are applied one after another. For one reading, by one thread. */
final class ClockFold {

    private final BusinessCalendar calendar;
    private final ReopenPolicy reopening;

    private final List<ClockCycle> finished = new ArrayList<>();
    private List<ClockSegment> segments = new ArrayList<>();
    private ClockStatus status = ClockStatus.NOT_STARTED;
    private ClockSegment.Kind doing = ClockSegment.Kind.RUNNING;
    private @Nullable Instant startedAt;
    private @Nullable Instant since;
    private boolean pauseHolds;
    private String pauseReason = "";

    ClockFold(ClockPolicy policy) {
        this.calendar = policy.calendar();
        this.reopening = policy.reopening();
    }

    void apply(ClockFact fact) {
        switch (fact.kind()) {
            case CANCELLED -> stop(fact.at(), ClockStatus.CANCELLED);
            case MET -> stop(fact.at(), ClockStatus.MET);
            case STARTED -> start(fact.at());
            case REOPENED -> reopen(fact.at());
            case RESET -> reset(fact.at());
            case RESUMED -> resume(fact.at());
            case PAUSED -> pause(fact.at(), fact.reason());
        }
    }

    private void stop(Instant at, ClockStatus stopped) {
        if (status.isActive()) {
            endSegment(at, segments.isEmpty());
            status = stopped;
            doing = ClockSegment.Kind.STOPPED;
            pauseHolds = false;
        }
    }

    private void start(Instant at) {
        if (!status.isActive()) {
            beginCycle(at);
        }
    }

    private void reset(Instant at) {
        if (status.isActive()) {
            endSegment(at, segments.isEmpty());
            beginCycle(at);
        }
    }

    private void reopen(Instant at) {
        if (status != ClockStatus.MET && status != ClockStatus.CANCELLED) {
            return;
        }
        if (reopening == ReopenPolicy.RESET) {
            beginCycle(at);
        } else if (reopening == ReopenPolicy.RESUME || status == ClockStatus.CANCELLED) {
            endSegment(at, false);
            goOn(at);
        }
    }

    private void resume(Instant at) {
        pauseHolds = false;
        if (status == ClockStatus.PAUSED) {
            endSegment(at, false);
            goOn(at);
        }
    }

    private void pause(Instant at, String reason) {
        boolean changes = !pauseHolds || !pauseReason.equals(reason);
        if (changes && status.isActive()) {
            endSegment(at, false);
        }
        pauseHolds = true;
        pauseReason = reason;
        if (changes && status.isActive()) {
            goOn(at);
        }
    }

    private void beginCycle(Instant at) {
        if (startedAt != null) {
            finished.add(cycle(Optional.of(Objects.requireNonNull(since))));
        }
        segments = new ArrayList<>();
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
        if (from.equals(at) && !evenIfEmpty) {
            return;
        }
        String reason = doing == ClockSegment.Kind.PAUSED ? pauseReason : "";
        Duration openTime = calendar.between(from, at);
        int last = segments.size() - 1;
        if (last >= 0
                && segments.get(last).kind() == doing
                && segments.get(last).reason().equals(reason)) {
            ClockSegment before = segments.get(last);
            segments.set(
                    last,
                    new ClockSegment(doing, before.from(), at, before.openTime().plus(openTime), reason));
        } else {
            segments.add(new ClockSegment(doing, from, at, openTime, reason));
        }
    }

    /** All cycles as they are at an instant that is not before the last fact. */
    List<ClockCycle> cyclesAt(Instant asOf) {
        if (startedAt != null) {
            Optional<Instant> stoppedAt = status.isActive() ? Optional.empty() : Optional.ofNullable(since);
            if (status.isActive()) {
                endSegment(asOf, true);
            }
            finished.add(cycle(stoppedAt));
        }
        return List.copyOf(finished);
    }

    private ClockCycle cycle(Optional<Instant> stoppedAt) {
        return new ClockCycle(
                finished.size() + 1,
                status,
                Objects.requireNonNull(startedAt),
                stoppedAt,
                total(ClockSegment.Kind.RUNNING),
                total(ClockSegment.Kind.PAUSED),
                segments);
    }

    private Duration total(ClockSegment.Kind kind) {
        Duration sum = Duration.ZERO;
        for (ClockSegment segment : segments) {
            if (segment.kind() == kind) {
                sum = sum.plus(segment.openTime());
            }
        }
        return sum;
    }
}
