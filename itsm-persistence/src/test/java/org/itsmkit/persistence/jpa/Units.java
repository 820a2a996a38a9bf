package org.itsmkit.persistence.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.itsmkit.persistence.Database;
import org.itsmkit.persistence.Databases;
import org.itsmkit.persistence.MariaDb;
import org.itsmkit.persistence.Schema;
import org.itsmkit.persistence.StorageSettings;
import org.jspecify.annotations.Nullable;

/**
 * The host's persistence unit on each database, by whichever provider is on the class path. One of each a run: they are dear,
 * so none is made before it is asked for.
 */
public enum Units {
    H2(Database.H2, "host") {
        @Override
        DataSource open() {
            return Databases.h2InMemory();
        }
    },
    POSTGRES(Database.POSTGRESQL, "host") {
        @Override
        DataSource open() {
            return Databases.postgresInFreshSchema();
        }
    },
    MARIADB(Database.MARIADB, "host-alone") {
        @Override
        DataSource open() {
            return Databases.mariaDbInFreshDatabase();
        }
    };

    private static final List<String> TABLES = List.of(
            "itsm_ticket",
            "itsm_graph",
            "itsm_graph_commit",
            "itsm_graph_fact",
            "itsm_item",
            "itsm_item_field",
            "itsm_item_label",
            "itsm_relation",
            "itsm_sighting",
            "itsm_baseline",
            "itsm_journal",
            "itsm_ticket_field",
            "itsm_ticket_label",
            "itsm_link",
            "itsm_command",
            "itsm_work",
            "itsm_sequence",
            "host_note");

    public final Database database;
    private final String unit;
    private @Nullable Opened opened;

    Units(Database database, String unit) {
        this.database = database;
        this.unit = unit;
    }

    private record Opened(DataSource source, EntityManagerFactory factory) {}

    /** MariaDB only where there is one. */
    public static Stream<Units> all() {
        return Stream.of(values()).filter(unit -> unit != MARIADB || MariaDb.isThere());
    }

    /** Those on which the library's rows are mapped. */
    static Stream<Units> mapped() {
        return Stream.of(H2, POSTGRES);
    }

    abstract DataSource open();

    private synchronized Opened opened() {
        Opened known = opened;
        if (known == null) {
            DataSource source = open();
            Schema schema = Schema.on(source, StorageSettings.DEFAULT);
            schema.migrate();
            schema.verify();
            execute(source, "create table host_note (id bigint primary key, text varchar(200))");
            known = new Opened(source, newFactory(source));
            opened = known;
        }
        return known;
    }

    private EntityManagerFactory newFactory(DataSource source) {
        return Persistence.createEntityManagerFactory(unit, Map.of("jakarta.persistence.nonJtaDataSource", source));
    }

    public DataSource source() {
        return opened().source;
    }

    public EntityManagerFactory factory() {
        return opened().factory;
    }

    /** As in a process that has just begun. */
    EntityManagerFactory newFactory() {
        return newFactory(source());
    }

    /**
     * The unit, with nothing in its tables. MariaDB keeps what was deleted for a while, and one that writes the same key
     * again locks others out of the gap beside it.
     */
    public Units cleared() {
        for (String table : TABLES) {
            execute((this == MARIADB ? "truncate table " : "delete from ") + table);
        }
        return this;
    }

    void execute(String sql) {
        execute(source(), sql);
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
