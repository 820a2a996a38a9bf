package org.itsmkit.sla.desk;

import java.util.Collection;
import org.itsmkit.sla.measure.Share;

/**
 * How work was passed around. Immutable.
 *
 * @param cases all work, that which nobody held included
 * @param handoffs how often it was handed on in all
 * @param casesHandedOn how much of it was handed on at least once
 * @param returns how often it came back in all
 * @param casesReturned how much of it came back at least once
 */
public record PingPong(long cases, long handoffs, long casesHandedOn, long returns, long casesReturned) {

    /** Nothing at all. */
    public static final PingPong NONE = new PingPong(0, 0, 0, 0, 0);

    /** Takes the counts as they are. */
    public PingPong {}

    /**
     * Counts the ways of work through those who held it.
     *
     * @param ways one for each piece of work; may be empty
     * @param rule what counts as a return
     */
    public static PingPong of(Collection<? extends Way<?>> ways, Way.ReturnRule rule) {
        return ways.stream().reduce(NONE, (sum, way) -> sum.plus(way, rule), PingPong::plus);
    }

    /** With one more piece of work, for a host that does not hold all of it at once. */
    public PingPong plus(Way<?> way, Way.ReturnRule rule) {
        long returned = way.returns(rule);
        return plus(new PingPong(1, way.handoffs(), way.handoffs() > 0 ? 1 : 0, returned, returned > 0 ? 1 : 0));
    }

    /** The counts of both together. */
    public PingPong plus(PingPong other) {
        return new PingPong(
                cases + other.cases,
                handoffs + other.handoffs,
                casesHandedOn + other.casesHandedOn,
                returns + other.returns,
                casesReturned + other.casesReturned);
    }

    /** Of all work, that which came back at least once. */
    public Share rate() {
        return new Share(casesReturned, cases);
    }
}
