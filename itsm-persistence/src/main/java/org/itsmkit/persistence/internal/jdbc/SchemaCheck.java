package org.itsmkit.persistence.internal.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itsmkit.persistence.Schema.Script;
import org.itsmkit.persistence.StorageSettings;

/** Compares what is in the database with what the scripts make; looks in one catalog and one schema only. */
final class SchemaCheck {

    private static final Pattern TABLE =
            Pattern.compile("create table (?:if not exists )?(\\w+) \\((.*?)\\n\\)", Pattern.DOTALL);

    private static final Pattern COLUMN = Pattern.compile("(?m)^ {4}(?!constraint )(\\w+) ");
    private static final Pattern INDEX =
            Pattern.compile("create (?:unique )?index (?:if not exists )?(\\w+) on (\\w+)");

    private final DatabaseMetaData metaData;
    private final String catalog;
    private final String schema;
    private final StorageSettings settings;
    private final List<String> problems = new ArrayList<>();

    private SchemaCheck(Connection connection, StorageSettings settings) throws SQLException {
        this.metaData = connection.getMetaData();
        this.catalog = connection.getCatalog();
        this.settings = settings;
        String named = settings.schema();
        this.schema = named == null ? connection.getSchema() : stored(named);
    }

    static List<String> problems(Connection connection, StorageSettings settings) throws SQLException {
        Product product = Product.of(Product.database(connection));
        SchemaCheck check = new SchemaCheck(connection, settings);
        for (Script script : Scripts.of(product, StorageSettings.DEFAULT)) {
            check.tables(script.text());
        }
        check.problems.addAll(product.problems(connection));
        return check.problems;
    }

    private void tables(String script) throws SQLException {
        Matcher table = TABLE.matcher(script);
        while (table.find()) {
            table(table.group(1), COLUMN.matcher(table.group(2)), script);
        }
    }

    private void table(String written, Matcher column, String script) throws SQLException {
        String name = named(written);
        Set<String> columns =
                names(metaData.getColumns(catalog, escaped(schema), escaped(stored(name)), null), "COLUMN_NAME");
        if (columns.isEmpty()) {
            problems.add("table " + name + " in schema " + schema);
            return;
        }
        while (column.find()) {
            if (!columns.contains(stored(column.group(1)))) {
                problems.add("column " + name + '.' + column.group(1));
            }
        }
        Set<String> indexes = names(metaData.getIndexInfo(catalog, schema, stored(name), false, true), "INDEX_NAME");
        Matcher index = INDEX.matcher(script);
        while (index.find()) {
            if (index.group(2).equals(written) && !indexes.contains(stored(named(index.group(1))))) {
                problems.add("index " + named(index.group(1)));
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

    private String named(String written) {
        return settings.prefix()
                + written.substring(StorageSettings.DEFAULT.prefix().length());
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
