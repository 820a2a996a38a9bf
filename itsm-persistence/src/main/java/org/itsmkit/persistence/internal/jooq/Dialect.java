package org.itsmkit.persistence.internal.jooq;

import java.util.List;
import java.util.Map;
import org.itsmkit.persistence.Database;
import org.itsmkit.persistence.internal.store.Runner;
import org.itsmkit.persistence.internal.store.WorkClaims;
import org.jooq.Field;
import org.jooq.RowCountQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;

/** All in which the SQL of databases differs beyond what jOOQ knows. */
interface Dialect {

    static Dialect of(Database database) {
        return switch (database) {
            case H2 -> new H2Dialect();
            case POSTGRESQL -> new PostgresDialect();
        };
    }

    SQLDialect jooq();

    /** An expression that orders text by code point. */
    Field<?> ordered(Field<String> text);

    /** Inserts a row, or changes nothing or fails harmlessly when one of its keys is taken. */
    RowCountQuery insertIfFree(Table<?> table, List<? extends Field<?>> columns);

    /** Inserts a row, or replaces the one with the same key. */
    RowCountQuery upsert(Table<?> table, Map<Field<?>, Field<?>> values, List<? extends Field<?>> key);

    /** Claims work, by the statements that suit this database. */
    WorkClaims claims(Statements statements, Runner runner);
}
