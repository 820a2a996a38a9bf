package org.itsmkit.persistence.internal.values;

import java.util.Locale;

/** A column of a ticket's head row. */
public enum TicketColumn implements Column {
    TENANT_ID(Kind.TEXT),
    ID(Kind.UUID),
    TICKET_NUMBER(Kind.TEXT),
    TYPE_KEY(Kind.TEXT),
    TYPE_VERSION(Kind.NUMBER),
    STATE(Kind.TEXT),
    CATEGORY(Kind.TEXT),
    IS_OPEN(Kind.FLAG),
    STATE_SINCE(Kind.NUMBER),
    TITLE(Kind.TEXT),
    PRIORITY(Kind.NUMBER),
    PRIORITY_RANK(Kind.NUMBER),
    PRIORITY_COMPUTED(Kind.NUMBER),
    IMPACT(Kind.NUMBER),
    URGENCY(Kind.NUMBER),
    FIRST_RESPONSE_AT(Kind.NUMBER),
    TEAM(Kind.TEXT),
    ASSIGNEE(Kind.TEXT),
    REQUESTER(Kind.TEXT),
    CREATED_AT(Kind.NUMBER),
    UPDATED_AT(Kind.NUMBER),
    NEXT_DUE(Kind.NUMBER),
    NEXT_WAKE(Kind.NUMBER),
    LINK_COUNT(Kind.NUMBER),
    READERS_OPEN(Kind.FLAG),
    LABELS(Kind.TEXT),
    INDEXED_VALUES(Kind.TEXT),
    DOCUMENT(Kind.TEXT),
    CLOCKS(Kind.TEXT),
    HEAD(Kind.BYTES),
    VERSION(Kind.NUMBER);

    private final Kind kind;

    TicketColumn(Kind kind) {
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
