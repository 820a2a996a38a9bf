package org.itsmkit.persistence;

import java.util.List;
import javax.sql.DataSource;
import org.itsmkit.persistence.internal.jdbc.Connections;
import org.itsmkit.persistence.internal.jdbc.Migrations;

/** The tables of a store. Nothing is created or changed unless it is asked for here. */
public interface Schema {

    /** The tables in the database of {@code source}, for a host that keeps them without {@link JooqStorage}. */
    static Schema on(DataSource source, StorageSettings settings) {
        JdbcTransactions transactions = JdbcTransactions.on(source);
        return new Migrations(new Connections(transactions), transactions, settings);
    }

    /**
     * Applies the scripts that were not applied yet, in order; does nothing when there is none. Two that migrate at the same
     * time wait for each other. The schema itself must be there.
     */
    void migrate();

    /** The scripts in order, for a host that applies them by its own tool; they note in the database that they were. */
    List<Script> scripts();

    /** Throws {@link SchemaIncomplete}, naming what is missing, unless everything is there. */
    void verify();

    /**
     * @param version from 1, without gaps
     * @param name what it is about
     * @param text statements of SQL, each ended by a semicolon
     */
    record Script(int version, String name, String text) {}
}
