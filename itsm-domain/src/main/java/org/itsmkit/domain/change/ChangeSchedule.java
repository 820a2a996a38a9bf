package org.itsmkit.domain.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.cmdb.collision.ChangeWindow;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * When changes may be made: in maintenance windows, not in closed periods or freezes, and not beside others that touch the same items
 * or need the same person. Windows and freezes are calendars, so they are right through every change of the clocks. What collides by
 * what would be down is answered by {@link org.itsmkit.domain.cmdb.collision.CollisionCheck}. Immutable, safe for use by several
 * threads.
 *
 * @param maintenance open while changes may be made; null for at any time
 * @param freezes open while they may not, by what people call them
 * @param closed when they may not besides
 * @param scheduled the changes that are there already
 */
public record ChangeSchedule(
        @Nullable BusinessCalendar maintenance,
        Map<String, BusinessCalendar> freezes,
        List<ClosedPeriod> closed,
        List<ScheduledChange> scheduled) {

    /** How far a search for the next slot may look. */
    public static final Duration FARTHEST = Duration.ofDays(3_660);

    public ChangeSchedule {
        freezes = Map.copyOf(freezes);
        closed = InvalidInput.each("closed periods", closed);
        scheduled = InvalidInput.each("scheduled changes", scheduled);
    }

    /** A schedule of changes that are made at any time. */
    public static ChangeSchedule of(ScheduledChange... changes) {
        return new ChangeSchedule(null, Map.of(), List.of(), List.of(changes));
    }

    /** Every reason why this change may not be made then; empty when it may. It does not conflict with itself. */
    public List<Reason> conflicts(ScheduledChange change) {
        ChangeWindow window = change.window();
        List<Reason> reasons = new ArrayList<>();
        if (maintenance != null
                && maintenance.between(window.from(), window.to()).compareTo(length(window)) < 0) {
            reasons.add(
                    Reason.of("schedule.outside", "It is not within one maintenance window or several that adjoin."));
        }
        freezes.forEach((label, freeze) -> {
            if (!freeze.between(window.from(), window.to()).isZero()) {
                reasons.add(
                        Reason.of("schedule.frozen", "It is in the freeze " + label + ".", Map.of("freeze", label)));
            }
        });
        for (ClosedPeriod period : closed) {
            if (overlap(period.window(), window)) {
                reasons.add(Reason.of(
                        "schedule.closed",
                        "It is in the closed period " + period.label() + ".",
                        Map.of("period", period.key())));
            }
        }
        for (ScheduledChange other : scheduled) {
            if (!other.number().equals(change.number()) && overlap(other.window(), window)) {
                addClashes(change, other, reasons);
            }
        }
        return reasons;
    }

    /**
     * The earliest time at which it conflicts with nothing, as long as its window is; empty when there is none that begins in time.
     *
     * @param from the first instant at which it may begin
     * @param latest the last, at most {@link #FARTHEST} later
     * @throws InvalidInput when {@code latest} is before {@code from} or too far
     */
    public Optional<ChangeWindow> nextSlot(ScheduledChange change, Instant from, Instant latest) {
        if (latest.isBefore(from) || latest.isAfter(from.plus(FARTHEST))) {
            throw new InvalidInput("latest start", "from " + from + " on, at most 3660 days later", latest);
        }
        Duration length = length(change.window());
        return starts(from, latest).stream()
                .map(start -> new ChangeWindow(start, start.plus(length)))
                .filter(window -> conflicts(change.at(window)).isEmpty())
                .findFirst();
    }

    /** The earliest start without a conflict is the first of all, or one before which something was in the way. */
    private TreeSet<Instant> starts(Instant from, Instant latest) {
        TreeSet<Instant> starts = new TreeSet<>();
        starts.add(from);
        if (maintenance != null) {
            maintenance.windows(from, latest.plusNanos(1)).forEach(window -> starts.add(window.start()));
        }
        for (BusinessCalendar freeze : freezes.values()) {
            freeze.windows(from, latest.plusNanos(1)).forEach(window -> starts.add(window.end()));
        }
        closed.forEach(period -> starts.add(period.window().to()));
        scheduled.forEach(other -> starts.add(other.window().to()));
        return new TreeSet<>(starts.subSet(from, true, latest, true));
    }

    private static void addClashes(ScheduledChange change, ScheduledChange other, List<Reason> reasons) {
        List<CiId> same =
                change.items().stream().filter(other.items()::contains).toList();
        if (!same.isEmpty()) {
            reasons.add(Reason.of(
                    "schedule.same.items",
                    other.number() + " is done to the same items then: " + same + ".",
                    Map.of("change", other.number())));
        }
        if (change.assignee() != null && change.assignee().equals(other.assignee())) {
            reasons.add(Reason.of(
                    "schedule.assignee.busy",
                    change.assignee() + " does " + other.number() + " then.",
                    Map.of("change", other.number(), "person", change.assignee().id())));
        }
    }

    private static Duration length(ChangeWindow window) {
        return Duration.between(window.from(), window.to());
    }

    private static boolean overlap(ChangeWindow one, ChangeWindow other) {
        return one.from().isBefore(other.to()) && other.from().isBefore(one.to());
    }
}
