package org.itsmkit.spi.storage;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be done after one transaction has committed, for those who implement {@link Transactions#afterCommit}: they add
 * to it while the transaction is open, and run it when it has committed. Used by one thread.
 */
public final class CommitHooks {

    private static final Logger LOG = LoggerFactory.getLogger(CommitHooks.class);

    private final List<Runnable> hooks = new ArrayList<>();

    /** Nothing is to be done yet. */
    public CommitHooks() {}

    public void add(Runnable hook) {
        hooks.add(hook);
    }

    /** Runs a hook where there is no transaction to wait for, as {@link #run} would. */
    public static void runNow(Runnable hook) {
        CommitHooks only = new CommitHooks();
        only.add(hook);
        only.run();
    }

    /**
     * Runs all of them in order, whatever any throws: the commit stands. An exception is logged. The first {@link Error} is
     * logged and thrown on when all have run, with those after it suppressed.
     */
    public void run() {
        Error first = null;
        for (Runnable hook : hooks) {
            try {
                hook.run();
            } catch (RuntimeException e) {
                LOG.warn("What was to be done after a commit failed; the commit stands", e);
            } catch (Error e) {
                LOG.error("What was to be done after a commit failed; the commit stands", e);
                if (first == null) {
                    first = e;
                } else if (first != e) {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
