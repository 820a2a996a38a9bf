package org.itsmkit.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a cycle has or will have used up an amount of its budget. What was used up is a fact; what was not is projected from
 * the last running segment while the clock runs, and by real time if the budget counts it.
 */
record Deadlines(ClockCycle cycle, List<Rescaling> rescalings) {

    /** The first instant at which so much has elapsed. */
    Optional<Instant> reached(Duration amount) {
        return cycle.policy().budget().countsRealTime() ? realTime(amount) : look(amount, true);
    }

    /** The last instant at which no more than this has elapsed. */
    Optional<Instant> lastWithin(Duration amount) {
        return cycle.policy().budget().countsRealTime() ? realTime(amount) : look(amount, false);
    }

    /** When the whole budget is used up: for working days not before the local time on the last one, even if closed. */
    Optional<Instant> due(Duration allowed) {
        return reached(allowed).map(this::notBeforeNominal);
    }

    /** The due instant of a budget in days may lie in closed time, in which nothing elapses. */
    Instant notBeforeNominal(Instant usedUp) {
        ClockPolicy policy = cycle.policy();
        if (policy.budget() instanceof Budget.WorkingDays) {
            Instant nominal =
                    policy.budget().due(cycle.startedAt(), policy.calendar()).orElse(usedUp);
            if (nominal.isAfter(usedUp)
                    && policy.calendar().between(usedUp, nominal).isZero()) {
                return nominal;
            }
        }
        return usedUp;
    }

    private Optional<Instant> realTime(Duration amount) {
        Instant start = cycle.startedAt();
        boolean known =
                cycle.status() != ClockStatus.CANCELLED || cycle.elapsed().compareTo(amount) >= 0;
        boolean onTheTimeLine = amount.compareTo(Duration.between(start, Instant.MAX)) <= 0
                && amount.compareTo(Duration.between(start, Instant.MIN)) >= 0;
        return known && onTheTimeLine ? Optional.of(plus(start, amount)) : Optional.empty();
    }

    /** The sum in one step, since adding the seconds alone may pass the end of time. */
    private static Instant plus(Instant start, Duration amount) {
        return Instant.ofEpochSecond(
                start.getEpochSecond() + amount.getSeconds(), (long) start.getNano() + amount.getNano());
    }

    /** Finds the stretch between two rescalings in which the amount falls, and looks there. */
    private Optional<Instant> look(Duration amount, boolean first) {
        Duration wanted = amount;
        int end = cycle.segments().size();
        for (int i = rescalings.size() - 1; i >= 0; i--) {
            Rescaling rescaling = rescalings.get(i);
            int order = wanted.compareTo(rescaling.elapsed());
            boolean after = first ? order > 0 : order >= 0;
            if (after) {
                return look(wanted.minus(rescaling.elapsed()), rescaling.segments(), end, first);
            }
            wanted = first ? rescaling.leastBefore(wanted) : rescaling.greatestBefore(wanted);
            end = rescaling.segments();
        }
        return look(wanted, 0, end, first);
    }

    private Optional<Instant> look(Duration amount, int begin, int end, boolean first) {
        List<ClockSegment> segments = cycle.segments();
        boolean runs = cycle.status() == ClockStatus.RUNNING;
        int open = runs ? segments.size() - 1 : segments.size();
        if (begin == 0 && rescalings.isEmpty() && cycle.elapsed().compareTo(amount) < (first ? 0 : 1)) {
            return runs ? ahead(segments.get(open), amount.minus(cycle.elapsed()), first) : Optional.empty();
        }
        Duration left = amount;
        for (int i = begin; i < end; i++) {
            ClockSegment segment = segments.get(i);
            if (segment.kind() == ClockSegment.Kind.RUNNING) {
                if (i == open || segment.openTime().compareTo(left) >= (first ? 0 : 1)) {
                    return first
                            ? segment.calendar().plus(segment.from(), left)
                            : segment.calendar().lastInstantWithin(segment.from(), left);
                }
                left = left.minus(segment.openTime());
            }
        }
        return Optional.empty();
    }

    /** From the last segment, which goes on: what is left is counted from its end. */
    private static Optional<Instant> ahead(ClockSegment running, Duration left, boolean first) {
        return first
                ? running.calendar().plus(running.to(), left)
                : running.calendar().lastInstantWithin(running.to(), left);
    }
}
