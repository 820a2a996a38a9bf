package org.itsmkit.persistence.internal.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.itsmkit.persistence.internal.store.Runner;
import org.itsmkit.persistence.internal.values.Binder;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.spi.storage.StorageFailure;

/** Runs statements of SQL; nothing stays open, whatever happens. */
public final class JdbcRunner implements Runner {

    private final Connections connections;
    private final Product product;

    public JdbcRunner(Connections connections, Product product) {
        this.connections = connections;
        this.product = product;
    }

    @Override
    public <R> List<R> list(String statement, Consumer<Binder> values, Function<RowReader, R> mapper) {
        return connections.with(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                values.accept(new JdbcBinder(prepared));
                try (ResultSet rows = prepared.executeQuery()) {
                    List<R> result = new ArrayList<>();
                    while (rows.next()) {
                        result.add(mapper.apply(new JdbcRow(rows)));
                    }
                    return result;
                }
            }
        });
    }

    @Override
    public int update(String statement, Consumer<Binder> values) {
        return connections.with(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                values.accept(new JdbcBinder(prepared));
                return prepared.executeUpdate();
            }
        });
    }

    @Override
    public boolean insertIfFree(String statement, Consumer<Binder> values) {
        try {
            return update(statement, values) == 1;
        } catch (StorageFailure e) {
            if (e.getCause() instanceof SQLException cause && product.isTaken(cause)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public <E> int[] batch(String statement, Collection<E> elements, BiConsumer<Binder, ? super E> values) {
        if (elements.isEmpty()) {
            return new int[0];
        }
        return connections.with(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                JdbcBinder binder = new JdbcBinder(prepared);
                if (elements.size() == 1) {
                    values.accept(binder, elements.iterator().next());
                    return new int[] {prepared.executeUpdate()};
                }
                for (E element : elements) {
                    values.accept(binder, element);
                    binder.next();
                }
                return prepared.executeBatch();
            }
        });
    }
}
