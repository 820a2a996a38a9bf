package org.itsmkit.examples.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Plain impact by a recursive query on PostgreSQL, on an unlogged table with one covering index. */
final class ReachQuery {

    private static final int CHUNK = 100_000;

    private final PreparedStatement query;

    ReachQuery(Connection connection, LayeredEstate estate) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create unlogged table need (provider int not null, dependent int not null)");
            for (int from = 0; from < estate.provider.length; from += CHUNK) {
                StringBuilder rows = new StringBuilder();
                for (int i = from; i < Math.min(estate.provider.length, from + CHUNK); i++) {
                    rows.append(estate.provider[i])
                            .append('\t')
                            .append(estate.dependent[i])
                            .append('\n');
                }
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy need from stdin", new StringReader(rows.toString()));
            }
            statement.execute("create index on need (provider) include (dependent)");
            statement.execute("vacuum analyze need");
        }
        query = connection.prepareStatement("""
                with recursive down(node) as (
                    select ?::int
                    union
                    select need.dependent from down join need on need.provider = down.node)
                select count(*) from down""");
    }

    int from(int start) throws SQLException {
        query.setInt(1, start);
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
