package org.itsmkit.persistence.internal.jooq;

import java.util.List;
import org.itsmkit.persistence.internal.store.LockingClaims;
import org.itsmkit.persistence.internal.store.Runner;
import org.itsmkit.persistence.internal.store.WorkClaims;
import org.jooq.Field;
import org.jooq.RowCountQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** MariaDB: columns of text have a collation that orders by code point and sees trailing spaces. */
final class MariaDbDialect implements Dialect {

    @Override
    public SQLDialect jooq() {
        return SQLDialect.MARIADB;
    }

    /** A violated key takes back the statement, not the transaction. INSERT IGNORE would pass over more than that. */
    @Override
    public RowCountQuery insertIfFree(Table<?> table, List<? extends Field<?>> columns) {
        return DSL.insertInto(table).columns(columns).values(Statements.anyOf(columns));
    }

    @Override
    public WorkClaims claims(Statements statements, Runner runner) {
        return new LockingClaims(DueWorkSql.locking(statements), runner);
    }
}
