package org.itsmkit.persistence.internal.jdbc;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.itsmkit.persistence.internal.values.RowReader;
import org.jspecify.annotations.Nullable;

/** A row of a result set. */
final class JdbcRow implements RowReader {

    private final ResultSet row;
    private int last;

    JdbcRow(ResultSet row) {
        this.row = row;
    }

    @Override
    public String text() {
        try {
            return row.getString(++last);
        } catch (SQLException e) {
            throw Connections.refused(e);
        }
    }

    @Override
    public @Nullable String textOrNull() {
        return text();
    }

    @Override
    public long number() {
        try {
            return row.getLong(++last);
        } catch (SQLException e) {
            throw Connections.refused(e);
        }
    }

    @Override
    public @Nullable Long numberOrNull() {
        try {
            long number = row.getLong(++last);
            return row.wasNull() ? null : number;
        } catch (SQLException e) {
            throw Connections.refused(e);
        }
    }

    @Override
    public int small() {
        try {
            return row.getInt(++last);
        } catch (SQLException e) {
            throw Connections.refused(e);
        }
    }

    @Override
    public boolean flag() {
        try {
            return row.getBoolean(++last);
        } catch (SQLException e) {
            throw Connections.refused(e);
        }
    }

    @Override
    public byte[] bytes() {
        try {
            return row.getBytes(++last);
        } catch (SQLException e) {
            throw Connections.refused(e);
        }
    }

    @Override
    public byte @Nullable [] bytesOrNull() {
        return bytes();
    }

    @Override
    public UUID uuid() {
        try {
            Object kept = row.getObject(++last);
            if (kept instanceof byte[] bytes) {
                ByteBuffer halves = ByteBuffer.wrap(bytes);
                return new UUID(halves.getLong(), halves.getLong());
            }
            return (UUID) kept;
        } catch (SQLException e) {
            throw Connections.refused(e);
        }
    }
}
