package org.itsmkit.persistence.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.itsmkit.persistence.StorageSettings;
import org.itsmkit.persistence.internal.schema.Public;
import org.jooq.Field;
import org.jooq.Index;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Compares what is in the database with what the statements name; looks in one catalog and one schema only. */
final class SchemaCheck {

    private final DatabaseMetaData metaData;
    private final @Nullable String catalog;
    private final @Nullable String schema;
    private final StorageSettings settings;
    private final List<String> problems = new ArrayList<>();

    private SchemaCheck(Connection connection, Dialect dialect, StorageSettings settings) throws SQLException {
        this.metaData = connection.getMetaData();
        this.settings = settings;
        String named = settings.schema();
        boolean catalogs = dialect.schemasAreCatalogs();
        this.catalog = named == null || !catalogs ? connection.getCatalog() : stored(named);
        this.schema = catalogs ? null : named == null ? connection.getSchema() : stored(named);
    }

    static List<String> problems(Connection connection, StorageSettings settings) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        SchemaCheck check = new SchemaCheck(connection, dialect, settings);
        for (Table<?> table : Public.PUBLIC.getTables()) {
            check.table(table);
        }
        check.problems.addAll(dialect.problems(connection));
        return check.problems;
    }

    private void table(Table<?> table) throws SQLException {
        String name = named(table.getName());
        Set<String> columns = names(
                metaData.getColumns(catalog, schema == null ? null : escaped(schema), escaped(stored(name)), null),
                "COLUMN_NAME");
        if (columns.isEmpty()) {
            problems.add("table " + name + " in schema " + (schema == null ? catalog : schema));
            return;
        }
        for (Field<?> column : table.fields()) {
            if (!columns.contains(stored(column.getName()))) {
                problems.add("column " + name + '.' + column.getName());
            }
        }
        Set<String> indexes = names(metaData.getIndexInfo(catalog, schema, stored(name), false, true), "INDEX_NAME");
        for (Index index : table.getIndexes()) {
            if (!indexes.contains(stored(named(index.getName())))) {
                problems.add("index " + named(index.getName()));
            }
        }
    }

    private static Set<String> names(ResultSet rows, String column) throws SQLException {
        try (rows) {
            Set<String> names = new HashSet<>();
            while (rows.next()) {
                names.add(rows.getString(column));
            }
            return names;
        }
    }

    private String named(String generated) {
        return settings.prefix()
                + generated.substring(StorageSettings.DEFAULT.prefix().length());
    }

    /** As the database keeps a name that was written without quotes. */
    private String stored(String name) throws SQLException {
        return metaData.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** An underscore is a wildcard in look-ups. */
    private String escaped(String name) throws SQLException {
        return name.replace("_", metaData.getSearchStringEscape() + '_');
    }
}
