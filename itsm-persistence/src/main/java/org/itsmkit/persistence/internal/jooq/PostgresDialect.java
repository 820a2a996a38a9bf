package org.itsmkit.persistence.internal.jooq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public Field<?> ordered(Field<String> text) {
        return text;
    }

    @Override
    public RowCountQuery insertIfFree(Table<?> table, List<? extends Field<?>> columns) {
        return DSL.insertInto(table)
                .columns(columns)
                .values(Statements.anyOf(columns))
                .onConflictDoNothing();
    }

    @Override
    public RowCountQuery upsert(Table<?> table, Map<Field<?>, Field<?>> values, List<? extends Field<?>> key) {
        Map<Field<?>, Field<?>> replaced = new LinkedHashMap<>();
        values.keySet().stream()
                .filter(column -> !key.contains(column))
                .forEach(column -> replaced.put(column, DSL.excluded(column)));
        return DSL.insertInto(table)
                .columns(values.keySet())
                .values(values.values())
                .onConflict(key)
                .doUpdate()
                .set(replaced);
    }

    @Override
    public WorkClaims claims(Statements statements, Runner runner) {
        return new SkippingClaims(statements, runner);
    }
}
