package org.itsmkit.persistence.internal.store;

import java.util.regex.Pattern;
import org.itsmkit.persistence.StorageSettings;

/** Puts a store's own names into statements. */
public final class Naming {

    private static final Pattern TABLE = Pattern.compile("\\bitsm_");

    private final String tables;

    public Naming(StorageSettings settings) {
        tables = (settings.schema() == null ? "" : settings.schema() + '.') + settings.prefix();
    }

    /** What the names of tables begin with. */
    public String tables() {
        return tables;
    }

    /** The same statement, with these names where it says {@code itsm_}. */
    public String named(String statement) {
        return TABLE.matcher(statement).replaceAll(tables);
    }
}
