package org.itsmkit.persistence.internal.values;

/** A column of a table that can be asked about, named as in the database. */
public interface Column {

    /** What a column holds. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        UUID,
        BYTES
    }

    Kind kind();

    /** As the scripts write it. */
    String sql();
}
