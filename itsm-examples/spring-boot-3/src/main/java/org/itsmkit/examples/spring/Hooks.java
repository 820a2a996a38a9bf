package org.itsmkit.examples.spring;

import org.itsmkit.spi.storage.CommitHooks;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is to be done after one transaction has committed. It runs when Spring has completed the transaction, since until then
 * it would seem to join one; an error in it keeps nothing else from running.
 */
final class Hooks implements TransactionSynchronization {

    private final CommitHooks hooks = new CommitHooks();

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
            hooks.run();
        }
    }
}
