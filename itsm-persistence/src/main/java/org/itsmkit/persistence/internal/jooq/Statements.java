package org.itsmkit.persistence.internal.jooq;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.itsmkit.persistence.StorageSettings;
import org.itsmkit.persistence.internal.schema.Public;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.MappedTable;
import org.jooq.conf.ParamCastMode;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** Renders statements for one database and one set of table names. It has no connection: jOOQ runs nothing here. */
final class Statements {

    static {
        Banner.suppress();
    }

    private final Dialect dialect;
    private final DSLContext jooq;

    Statements(Dialect dialect, StorageSettings settings) {
        this.dialect = dialect;
        this.jooq = DSL.using(configuration(dialect, settings));
    }

    Dialect dialect() {
        return dialect;
    }

    /** The text, with a question mark for each value from left to right. */
    String text(Query query) {
        return jooq.render(query);
    }

    /** The text, with {@code :name} for each value. */
    String namedText(Query query) {
        return jooq.renderNamedParams(query);
    }

    /** A value to be bound. */
    static <T> Field<T> any(Field<T> column) {
        return DSL.val((T) null, column.getDataType());
    }

    static List<Field<?>> anyOf(Collection<? extends Field<?>> columns) {
        return columns.stream().<Field<?>>map(Statements::any).toList();
    }

    /** A row of values to be bound. */
    static Map<Field<?>, Field<?>> row(Field<?>... columns) {
        Map<Field<?>, Field<?>> row = new LinkedHashMap<>();
        for (Field<?> column : columns) {
            row.put(column, any(column));
        }
        return row;
    }

    /** {@code column = ?} */
    static <T> Condition is(Field<T> column) {
        return column.eq(any(column));
    }

    private static Configuration configuration(Dialect dialect, StorageSettings settings) {
        String schema = settings.schema();
        MappedTable table = new MappedTable()
                .withInputExpression(Pattern.compile("itsm_(.*)"))
                .withOutput(settings.prefix() + "$1");
        Settings rendering = new Settings()
                .withRenderSchema(schema != null)
                .withRenderCatalog(false)
                .withRenderQuotedNames(RenderQuotedNames.NEVER)
                .withRenderNameCase(RenderNameCase.AS_IS)
                .withParamCastMode(ParamCastMode.NEVER)
                .withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema()
                                .withInput(Public.PUBLIC.getName())
                                .withOutput(schema == null ? "" : schema)
                                .withTables(table)));
        return new DefaultConfiguration().set(dialect.jooq()).set(rendering).set(new NoTransactions());
    }
}
