package org.itsmkit.examples.cdi;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.itsmkit.persistence.EntityManagerAccess;
import org.itsmkit.spi.storage.CommitHooks;
import org.itsmkit.spi.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Lets a desk take part in transactions of Jakarta Transactions: copy it with {@link OwnTransactions}. Each transaction has an
 * entity manager of its own, made when it is first asked for and closed at the transaction's end.
 *
 * <p>Where a container shares an entity manager, what is said of transactions here is enough, and that entity manager is
 * handed to {@code JpaStorage.on(Supplier, Transactions, Database)}.
 */
public final class JtaTransactions implements Transactions, EntityManagerAccess {

    private final OwnTransactions own;
    private final TransactionSynchronizationRegistry registry;
    private final EntityManagerFactory factory;

    /** What each transaction's hooks are known by; its entity manager is known by this object. */
    private final Object hooksKey = new Object();

    public JtaTransactions(
            TransactionManager manager, TransactionSynchronizationRegistry registry, EntityManagerFactory factory) {
        this.own = new OwnTransactions(manager);
        this.registry = registry;
        this.factory = factory;
    }

    /** One that can only be rolled back is open too: what joins it goes where it goes. */
    @Override
    public boolean isActive() {
        int status = registry.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return isActive() ? work.get() : requiresNew(work);
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        return own.apart(() -> own.with(work));
    }

    @Override
    public void setRollbackOnly() {
        if (isActive()) {
            registry.setRollbackOnly();
        }
    }

    @Override
    public void afterCommit(Runnable hook) {
        if (!isActive()) {
            CommitHooks.runNow(hook);
            return;
        }
        CommitHooks hooks = (CommitHooks) registry.getResource(hooksKey);
        if (hooks == null) {
            hooks = new CommitHooks();
            registry.putResource(hooksKey, hooks);
            registry.registerInterposedSynchronization(afterCommit(hooks));
        }
        hooks.add(hook);
    }

    /** The transaction is over by then, but its thread may still be bound to it. */
    private Synchronization afterCommit(CommitHooks hooks) {
        return new AfterCompletion(status -> {
            if (status == Status.STATUS_COMMITTED) {
                own.apart(() -> {
                    hooks.run();
                    return true;
                });
            }
        });
    }

    @Override
    public EntityManager acquire() {
        EntityManager bound = bound();
        return bound != null ? bound : isActive() ? bind() : factory.createEntityManager();
    }

    /** What is to close it is told first: who was told last is the first to hear of the end, and that is the provider then. */
    private EntityManager bind() {
        List<EntityManager> made = new ArrayList<>(1);
        registry.registerInterposedSynchronization(new AfterCompletion(status -> made.forEach(EntityManager::close)));
        EntityManager entities = factory.createEntityManager();
        made.add(entities);
        registry.putResource(this, entities);
        return entities;
    }

    @Override
    public void release(EntityManager entities) {
        if (bound() != entities) {
            entities.close();
        }
    }

    private @Nullable EntityManager bound() {
        return isActive() ? (EntityManager) registry.getResource(this) : null;
    }
}
