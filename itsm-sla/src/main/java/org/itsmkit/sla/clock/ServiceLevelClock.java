package org.itsmkit.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A clock for one target: a pure function from what happened to what it means. The live clock and a recomputation from
 * history are the same call.
 *
 * <p>Reading costs one pass over the facts, a few look-ups in the calendar, and a sort if the facts are not in order. It
 * never looks at the wall clock. Immutable, safe for use by several threads.
 */
public final class ServiceLevelClock {

    private final ClockPolicy policy;

    private ServiceLevelClock(ClockPolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /** The clock of a policy. */
    public static ServiceLevelClock of(ClockPolicy policy) {
        return new ServiceLevelClock(policy);
    }

    /** What the clock measures against. */
    public ClockPolicy policy() {
        return policy;
    }

    /**
     * Reads the clock.
     *
     * @param facts all that happened, in any order; an empty list is a clock that was not started. Facts later than
     *     {@code asOf} are left out, so that a whole history can be read as of any instant in it. A fact given twice counts
     *     once.
     * @param asOf the instant for which the clock is read
     */
    public ClockReading read(List<? extends ClockFact> facts, Instant asOf) {
        ClockFold fold = new ClockFold(policy);
        ClockFact previous = null;
        boolean decided = false;
        for (ClockFact fact : inOrder(facts)) {
            if (fact.at().isAfter(asOf)) {
                break;
            }
            boolean sameEvent = previous != null && sameEvent(previous, fact);
            if (!sameEvent || !(decided || fact.equals(previous))) {
                fold.apply(fact);
                decided = outranksTheRest(fact);
            }
            previous = fact;
        }
        return new ClockReading(policy, asOf, fold.cyclesAt(asOf));
    }

    private static boolean outranksTheRest(ClockFact fact) {
        return fact.kind() == ClockFact.Kind.CANCELLED || fact.kind() == ClockFact.Kind.MET;
    }

    private static boolean sameEvent(ClockFact one, ClockFact other) {
        return one.sequence() == other.sequence() && one.at().equals(other.at());
    }

    private static List<? extends ClockFact> inOrder(List<? extends ClockFact> facts) {
        for (int i = 1; i < facts.size(); i++) {
            if (ClockFact.ORDER.compare(facts.get(i - 1), facts.get(i)) > 0) {
                List<ClockFact> sorted = new ArrayList<>(facts);
                sorted.sort(ClockFact.ORDER);
                return sorted;
            }
        }
        return facts;
    }
}
