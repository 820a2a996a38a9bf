package org.itsmkit.examples.replay;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.itsmkit.persistence.JooqStorage;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.storage.Storage;

/** Opens the store that the command line names, and closes what it opened. */
final class Stores implements AutoCloseable {

    /** H2 keeps 8 parsed statements for a connection unless told; a desk uses some thirty. */
    private static final String SETTINGS = ";QUERY_CACHE_SIZE=64";

    private final Storage storage;
    private final Runnable closing;

    private Stores(Storage storage, Runnable closing) {
        this.storage = storage;
        this.closing = closing;
    }

    static Stores open(String name) {
        if (name.equals("memory")) {
            MemoryStorage memory = new MemoryStorage();
            return new Stores(memory, memory::close);
        }
        return name.equals("h2")
                ? h2("jdbc:h2:mem:replay;DB_CLOSE_DELAY=0" + SETTINGS)
                : h2("jdbc:h2:file:" + Path.of(name.substring("h2:".length())).toAbsolutePath() + SETTINGS);
    }

    private static Stores h2(String url) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        JooqStorage storage = JooqStorage.on((DataSource) pool);
        storage.schema().migrate();
        return new Stores(storage, () -> {
            storage.close();
            pool.dispose();
        });
    }

    Storage storage() {
        return storage;
    }

    @Override
    public void close() {
        closing.run();
    }
}
