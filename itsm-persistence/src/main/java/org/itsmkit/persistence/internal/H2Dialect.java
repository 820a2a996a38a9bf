package org.itsmkit.persistence.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.RowCountQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** H2: orders text by UTF-16 unit, so its UTF-8 bytes are ordered instead. */
final class H2Dialect implements Dialect {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Object MIGRATING = new Object();

    @Override
    public SQLDialect jooq() {
        return SQLDialect.H2;
    }

    @Override
    public String scripts() {
        return "h2";
    }

    /** Every statement of a script is a transaction here and can be repeated, so a second process does no harm either. */
    @Override
    public void migrating(Connection connection, String tables, SqlWork migration) throws SQLException {
        synchronized (MIGRATING) {
            migration.run();
        }
    }

    @Override
    public List<String> problems(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select case when 'a' = 'A' or 'B' > 'a' then 1 else 0 end")) {
            row.next();
            return row.getInt(1) == 0 ? List.of() : List.of("text compared exactly (a collation is set)");
        }
    }

    @Override
    public Field<?> ordered(Field<String> text) {
        return text.cast(SQLDataType.VARBINARY);
    }

    @Override
    public Object orderedValue(String text) {
        return SortKey.text(text);
    }

    /** A violated key takes back the statement, not the transaction. */
    @Override
    public RowCountQuery insertIfFree(Table<?> table, List<? extends Field<?>> columns) {
        return DSL.insertInto(table).columns(columns).values(Statements.anyOf(columns));
    }

    @Override
    public boolean isTaken(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
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
    public boolean isLostRace(SQLException failure) {
        return "40001".equals(failure.getSQLState()) || "90131".equals(failure.getSQLState());
    }

    @Override
    public WorkClaims claims(Statements statements, Jdbc jdbc) {
        return new OptimisticClaims(statements, jdbc);
    }
}
