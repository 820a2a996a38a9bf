package org.itsmkit.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Real databases for tests: H2, and one PostgreSQL server for the whole run, or the one that {@code -Ditsm.test.jdbc-url}
 * leads to; and {@link MariaDb}. PostgreSQL's sessions are in a zone of their own, far from UTC.
 */
public final class Databases {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int CONNECTIONS = 24;

    private Databases() {}

    public static HikariDataSource h2InMemory() {
        return pool("jdbc:h2:mem:itsm" + COUNT.incrementAndGet() + ";LOCK_TIMEOUT=10000;TIME ZONE=Pacific/Kiritimati");
    }

    static HikariDataSource h2File(Path folder) {
        return pool("jdbc:h2:file:" + folder.resolve("desk").toAbsolutePath() + ";LOCK_TIMEOUT=10000");
    }

    public static DataSource postgres() {
        return Server.POOL;
    }

    /** One of each: MariaDB only where there is one. */
    static Stream<DataSource> all() {
        Stream<DataSource> always = Stream.of(h2InMemory(), postgres());
        return MariaDb.isThere() ? Stream.concat(always, Stream.of(MariaDb.pool())) : always;
    }

    static String product(JdbcTransactions transactions) {
        return transactions.required(() -> {
            try {
                return transactions.acquire().getMetaData().getDatabaseProductName();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** A store in a schema of its own, with its tables. */
    static JooqStorage inFreshSchema(JdbcTransactions transactions) {
        String schema = freshSchema(transactions);
        JooqStorage storage = JooqStorage.on(transactions).with(StorageSettings.DEFAULT.inSchema(schema));
        storage.schema().migrate();
        return storage;
    }

    /** Connections to PostgreSQL whose current schema is one of their own, with the tables in it. */
    public static HikariDataSource postgresInFreshSchema() {
        String schema = freshSchema(JdbcTransactions.on(postgres()));
        HikariConfig config = new HikariConfig();
        config.setDataSource(postgres());
        config.setSchema(schema);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** Connections to MariaDB whose current database is one of their own, with no tables. */
    public static HikariDataSource mariaDbInFreshDatabase() {
        return pool(MariaDb.freshDatabase("desk" + COUNT.incrementAndGet()));
    }

    static String freshSchema(JdbcTransactions transactions) {
        String schema =
                "desk" + COUNT.incrementAndGet() + "_" + ProcessHandle.current().pid();
        execute(transactions, "create schema " + schema);
        return schema;
    }

    static void execute(JdbcTransactions transactions, String sql) {
        transactions.required(() -> {
            try {
                Connection connection = transactions.acquire();
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(sql);
                } finally {
                    transactions.release(connection);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static final class Server {
        static final DataSource POOL = start();

        static DataSource start() {
            String given = System.getProperty("itsm.test.jdbc-url");
            if (given != null) {
                return pool(given);
            }
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("timezone", "America/St_Johns")
                        .start();
                return pool(server.getJdbcUrl("postgres", "postgres"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
