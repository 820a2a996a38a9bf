package org.itsmkit.persistence.internal.jooq;

import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;

/** Keeps jOOQ from beginning, committing or rolling back anything: its defaults would do so on a host's connection. */
final class NoTransactions implements TransactionProvider {

    @Override
    public void begin(TransactionContext context) {
        throw refused();
    }

    @Override
    public void commit(TransactionContext context) {
        throw refused();
    }

    @Override
    public void rollback(TransactionContext context) {
        throw refused();
    }

    private static IllegalStateException refused() {
        return new IllegalStateException("transactions are opened by JdbcTransactions or by the host");
    }
}
