package org.itsmkit.persistence.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a statement its values, from left to right. */
final class Binder {

    private final PreparedStatement statement;
    private final Dialect dialect;
    private int last;

    Binder(PreparedStatement statement, Dialect dialect) {
        this.statement = statement;
        this.dialect = dialect;
    }

    Binder text(@Nullable String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Binder number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Binder number(@Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.BIGINT);
        } else {
            statement.setLong(++last, value);
        }
        return this;
    }

    Binder small(int value) throws SQLException {
        statement.setInt(++last, value);
        return this;
    }

    Binder flag(boolean value) throws SQLException {
        statement.setBoolean(++last, value);
        return this;
    }

    Binder bytes(byte[] value) throws SQLException {
        statement.setBytes(++last, value);
        return this;
    }

    Binder uuid(UUID value) throws SQLException {
        statement.setObject(++last, dialect.bound(value));
        return this;
    }

    /** A text, number, flag, UUID or bytes. */
    Binder any(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return bytes(bytes);
        }
        if (value instanceof UUID id) {
            return uuid(id);
        }
        statement.setObject(++last, value);
        return this;
    }

    /** Keeps the values given so far as one element of a batch, and begins the next. */
    void next() throws SQLException {
        statement.addBatch();
        last = 0;
    }
}
