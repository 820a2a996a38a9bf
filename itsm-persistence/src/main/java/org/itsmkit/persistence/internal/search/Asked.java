package org.itsmkit.persistence.internal.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.persistence.internal.values.Column;
import org.itsmkit.persistence.internal.values.ItemColumn;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.persistence.internal.values.TicketColumn;

/**
 * A column of the head row that can be asked about by the name of a field: one of text, or one of numbers and instants.
 *
 * @param column the column
 * @param javaType what its values are in memory; a field of that name and another type has no value
 * @param optional whether rows can be without it
 */
record Asked(Column column, Class<?> javaType, boolean optional) {

    private static final Map<String, Asked> OF_TICKETS = new HashMap<>();
    private static final Map<String, Asked> OF_ITEMS = new HashMap<>();

    static {
        ask(OF_TICKETS, TicketFields.TYPE, TicketColumn.TYPE_KEY, String.class, false);
        ask(OF_TICKETS, TicketFields.NUMBER, TicketColumn.TICKET_NUMBER, String.class, false);
        ask(OF_TICKETS, TicketFields.STATE, TicketColumn.STATE, String.class, false);
        ask(OF_TICKETS, TicketFields.CATEGORY, TicketColumn.CATEGORY, String.class, false);
        ask(OF_TICKETS, TicketFields.TITLE, TicketColumn.TITLE, String.class, true);
        ask(OF_TICKETS, TicketFields.TEAM, TicketColumn.TEAM, Team.class, true);
        ask(OF_TICKETS, TicketFields.ASSIGNEE, TicketColumn.ASSIGNEE, Person.class, true);
        ask(OF_TICKETS, TicketFields.REQUESTER, TicketColumn.REQUESTER, Person.class, true);
        ask(OF_TICKETS, TicketFields.PRIORITY, TicketColumn.PRIORITY, Long.class, true);
        ask(OF_TICKETS, TicketFields.PRIORITY_COMPUTED, TicketColumn.PRIORITY_COMPUTED, Long.class, true);
        ask(OF_TICKETS, TicketFields.IMPACT, TicketColumn.IMPACT, Long.class, true);
        ask(OF_TICKETS, TicketFields.URGENCY, TicketColumn.URGENCY, Long.class, true);
        ask(OF_TICKETS, TicketFields.FIRST_RESPONSE_AT, TicketColumn.FIRST_RESPONSE_AT, Instant.class, true);
        ask(OF_TICKETS, TicketFields.STATE_SINCE, TicketColumn.STATE_SINCE, Instant.class, false);
        ask(OF_TICKETS, TicketFields.CREATED_AT, TicketColumn.CREATED_AT, Instant.class, false);
        ask(OF_TICKETS, TicketFields.UPDATED_AT, TicketColumn.UPDATED_AT, Instant.class, false);
        ask(OF_TICKETS, TicketFields.NEXT_DUE, TicketColumn.NEXT_DUE, Instant.class, false);
        ask(OF_ITEMS, ItemFields.CLASS, ItemColumn.CLASS_KEY, String.class, false);
        ask(OF_ITEMS, ItemFields.NAME, ItemColumn.NAME, String.class, false);
        ask(OF_ITEMS, ItemFields.STAGE, ItemColumn.STAGE, String.class, false);
        ask(OF_ITEMS, ItemFields.STATUS, ItemColumn.STATUS, String.class, false);
        ask(OF_ITEMS, ItemFields.HEALTH, ItemColumn.HEALTH, String.class, false);
        ask(OF_ITEMS, ItemFields.CRITICALITY, ItemColumn.CRITICALITY, String.class, false);
        ask(OF_ITEMS, ItemFields.OWNER, ItemColumn.OWNER, Person.class, true);
        ask(OF_ITEMS, ItemFields.SUPPORT_GROUP, ItemColumn.SUPPORT_GROUP, Team.class, true);
        ask(OF_ITEMS, ItemFields.DUPLICATE_OF, ItemColumn.DUPLICATE_OF, String.class, true);
    }

    /** The column that holds this field; empty when it can only be among the indexed ones. */
    static Optional<Asked> of(Heads heads, Field<?> field) {
        return Optional.ofNullable((heads == Heads.TICKET ? OF_TICKETS : OF_ITEMS).get(field.name()));
    }

    boolean holds(FieldType<?> type) {
        return javaType.equals(type.javaType());
    }

    boolean isText() {
        return column.kind() == Column.Kind.TEXT;
    }

    /** Whether "none" is kept as a number behind all others. */
    boolean isDue() {
        return column == TicketColumn.NEXT_DUE;
    }

    boolean isCategory() {
        return column == TicketColumn.CATEGORY;
    }

    /** The value of this type as the column holds it. */
    <T> Object value(FieldType<T> type, T value) {
        if (isText()) {
            return Texts.check(column.sql(), type.write(value));
        }
        return value instanceof Instant instant ? (Object) Micros.saturated(instant) : value;
    }

    private static void ask(Map<String, Asked> asked, Field<?> field, Column column, Class<?> type, boolean optional) {
        asked.put(field.name(), new Asked(column, type, optional));
    }
}
