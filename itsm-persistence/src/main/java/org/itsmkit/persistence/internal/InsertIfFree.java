package org.itsmkit.persistence.internal;

import java.sql.SQLException;
import java.util.List;
import org.itsmkit.spi.storage.StorageFailure;
import org.jooq.Field;
import org.jooq.Table;

/** Inserts a row unless one of its keys is taken, and leaves the transaction usable either way. */
final class InsertIfFree {

    private final Dialect dialect;
    private final Jdbc jdbc;
    private final String sql;

    InsertIfFree(Statements statements, Jdbc jdbc, Table<?> table, List<? extends Field<?>> columns) {
        this.dialect = statements.dialect();
        this.jdbc = jdbc;
        this.sql = statements.text(dialect.insertIfFree(table, columns));
    }

    boolean run(Jdbc.Values values) {
        try {
            return jdbc.update(sql, values) == 1;
        } catch (StorageFailure e) {
            if (e.getCause() instanceof SQLException cause && dialect.isTaken(cause)) {
                return false;
            }
            throw e;
        }
    }
}
