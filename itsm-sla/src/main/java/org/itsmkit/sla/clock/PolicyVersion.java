package org.itsmkit.sla.clock;

import java.time.Instant;
import org.itsmkit.sla.InvalidInput;

/**
 * A version of a policy and from when it is in force. A change of priority that changes the budget is one too. Immutable.
 *
 * @param from the instant from which it is in force, before the facts of the same instant
 * @param policy what it says
 * @param change what it does to a clock that has begun
 * @param calendars which calendar measures the time before; of no consequence for {@link PolicyChange#FROM_ATTACH}
 */
public record PolicyVersion(Instant from, ClockPolicy policy, PolicyChange change, CalendarChange calendars) {

    /**
     * Refuses to carry what is measured anew.
     *
     * @throws InvalidInput if something is carried over {@link CalendarChange#WHOLE}, or a part is missing
     */
    public PolicyVersion {
        InvalidInput.present("start of a version", from);
        InvalidInput.present("policy of a version", policy);
        InvalidInput.present("change of a version", change);
        boolean carries = change == PolicyChange.CARRY_ELAPSED || change == PolicyChange.CARRY_FRACTION;
        if (InvalidInput.present("calendars of a version", calendars) == CalendarChange.WHOLE && carries) {
            throw new InvalidInput("calendars of a version", "SEGMENT with " + change, calendars);
        }
    }

    /** A version that measures the whole time anew with its own calendar if it is retroactive, and keeps to segments if not. */
    public static PolicyVersion of(Instant from, ClockPolicy policy, PolicyChange change) {
        boolean anew = change == PolicyChange.RETROACTIVE;
        return new PolicyVersion(from, policy, change, anew ? CalendarChange.WHOLE : CalendarChange.SEGMENT);
    }
}
