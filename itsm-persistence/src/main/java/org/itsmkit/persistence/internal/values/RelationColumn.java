package org.itsmkit.persistence.internal.values;

import java.util.List;
import java.util.Locale;

/** A column of what a relation is now. */
public enum RelationColumn implements Column {
    TENANT_ID(Kind.TEXT),
    ID(Kind.UUID),
    VERSION(Kind.NUMBER),
    IS_PRESENT(Kind.FLAG),
    VALID_FROM(Kind.NUMBER),
    TYPE_KEY(Kind.TEXT),
    SOURCE_ID(Kind.UUID),
    TARGET_ID(Kind.UUID),
    GROUP_KEY(Kind.TEXT),
    IS_ENABLED(Kind.FLAG),
    CALENDAR_KEY(Kind.TEXT),
    ATTRIBUTES(Kind.TEXT);

    /** What a relation that is there is made from again. */
    public static final List<Column> KEPT = List.of(
            ID,
            VERSION,
            VALID_FROM,
            TYPE_KEY,
            SOURCE_ID,
            TARGET_ID,
            GROUP_KEY,
            IS_ENABLED,
            CALENDAR_KEY,
            ATTRIBUTES);

    private final Kind kind;

    RelationColumn(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sql() {
        return name().toLowerCase(Locale.ROOT);
    }
}
