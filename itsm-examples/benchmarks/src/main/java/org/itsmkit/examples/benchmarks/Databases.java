package org.itsmkit.examples.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The databases that are measured on, each through a pool. Closed together. */
final class Databases implements AutoCloseable {

    private final List<AutoCloseable> open = new ArrayList<>();

    /** @param synced whether a commit waits for the disk */
    HikariDataSource postgres(boolean synced) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", synced ? "on" : "off")
                    .setServerConfig("synchronous_commit", synced ? "on" : "off")
                    .setServerConfig("full_page_writes", synced ? "on" : "off")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .start();
            open.add(server);
            return pool(server.getJdbcUrl("postgres", "postgres"), "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HikariDataSource h2InMemory(String name) {
        return pool("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=64", "sa");
    }

    private HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(4);
        HikariDataSource pool = new HikariDataSource(config);
        open.add(pool);
        return pool;
    }

    @Override
    public void close() {
        for (int i = open.size() - 1; i >= 0; i--) {
            try {
                open.get(i).close();
            } catch (Exception e) {
                System.err.println("Could not close " + open.get(i) + ": " + e);
            }
        }
    }
}
