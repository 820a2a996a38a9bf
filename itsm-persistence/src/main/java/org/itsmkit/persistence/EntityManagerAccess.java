package org.itsmkit.persistence;

import jakarta.persistence.EntityManager;

/**
 * Where a store gets the entity manager for one statement or a few: inside a transaction the one that the transaction is
 * bound to, otherwise any.
 *
 * <p>The store neither begins, commits nor rolls back its transaction, neither flushes, clears nor closes it, and releases
 * it on the same thread before its call returns.
 */
public interface EntityManagerAccess {

    EntityManager acquire();

    void release(EntityManager manager);
}
