package org.itsmkit.examples.spring;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is to be done after one transaction has committed. It runs when Spring has completed the transaction, since until then
 * it would seem to join one; an error in it keeps nothing else from running.
 */
final class Hooks implements TransactionSynchronization {

    private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);

    private final List<Runnable> hooks = new ArrayList<>();

    static Hooks ofThisTransaction() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Hooks hooks) {
                return hooks;
            }
        }
        Hooks hooks = new Hooks();
        TransactionSynchronizationManager.registerSynchronization(hooks);
        return hooks;
    }

    void add(Runnable hook) {
        hooks.add(hook);
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED) {
            run(hooks);
        }
    }

    /** Runs all of them, whatever any throws: the change is committed. The first error is thrown on at the end. */
    static void run(List<Runnable> hooks) {
        Error first = null;
        for (Runnable hook : hooks) {
            try {
                hook.run();
            } catch (RuntimeException e) {
                LOG.warn("What was to be done after a commit failed; the commit stands", e);
            } catch (Error e) {
                LOG.error("What was to be done after a commit failed; the commit stands", e);
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
