package org.itsmkit.persistence.internal.jooq;

import java.util.List;
import org.itsmkit.persistence.internal.store.Runner;
import org.itsmkit.persistence.internal.store.WorkClaims;
import org.jooq.Field;
import org.jooq.RowCountQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** PostgreSQL: columns of text are declared {@code collate "C"}, so that they order by code point. */
final class PostgresDialect implements Dialect {

    @Override
    public SQLDialect jooq() {
        return SQLDialect.POSTGRES;
    }

    @Override
    public RowCountQuery insertIfFree(Table<?> table, List<? extends Field<?>> columns) {
        return DSL.insertInto(table)
                .columns(columns)
                .values(Statements.anyOf(columns))
                .onConflictDoNothing();
    }

    @Override
    public WorkClaims claims(Statements statements, Runner runner) {
        return new SkippingClaims(statements, runner);
    }
}
