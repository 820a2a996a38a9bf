package org.itsmkit.persistence.internal.jooq;

import java.util.List;
import java.util.Map;
import org.itsmkit.persistence.internal.store.OptimisticClaims;
import org.itsmkit.persistence.internal.store.Runner;
import org.itsmkit.persistence.internal.store.WorkClaims;
import org.jooq.Field;
import org.jooq.RowCountQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** H2: orders text by UTF-16 unit, so its UTF-8 bytes are ordered instead. */
final class H2Dialect implements Dialect {

    @Override
    public SQLDialect jooq() {
        return SQLDialect.H2;
    }

    @Override
    public Field<?> ordered(Field<String> text) {
        return text.cast(SQLDataType.VARBINARY);
    }

    /** A violated key takes back the statement, not the transaction. */
    @Override
    public RowCountQuery insertIfFree(Table<?> table, List<? extends Field<?>> columns) {
        return DSL.insertInto(table).columns(columns).values(Statements.anyOf(columns));
    }

    @Override
    @SuppressWarnings("removal") // H2's own MERGE takes a list of values; the standard's takes a query
    public RowCountQuery upsert(Table<?> table, Map<Field<?>, Field<?>> values, List<? extends Field<?>> key) {
        return DSL.using(SQLDialect.H2)
                .mergeInto(table, values.keySet())
                .key(key)
                .values(values.values());
    }

    @Override
    public WorkClaims claims(Statements statements, Runner runner) {
        return new OptimisticClaims(
                new OptimisticClaims.Words(DueWorkSql.candidates(statements), DueWorkSql.take(statements)), runner);
    }
}
