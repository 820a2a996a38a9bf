package org.itsmkit.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a desk has to do when its time has come: timers, service-level thresholds, follow-ups on other tickets, and
 * notifications. The host calls it, or has it called. Any number of nodes may do so at once.
 */
public interface DueWork {

    /**
     * Does what is due at {@code now}, until nothing is or {@code limit} items were done, and says how many. Ends early, after
     * the item in hand, when its thread is interrupted, which it stays.
     *
     * @param limit 1 or more
     */
    DueReport runDue(Instant now, int limit);

    /** Does what is due now, as the desk's clock tells it. */
    DueReport runDue();

    /**
     * When something is due next, of any tenant, for a scheduler that sleeps until then: perhaps in the past, when it is due
     * already; empty when nothing is. A command may make something due earlier.
     */
    Optional<Instant> next();

    /**
     * Has what is due done every {@code interval} on a thread of its own, until the runner or the desk is closed. Nothing
     * else in the library starts a thread.
     */
    Runner start(Duration interval);

    /** A background thread that the host asked for. It ends when it is closed, or when something interrupts it. */
    interface Runner extends AutoCloseable {

        /**
         * Ends it after the item in hand, for which it waits 30 seconds at most before it interrupts it. What it has claimed
         * besides is given back. Closing it again does nothing.
         */
        @Override
        void close();
    }

    /**
     * What a run came to.
     *
     * @param done items done
     * @param retried items that failed and will be tried again
     * @param buried items that kept failing and were set aside
     */
    record DueReport(int done, int retried, int buried) {

        /** All items touched. */
        public int total() {
            return done + retried + buried;
        }

        public DueReport plus(DueReport other) {
            return new DueReport(done + other.done, retried + other.retried, buried + other.buried);
        }
    }
}
