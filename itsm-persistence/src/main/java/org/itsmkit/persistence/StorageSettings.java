package org.itsmkit.persistence;

import java.util.regex.Pattern;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Where the tables are.
 *
 * @param schema the schema they are in (MariaDB: the database), or null for the connection's current one
 * @param prefix what their names, and those of their indexes, begin with
 */
public record StorageSettings(@Nullable String schema, String prefix) {

    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    /** The connection's current schema, and the prefix {@code itsm_}. */
    public static final StorageSettings DEFAULT = new StorageSettings(null, "itsm_");

    public StorageSettings {
        if (schema != null && !SCHEMA.matcher(schema).matches()) {
            throw new InvalidInput("schema", "1 to 60 characters of a-z 0-9 _, a letter first", schema);
        }
        if (!PREFIX.matcher(prefix).matches()) {
            throw new InvalidInput("prefix", "1 to 30 characters of a-z 0-9 _, a letter first", prefix);
        }
    }

    public StorageSettings inSchema(String name) {
        return new StorageSettings(name, prefix);
    }

    public StorageSettings prefixed(String newPrefix) {
        return new StorageSettings(schema, newPrefix);
    }
}
