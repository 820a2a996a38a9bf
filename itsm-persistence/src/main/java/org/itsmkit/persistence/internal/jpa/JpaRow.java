package org.itsmkit.persistence.internal.jpa;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.UUID;
import org.itsmkit.persistence.internal.values.RowReader;
import org.jspecify.annotations.Nullable;

/** A row of a query: an array of its columns, or the column itself when there is one. */
final class JpaRow implements RowReader {

    private final @Nullable Object[] columns;
    private int next;

    JpaRow(Object row) {
        this.columns = row instanceof Object[] several ? several : new Object[] {row};
    }

    private Object required() {
        return Objects.requireNonNull(columns[next++], "a column that is never null");
    }

    @Override
    public String text() {
        return (String) required();
    }

    @Override
    public @Nullable String textOrNull() {
        return (String) columns[next++];
    }

    @Override
    public long number() {
        return ((Number) required()).longValue();
    }

    @Override
    public @Nullable Long numberOrNull() {
        Number number = (Number) columns[next++];
        return number == null ? null : number.longValue();
    }

    @Override
    public int small() {
        return ((Number) required()).intValue();
    }

    /** One of MariaDB is a number when the statement is of SQL. */
    @Override
    public boolean flag() {
        Object value = required();
        return value instanceof Number number ? number.intValue() != 0 : (Boolean) value;
    }

    @Override
    public byte[] bytes() {
        return (byte[]) required();
    }

    @Override
    public byte @Nullable [] bytesOrNull() {
        return (byte[]) columns[next++];
    }

    /** Hibernate reads one of H2 as its bytes when the statement is of SQL. */
    @Override
    public UUID uuid() {
        Object value = required();
        if (value instanceof byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong());
        }
        return (UUID) value;
    }
}
