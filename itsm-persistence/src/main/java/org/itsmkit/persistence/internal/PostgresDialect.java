package org.itsmkit.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public String scripts() {
        return "postgresql";
    }

    @Override
    public void migrating(Connection connection, String tables, SqlWork migration) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "itsm-kit migration of " + tables);
            lock.execute();
        }
        migration.run();
    }

    @Override
    public List<String> problems(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_encoding")) {
            row.next();
            String encoding = row.getString(1);
            return encoding.equals("UTF8") ? List.of() : List.of("database encoding UTF8 (it is " + encoding + ")");
        }
    }

    @Override
    public Field<?> ordered(Field<String> text) {
        return text;
    }

    @Override
    public Object orderedValue(String text) {
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
    public boolean isTaken(SQLException failure) {
        return false;
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
    public boolean isLostRace(SQLException failure) {
        return "40001".equals(failure.getSQLState()) || "40P01".equals(failure.getSQLState());
    }

    @Override
    public WorkClaims claims(Statements statements, Jdbc jdbc) {
        return new SkippingClaims(statements, jdbc);
    }
}
