package org.itsmkit.service;

import java.time.Duration;
import java.time.Instant;

/**
 * What a desk has to do when its time has come: timers, service-level thresholds, follow-ups on other tickets, and
 * notifications. The host calls it, or has it called. Any number of nodes may do so at once.
 */
public interface DueWork {

    /**
     * Does what is due at {@code now}, until nothing is or {@code limit} items were done, and says how many.
     *
     * @param limit 1 or more
     */
    DueReport runDue(Instant now, int limit);

    /** Does what is due now, as the desk's clock tells it. */
    DueReport runDue();

    /**
     * Has what is due done every {@code interval} on a thread of its own, until the runner or the desk is closed. Nothing
     * else in the library starts a thread.
     */
    Runner start(Duration interval);

    /** A background thread that the host asked for. */
    interface Runner extends AutoCloseable {

        /** Ends it, after what it is doing. */
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
