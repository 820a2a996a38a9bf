package org.itsmkit.persistence.internal.values;

import java.util.List;
import java.util.Locale;

/** A column of what an item is now. */
public enum ItemColumn implements Column {
    TENANT_ID(Kind.TEXT),
    ID(Kind.UUID),
    VERSION(Kind.NUMBER),
    IS_PRESENT(Kind.FLAG),
    VALID_FROM(Kind.NUMBER),
    CLASS_KEY(Kind.TEXT),
    NAME(Kind.TEXT),
    STAGE(Kind.TEXT),
    CATEGORY(Kind.TEXT),
    STATUS(Kind.TEXT),
    HEALTH(Kind.TEXT),
    CRITICALITY(Kind.TEXT),
    OWNER(Kind.TEXT),
    SUPPORT_GROUP(Kind.TEXT),
    DUPLICATE_OF(Kind.TEXT),
    REDUNDANCY(Kind.TEXT),
    ATTRIBUTES(Kind.TEXT),
    READERS_OPEN(Kind.FLAG),
    LABELS(Kind.TEXT),
    INDEXED_VALUES(Kind.TEXT);

    /** What an item that is there is made from again. */
    public static final List<Column> KEPT = List.of(
            ID,
            VERSION,
            VALID_FROM,
            CLASS_KEY,
            NAME,
            STAGE,
            CATEGORY,
            STATUS,
            HEALTH,
            CRITICALITY,
            OWNER,
            SUPPORT_GROUP,
            DUPLICATE_OF,
            REDUNDANCY,
            ATTRIBUTES,
            LABELS);

    private final Kind kind;

    ItemColumn(Kind kind) {
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
