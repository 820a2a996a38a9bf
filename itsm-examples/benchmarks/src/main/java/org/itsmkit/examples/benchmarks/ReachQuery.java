package org.itsmkit.examples.benchmarks;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Plain impact by a recursive query on PostgreSQL, on an unlogged table with one covering index. */
final class ReachQuery {

    private static final int CHUNK = 100_000;

    private final PreparedStatement query;

    ReachQuery(Connection connection, LayeredEstate estate) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create unlogged table need (provider int not null, dependent int not null)");
            fill(connection, estate);
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

    private static void fill(Connection connection, LayeredEstate estate) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into need select * from unnest(?::int[], ?::int[])")) {
            for (int from = 0; from < estate.provider.length; from += CHUNK) {
                int to = Math.min(estate.provider.length, from + CHUNK);
                insert.setArray(1, array(connection, Arrays.copyOfRange(estate.provider, from, to)));
                insert.setArray(2, array(connection, Arrays.copyOfRange(estate.dependent, from, to)));
                insert.execute();
            }
        }
    }

    private static Array array(Connection connection, int[] numbers) throws SQLException {
        return connection.createArrayOf("int4", IntStream.of(numbers).boxed().toArray());
    }

    int from(int start) throws SQLException {
        query.setInt(1, start);
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
