package org.itsmkit.sla.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * Something that happened and that a service-level clock listens to. Which events of a ticket are which facts is decided
 * by whoever owns the ticket: a first-response clock and a resolution clock are the same clock with different facts.
 *
 * <p>Facts are ordered by instant, then by sequence. Facts with the same instant <em>and</em> the same sequence come from
 * one event and are taken together: a cancellation outranks everything, then a stop; without either, a start or reopening
 * comes first, then a reset, then resume, then pause. Facts with the same instant and different sequences are events that
 * follow one another with no time between. A fact may arrive late: reading all facts again gives the same result as if it
 * had been on time.
 *
 * <p>What a fact does depends on the clock; one that means nothing at that point is ignored:
 *
 * <table>
 *   <caption>Effect of a fact</caption>
 *   <tr><th>fact</th><th>takes effect</th><th>effect</th></tr>
 *   <tr><td>{@link Started}</td><td>unless running or paused</td><td>a new cycle begins</td></tr>
 *   <tr><td>{@link Paused}</td><td>always</td><td>no time counts from here on, whatever the clock does, until a
 *       {@link Resumed} or a stop; pauses do not nest, a second one changes the reason</td></tr>
 *   <tr><td>{@link Resumed}</td><td>always</td><td>ends the pause</td></tr>
 *   <tr><td>{@link Met}</td><td>if running or paused</td><td>the clock stops; a second stop, such as closing after
 *       resolving, does not move the first</td></tr>
 *   <tr><td>{@link Cancelled}</td><td>if running or paused</td><td>the clock stops and has no deadline</td></tr>
 *   <tr><td>{@link Reset}</td><td>if running or paused</td><td>a new cycle begins; a pause goes on</td></tr>
 *   <tr><td>{@link Reopened}</td><td>if met or cancelled</td><td>decided by {@link ReopenPolicy}</td></tr>
 * </table>
 *
 * All implementations are immutable records.
 */
public sealed interface ClockFact {

    /** The order in which facts are read. A total order but for facts that are equal. */
    Comparator<ClockFact> ORDER = Comparator.comparing(ClockFact::at)
            .thenComparingLong(ClockFact::sequence)
            .thenComparing(ClockFact::kind)
            .thenComparing(ClockFact::reason);

    /** What happened, in the order of precedence within one event: the first two exclude all that follow them. */
    enum Kind {
        /** See {@link Cancelled}. */
        CANCELLED,
        /** See {@link Met}. */
        MET,
        /** See {@link Started}. */
        STARTED,
        /** See {@link Reopened}. */
        REOPENED,
        /** See {@link Reset}. */
        RESET,
        /** See {@link Resumed}. */
        RESUMED,
        /** See {@link Paused}. */
        PAUSED
    }

    /** When it happened in the world. */
    Instant at();

    /** The place in the order of events that happened at the same instant, such as the sequence number in a journal. */
    long sequence();

    /** What happened. */
    Kind kind();

    /** Why, in a few words for people; empty if the kind of fact says it all. */
    default String reason() {
        return "";
    }

    /** The clock begins to run. */
    record Started(Instant at, long sequence) implements ClockFact {

        /** Refuses null. */
        public Started {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public Kind kind() {
            return Kind.STARTED;
        }
    }

    /**
     * From here on no time counts.
     *
     * @param reason why, for people, such as "waiting for the customer"; may be empty
     */
    record Paused(Instant at, long sequence, String reason) implements ClockFact {

        /** Refuses null. */
        public Paused {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Kind kind() {
            return Kind.PAUSED;
        }
    }

    /** Time counts again. */
    record Resumed(Instant at, long sequence) implements ClockFact {

        /** Refuses null. */
        public Resumed {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public Kind kind() {
            return Kind.RESUMED;
        }
    }

    /** What the clock waits for has been done: it stops. Whether in time is read from the clock. */
    record Met(Instant at, long sequence) implements ClockFact {

        /** Refuses null. */
        public Met {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public Kind kind() {
            return Kind.MET;
        }
    }

    /** The target no longer applies. */
    record Cancelled(Instant at, long sequence) implements ClockFact {

        /** Refuses null. */
        public Cancelled {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public Kind kind() {
            return Kind.CANCELLED;
        }
    }

    /** The clock begins again from zero, such as a periodic update after each contact. */
    record Reset(Instant at, long sequence) implements ClockFact {

        /** Refuses null. */
        public Reset {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public Kind kind() {
            return Kind.RESET;
        }
    }

    /** What had been done, or called off, is open again. */
    record Reopened(Instant at, long sequence) implements ClockFact {

        /** Refuses null. */
        public Reopened {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public Kind kind() {
            return Kind.REOPENED;
        }
    }
}
