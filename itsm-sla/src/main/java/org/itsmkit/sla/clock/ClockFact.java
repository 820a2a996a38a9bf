package org.itsmkit.sla.clock;

import java.time.Instant;
import org.itsmkit.sla.InvalidInput;

/**
 * Something that happened and that a service-level clock listens to. Which events of a ticket are which facts is decided
 * by whoever owns the ticket, or by {@link org.itsmkit.sla.target}: a first-response clock and a resolution clock are the
 * same clock with different facts.
 *
 * <p>Facts are ordered by instant, then by sequence. Facts with the same instant <em>and</em> the same sequence come from
 * one event and are taken together: a cancellation outranks everything, then a stop; without either, a start or reopening
 * comes first, then a reset, then resume, then pause. Facts with the same instant and different sequences are events that
 * follow one another with no time between. A fact may arrive late: reading all facts again gives the same result as if it
 * had been on time.
 *
 * <p>What a fact does depends on the clock; one that means nothing at that point changes nothing and is named by
 * {@link ClockReading#ignored()}:
 *
 * <table>
 *   <caption>Effect of a fact</caption>
 *   <tr><th>fact</th><th>takes effect</th><th>effect</th></tr>
 *   <tr><td>{@link Kind#STARTED}</td><td>unless running or paused</td><td>a new cycle begins</td></tr>
 *   <tr><td>{@link Kind#PAUSED}</td><td>always</td><td>no time counts from here on, whatever the clock does, until it is
 *       resumed or stopped; pauses do not nest, a second one changes the reason</td></tr>
 *   <tr><td>{@link Kind#RESUMED}</td><td>always</td><td>ends the pause</td></tr>
 *   <tr><td>{@link Kind#MET}</td><td>if running or paused</td><td>the clock stops; a second stop, such as closing after
 *       resolving, does not move the first</td></tr>
 *   <tr><td>{@link Kind#CANCELLED}</td><td>if running or paused</td><td>the clock stops and has no deadline</td></tr>
 *   <tr><td>{@link Kind#RESET}</td><td>if running or paused</td><td>a new cycle begins; a pause goes on</td></tr>
 *   <tr><td>{@link Kind#REOPENED}</td><td>if met or cancelled</td><td>decided by {@link ReopenPolicy}</td></tr>
 * </table>
 *
 * Immutable. The natural order is the one in which facts are read; it is total but for facts that are equal.
 *
 * @param kind what happened
 * @param at when it happened in the world
 * @param sequence the place in the order of events that happened at the same instant, such as the sequence number in a
 *     journal
 * @param reason why, in a few words for people, such as "waiting for the customer"; empty if the kind says it all
 */
public record ClockFact(Kind kind, Instant at, long sequence, String reason) implements Comparable<ClockFact> {

    /** What happened, in the order of precedence within one event: the first two exclude all that follow them. */
    public enum Kind {
        /** The target no longer applies. */
        CANCELLED,
        /** What the clock waits for has been done: it stops. Whether in time is read from the clock. */
        MET,
        /** The clock begins to run. */
        STARTED,
        /** What had been done, or called off, is open again. */
        REOPENED,
        /** The clock begins again from zero, such as a periodic update after each contact. */
        RESET,
        /** Time counts again. */
        RESUMED,
        /** From here on no time counts. */
        PAUSED
    }

    /**
     * Refuses null.
     *
     * @throws InvalidInput naming what is missing
     */
    public ClockFact {
        InvalidInput.present("kind of a fact", kind);
        InvalidInput.present("instant of a fact", at);
        InvalidInput.present("reason of a fact", reason);
    }

    /** A fact that needs no reason. */
    public static ClockFact of(Kind kind, Instant at, long sequence) {
        return new ClockFact(kind, at, sequence, "");
    }

    /** See {@link Kind#STARTED}. */
    public static ClockFact started(Instant at, long sequence) {
        return of(Kind.STARTED, at, sequence);
    }

    /** See {@link Kind#PAUSED}. The reason may be empty. */
    public static ClockFact paused(Instant at, long sequence, String reason) {
        return new ClockFact(Kind.PAUSED, at, sequence, reason);
    }

    /** See {@link Kind#RESUMED}. */
    public static ClockFact resumed(Instant at, long sequence) {
        return of(Kind.RESUMED, at, sequence);
    }

    /** See {@link Kind#MET}. */
    public static ClockFact met(Instant at, long sequence) {
        return of(Kind.MET, at, sequence);
    }

    /** See {@link Kind#CANCELLED}. */
    public static ClockFact cancelled(Instant at, long sequence) {
        return of(Kind.CANCELLED, at, sequence);
    }

    /** See {@link Kind#RESET}. */
    public static ClockFact reset(Instant at, long sequence) {
        return of(Kind.RESET, at, sequence);
    }

    /** See {@link Kind#REOPENED}. */
    public static ClockFact reopened(Instant at, long sequence) {
        return of(Kind.REOPENED, at, sequence);
    }

    /** Whether both come from one event. */
    boolean isOfSameEventAs(ClockFact other) {
        return sequence == other.sequence && at.equals(other.at);
    }

    /** Whether it excludes all that follow it in its event. */
    boolean outranksTheRest() {
        return kind == Kind.CANCELLED || kind == Kind.MET;
    }

    @Override
    public int compareTo(ClockFact other) {
        int order = at.compareTo(other.at);
        if (order == 0) {
            order = Long.compare(sequence, other.sequence);
        }
        if (order == 0) {
            order = kind.compareTo(other.kind);
        }
        return order == 0 ? reason.compareTo(other.reason) : order;
    }
}
