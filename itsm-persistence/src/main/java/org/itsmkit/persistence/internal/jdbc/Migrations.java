package org.itsmkit.persistence.internal.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.persistence.Schema;
import org.itsmkit.persistence.SchemaIncomplete;
import org.itsmkit.persistence.StorageSettings;
import org.itsmkit.spi.storage.Transactions;

/** Makes the tables, and looks whether they are there. */
public final class Migrations implements Schema {

    private final Connections connections;
    private final Transactions transactions;
    private final StorageSettings settings;

    public Migrations(Connections connections, Transactions transactions, StorageSettings settings) {
        this.connections = connections;
        this.transactions = transactions;
        this.settings = settings;
    }

    @Override
    public void migrate() {
        transactions.requiresNew(() -> connections.with(connection -> {
            Product product = product(connection);
            product.migrating(connection, settings.toString(), () -> applyMissing(connection, product));
            return true;
        }));
    }

    @Override
    public List<Script> scripts() {
        return Scripts.of(connections.with(Migrations::product), settings);
    }

    @Override
    public void verify() {
        List<String> problems = connections.with(connection -> SchemaCheck.problems(connection, settings));
        if (!problems.isEmpty()) {
            throw new SchemaIncomplete(problems);
        }
    }

    private static Product product(Connection connection) throws SQLException {
        return Product.of(Product.database(connection));
    }

    private void applyMissing(Connection connection, Product product) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Scripts.versions(settings));
            Set<Integer> applied = new HashSet<>();
            try (ResultSet versions = statement.executeQuery(Scripts.applied(settings))) {
                while (versions.next()) {
                    applied.add(versions.getInt(1));
                }
            }
            for (Script script : Scripts.of(product, settings)) {
                if (!applied.contains(script.version())) {
                    for (String change : Scripts.statements(script.text())) {
                        statement.execute(change);
                    }
                }
            }
        }
    }
}
