package org.itsmkit.examples.cdi;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.function.Supplier;
import org.itsmkit.spi.storage.StorageFailure;
import org.jspecify.annotations.Nullable;

/** Begins and ends transactions by a transaction manager. */
final class OwnTransactions {

    private final TransactionManager manager;

    OwnTransactions(TransactionManager manager) {
        this.manager = manager;
    }

    /** Does {@code work} while no transaction is bound to this thread. */
    <T> T apart(Supplier<T> work) {
        Transaction around = suspend();
        try {
            return work.get();
        } finally {
            resume(around);
        }
    }

    /** Does {@code work} in a transaction, on a thread that none is bound to. */
    <T> T with(Supplier<T> work) {
        begin();
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
        commit();
        return result;
    }

    private void begin() {
        try {
            manager.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new StorageFailure("no transaction could be begun", e);
        }
    }

    private void commit() {
        try {
            manager.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new StorageFailure("the transaction could not be committed", e);
        }
    }

    private void rollBack(Throwable because) {
        try {
            manager.rollback();
        } catch (SystemException | IllegalStateException e) {
            because.addSuppressed(e);
        }
    }

    private @Nullable Transaction suspend() {
        try {
            return manager.suspend();
        } catch (SystemException e) {
            throw new StorageFailure("the open transaction could not be suspended", e);
        }
    }

    private void resume(@Nullable Transaction around) {
        try {
            if (around != null && around.getStatus() != Status.STATUS_COMMITTED) {
                manager.resume(around);
            }
        } catch (InvalidTransactionException | SystemException e) {
            throw new StorageFailure("the suspended transaction could not be resumed", e);
        }
    }
}
