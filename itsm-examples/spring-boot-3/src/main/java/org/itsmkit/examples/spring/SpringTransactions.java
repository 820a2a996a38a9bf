package org.itsmkit.examples.spring;

import java.sql.Connection;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.itsmkit.persistence.ConnectionAccess;
import org.itsmkit.spi.storage.CommitHooks;
import org.itsmkit.spi.storage.Transactions;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a desk take part in Spring's transactions: copy it. It works with any transaction manager that binds the connection
 * of this data source to the thread: for JDBC, and for Jakarta Persistence over the same data source.
 *
 * <p>After a commit, Spring still says that the transaction is active, though nothing that joins it would be kept. So what
 * runs then is given a transaction of its own.
 */
public final class SpringTransactions implements Transactions, ConnectionAccess {

    private final DataSource dataSource;
    private final TransactionTemplate required;
    private final TransactionTemplate requiresNew;

    public SpringTransactions(DataSource dataSource, PlatformTransactionManager manager) {
        this.dataSource = dataSource;
        this.required = new TransactionTemplate(manager);
        this.requiresNew = new TransactionTemplate(manager);
        this.requiresNew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public boolean isActive() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
    }

    @Override
    public <T> T required(Supplier<T> work) {
        // After a commit one seems to be active that is over: a new one is right there, and nowhere else wrong.
        return in(isActive() ? required : requiresNew, work);
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        return in(requiresNew, work);
    }

    @Override
    public void setRollbackOnly() {
        if (isActive()) {
            required.executeWithoutResult(TransactionStatus::setRollbackOnly);
        }
    }

    @Override
    public void afterCommit(Runnable hook) {
        if (isActive()) {
            Hooks.ofThisTransaction().add(hook);
        } else {
            CommitHooks.runNow(hook);
        }
    }

    @Override
    public Connection acquire() {
        return DataSourceUtils.getConnection(dataSource);
    }

    @Override
    public void release(Connection connection) {
        DataSourceUtils.releaseConnection(connection, dataSource);
    }

    @SuppressWarnings("NullAway") // The template returns what the work returns.
    private static <T> T in(TransactionTemplate template, Supplier<T> work) {
        return template.execute(status -> work.get());
    }
}
