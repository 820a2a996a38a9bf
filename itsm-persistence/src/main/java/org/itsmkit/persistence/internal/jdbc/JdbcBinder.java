package org.itsmkit.persistence.internal.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.itsmkit.persistence.internal.values.Binder;
import org.jspecify.annotations.Nullable;

/** Gives a prepared statement its values. */
final class JdbcBinder implements Binder {

    private final PreparedStatement statement;
    private final Product product;
    private int last;

    JdbcBinder(PreparedStatement statement, Product product) {
        this.statement = statement;
        this.product = product;
    }

    @FunctionalInterface
    private interface Setting {
        void at(int place) throws SQLException;
    }

    private JdbcBinder set(Setting setting) {
        try {
            setting.at(++last);
            return this;
        } catch (SQLException e) {
            throw Connections.refused(e);
        }
    }

    @Override
    public Binder text(@Nullable String value) {
        return set(place -> statement.setString(place, value));
    }

    @Override
    public Binder number(long value) {
        return set(place -> statement.setLong(place, value));
    }

    @Override
    public Binder number(@Nullable Long value) {
        return value == null ? set(place -> statement.setNull(place, Types.BIGINT)) : number(value.longValue());
    }

    @Override
    public Binder small(int value) {
        return set(place -> statement.setInt(place, value));
    }

    @Override
    public Binder flag(boolean value) {
        return set(place -> statement.setBoolean(place, value));
    }

    @Override
    public Binder bytes(byte[] value) {
        return set(place -> statement.setBytes(place, value));
    }

    @Override
    public Binder uuid(@Nullable UUID value) {
        return value == null
                ? set(place -> statement.setNull(place, Types.OTHER))
                : set(place -> statement.setObject(place, product.bound(value)));
    }

    @Override
    public Binder any(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes(bytes);
        }
        if (value instanceof UUID id) {
            return uuid(id);
        }
        return set(place -> statement.setObject(place, value));
    }

    @Override
    public Binder limit(int rows) {
        return small(rows);
    }

    /** Keeps the values given so far as one element of a batch, and begins the next. */
    void next() throws SQLException {
        statement.addBatch();
        last = 0;
    }
}
