package org.itsmkit.persistence.internal.store;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.itsmkit.persistence.internal.values.Binder;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.Transactions;

/**
 * Runs statements so that a transaction in which one has failed is committed by nobody: the database may have rolled it back
 * already, and take what follows for the beginning of another.
 */
public final class JoinedRunner implements Runner {

    private final Runner runner;
    private final Transactions transactions;
    private final Predicate<StorageFailure> leavesTransaction;

    /** @param leavesTransaction whether only the statement is taken back, see {@link Adapter#leavesTransaction} */
    public JoinedRunner(Runner runner, Transactions transactions, Predicate<StorageFailure> leavesTransaction) {
        this.runner = runner;
        this.transactions = transactions;
        this.leavesTransaction = leavesTransaction;
    }

    private <T> T run(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (StorageFailure e) {
            if (!leavesTransaction.test(e)) {
                transactions.setRollbackOnly();
            }
            throw e;
        }
    }

    @Override
    public <R> List<R> list(String statement, Consumer<Binder> values, Function<RowReader, R> mapper) {
        return run(() -> runner.list(statement, values, mapper));
    }

    @Override
    public int update(String statement, Consumer<Binder> values) {
        return run(() -> runner.update(statement, values));
    }

    @Override
    public boolean insertIfFree(String statement, Consumer<Binder> values) {
        return run(() -> runner.insertIfFree(statement, values));
    }

    @Override
    public <E> int[] batch(String statement, Collection<E> elements, BiConsumer<Binder, ? super E> values) {
        return run(() -> runner.batch(statement, elements, values));
    }
}
