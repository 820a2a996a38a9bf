package org.itsmkit.sla.supplier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;

/**
 * Who held a piece of work when: at every instant exactly one {@link Custody}, so that each second of it belongs to somebody
 * and no second to two (service integration and management, SIAM).
 *
 * <p>Two measures are taken of it, and they are different types because they must not be mixed: the shares of one clock that
 * all have in common, which add up, and what ran on each party's own calendar, which does not.
 *
 * <p>Immutable.
 */
public final class CustodyTimeline {

    private final List<CustodyChange> changes;

    private CustodyTimeline(List<CustodyChange> changes) {
        this.changes = changes;
    }

    /** Starts with who holds the work first. */
    public static CustodyTimeline startingAt(Instant start, Custody custody) {
        return new CustodyTimeline(List.of(new CustodyChange(start, custody)));
    }

    /**
     * A whole timeline.
     *
     * @param changes at least one, each not before the one ahead of it; of those at the same instant all but the last had it
     *     for no time
     * @throws InvalidInput if there is none, or they are out of order
     */
    public static CustodyTimeline of(List<CustodyChange> changes) {
        List<CustodyChange> copy = InvalidInput.each("changes", changes);
        if (copy.isEmpty()) {
            throw new InvalidInput("changes", "at least one", "none");
        }
        for (int i = 1; i < copy.size(); i++) {
            requireOrder("at", copy.get(i - 1).at(), copy.get(i).at());
        }
        return new CustodyTimeline(copy);
    }

    /**
     * The same, continued: from this instant on somebody else holds the work, or the same once more.
     *
     * @param at not before the last change
     * @throws InvalidInput if it is before the last change
     */
    public CustodyTimeline then(Instant at, Custody custody) {
        List<CustodyChange> all = new ArrayList<>(changes);
        all.add(new CustodyChange(at, custody));
        return of(all);
    }

    private static void requireOrder(String field, Instant earlier, Instant later) {
        if (InvalidInput.present(field, later).isBefore(earlier)) {
            throw new InvalidInput(field, "an instant not before the last change at " + earlier, later);
        }
    }

    /**
     * How often the work passed from somebody to somebody else, the customer among them: the ping-pong count. That the same
     * parties hold it again, or with other weights, is no change; a holder for no time counts.
     */
    public int custodyChanges() {
        int count = 0;
        for (int i = 1; i < changes.size(); i++) {
            count += changes.get(i).custody().hasHoldersOf(changes.get(i - 1).custody()) ? 0 : 1;
        }
        return count;
    }

    /**
     * The shares of one clock that all parties have in common.
     *
     * @param end when the work ended, or now; not before the last change
     * @param clock the calendar whose open time counts; {@link BusinessCalendar#alwaysOpen()} for real time
     * @throws InvalidInput if the end is before the last change
     */
    public SharedClockTime onSharedClock(Instant end, BusinessCalendar clock) {
        InvalidInput.present("clock", clock);
        requireOrder("end", changes.get(changes.size() - 1).at(), end);
        SharedClockSum sum = new SharedClockSum();
        for (int i = 0; i < changes.size(); i++) {
            sum.add(changes.get(i).custody(), clock.between(changes.get(i).at(), endOf(i, end)));
        }
        return sum.result();
    }

    /**
     * What ran on each party's own calendar while it held the work. Work that parties share counts in full for each, because
     * the contract of each runs, whoever else works.
     *
     * @param end when the work ended, or now; not before the last change
     * @param calendars the calendar of every party's contract
     * @throws InvalidInput if the end is before the last change, or a party that held the work has no calendar
     */
    public OwnCalendarTime onOwnCalendars(Instant end, Map<String, BusinessCalendar> calendars) {
        InvalidInput.present("calendars", calendars);
        requireOrder("end", changes.get(changes.size() - 1).at(), end);
        Map<String, Duration> byParty = new TreeMap<>();
        for (int i = 0; i < changes.size(); i++) {
            Instant from = changes.get(i).at();
            Instant to = endOf(i, end);
            for (String party : changes.get(i).custody().weights().keySet()) {
                BusinessCalendar own = calendars.get(party);
                if (own == null) {
                    throw new InvalidInput("calendars", "a calendar of " + party, calendars.keySet());
                }
                byParty.merge(party, own.between(from, to), Duration::plus);
            }
        }
        return new OwnCalendarTime(byParty);
    }

    private Instant endOf(int index, Instant end) {
        return index + 1 < changes.size() ? changes.get(index + 1).at() : end;
    }
}
