package org.itsmkit.spi.storage;

import java.util.function.Supplier;

/**
 * How a store takes part in transactions, its own and the host's. Bound to the calling thread.
 *
 * <p>Nothing here commits or rolls back what it did not begin.
 */
public interface Transactions {

    /** Whether a transaction is open on this thread, so that {@link #required} would join it. */
    boolean isActive();

    /**
     * Does {@code work} in the open transaction, or in one of its own that is committed when the work returns and rolled
     * back when it throws.
     */
    <T> T required(Supplier<T> work);

    /** Does {@code work} in a transaction of its own, whatever is open on this thread. */
    <T> T requiresNew(Supplier<T> work);

    /**
     * Makes the open transaction end in a rollback, though its host commits: then whoever commits it is told by an
     * exception, and no hook is run. Does nothing when none is open. For a store whose database has lost the transaction, or
     * has done half of something: nobody may take that for the whole because an exception went unnoticed.
     */
    void setRollbackOnly();

    /**
     * Runs {@code hook} after the open transaction has committed, and never when it has not; at once when none is open. A
     * hook that throws undoes nothing and keeps no other hook from running, whether it throws an exception or an error. An
     * exception is logged; an {@link Error} is thrown on to who committed, when all hooks have run: the commit stands.
     */
    void afterCommit(Runnable hook);
}
