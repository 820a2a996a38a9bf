package org.itsmkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.util.function.Supplier;
import org.itsmkit.persistence.internal.store.ThreadTransactions;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions of entity managers whose persistence unit is {@code RESOURCE_LOCAL}, bound to the thread. A host without a
 * transaction manager opens its own through the same object, and the store joins them:
 *
 * <pre>{@code
 * JpaTransactions transactions = JpaTransactions.on(factory);
 * ServiceDesk desk = ServiceDesk.builder().storage(JpaStorage.on(transactions, Database.POSTGRESQL)).build();
 * transactions.required(() -> {
 *     EntityManager manager = transactions.acquire();   // the same transaction
 *     manager.persist(order);
 *     return desk.as(kim).incidents().report(...);
 * });
 * }</pre>
 *
 * <p>Each transaction has an entity manager of its own, which is closed at its end. Two of these, over one factory or two,
 * know nothing of each other's transactions.
 */
public final class JpaTransactions implements Transactions, EntityManagerAccess {

    private static final Logger LOG = LoggerFactory.getLogger(JpaTransactions.class);

    private final EntityManagerFactory factory;
    private final ThreadTransactions<EntityManager> bound;

    private JpaTransactions(EntityManagerFactory factory) {
        this.factory = factory;
        this.bound = new ThreadTransactions<>(this::begin, JpaTransactions::commit, JpaTransactions::end);
    }

    public static JpaTransactions on(EntityManagerFactory factory) {
        return new JpaTransactions(factory);
    }

    @Override
    public boolean isActive() {
        return bound.isActive();
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return bound.required(work);
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        return bound.requiresNew(work);
    }

    @Override
    public void setRollbackOnly() {
        bound.setRollbackOnly();
    }

    @Override
    public void afterCommit(Runnable hook) {
        bound.afterCommit(hook);
    }

    /** The open transaction's entity manager, or another one when none is open. */
    @Override
    public EntityManager acquire() {
        EntityManager open = bound.current();
        return open == null ? factory.createEntityManager() : open;
    }

    @Override
    public void release(EntityManager manager) {
        if (!bound.isBound(open -> open == manager)) {
            manager.close();
        }
    }

    private EntityManager begin() {
        EntityManager manager = factory.createEntityManager();
        try {
            manager.getTransaction().begin();
            return manager;
        } catch (PersistenceException e) {
            manager.close();
            throw new StorageFailure("no transaction could be begun", e);
        }
    }

    private static void commit(EntityManager manager) {
        EntityTransaction transaction = manager.getTransaction();
        if (transaction.getRollbackOnly()) {
            // Hibernate would roll back and say nothing.
            throw new StorageFailure("the transaction was to be rolled back only", new RollbackException());
        }
        try {
            transaction.commit();
        } catch (PersistenceException e) {
            throw new StorageFailure("the transaction could not be committed", e);
        }
    }

    /** Rolls back what was not committed. */
    private static void end(EntityManager manager) {
        try (EntityManager closing = manager) {
            EntityTransaction transaction = closing.getTransaction();
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (PersistenceException e) {
            LOG.warn("An entity manager could not be closed in order", e);
        }
    }
}
