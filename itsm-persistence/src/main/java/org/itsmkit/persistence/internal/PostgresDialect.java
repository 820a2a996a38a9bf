package org.itsmkit.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
    public boolean isLostRace(SQLException failure) {
        return "40001".equals(failure.getSQLState()) || "40P01".equals(failure.getSQLState());
    }

    @Override
    public WorkClaims claims(Statements statements, Jdbc jdbc) {
        return new SkippingClaims(statements, jdbc);
    }
}
