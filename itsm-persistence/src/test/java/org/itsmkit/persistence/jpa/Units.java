package org.itsmkit.persistence.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.itsmkit.persistence.Database;
import org.itsmkit.persistence.Databases;
import org.itsmkit.persistence.Schema;
import org.itsmkit.persistence.StorageSettings;

/** The host's persistence unit on each database, by whichever provider is on the class path. One of each a run: they are dear. */
public enum Units {
    H2(Database.H2) {
        @Override
        DataSource open() {
            return Databases.h2InMemory();
        }
    },
    POSTGRES(Database.POSTGRESQL) {
        @Override
        DataSource open() {
            return Databases.postgresInFreshSchema();
        }
    };

    private static final List<String> TABLES = List.of(
            "itsm_ticket",
            "itsm_journal",
            "itsm_ticket_field",
            "itsm_ticket_label",
            "itsm_link",
            "itsm_command",
            "itsm_work",
            "itsm_sequence",
            "host_note");

    public final Database database;
    public final DataSource source = open();
    public final EntityManagerFactory factory;

    Units(Database database) {
        this.database = database;
        Schema schema = Schema.on(source, StorageSettings.DEFAULT);
        schema.migrate();
        schema.verify();
        execute("create table host_note (id bigint primary key, text varchar(200))");
        factory =
                Persistence.createEntityManagerFactory("host", Map.of("jakarta.persistence.nonJtaDataSource", source));
    }

    abstract DataSource open();

    /** The unit, with nothing in its tables. */
    public Units cleared() {
        for (String table : TABLES) {
            execute("delete from " + table);
        }
        return this;
    }

    void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
