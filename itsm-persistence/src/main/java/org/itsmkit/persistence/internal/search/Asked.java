package org.itsmkit.persistence.internal.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.persistence.internal.values.TicketColumn;

/**
 * A column of the head row that can be asked about by the name of a field: one of text, or one of numbers and instants.
 *
 * @param column the column
 * @param javaType what its values are in memory; a field of that name and another type has no value
 * @param optional whether tickets can be without it
 */
record Asked(TicketColumn column, Class<?> javaType, boolean optional) {

    private static final Map<String, Asked> BY_FIELD = new HashMap<>();

    static {
        ask(TicketFields.TYPE, TicketColumn.TYPE_KEY, String.class, false);
        ask(TicketFields.NUMBER, TicketColumn.TICKET_NUMBER, String.class, false);
        ask(TicketFields.STATE, TicketColumn.STATE, String.class, false);
        ask(TicketFields.CATEGORY, TicketColumn.CATEGORY, String.class, false);
        ask(TicketFields.TITLE, TicketColumn.TITLE, String.class, true);
        ask(TicketFields.TEAM, TicketColumn.TEAM, Team.class, true);
        ask(TicketFields.ASSIGNEE, TicketColumn.ASSIGNEE, Person.class, true);
        ask(TicketFields.REQUESTER, TicketColumn.REQUESTER, Person.class, true);
        ask(TicketFields.PRIORITY, TicketColumn.PRIORITY, Long.class, true);
        ask(TicketFields.PRIORITY_COMPUTED, TicketColumn.PRIORITY_COMPUTED, Long.class, true);
        ask(TicketFields.IMPACT, TicketColumn.IMPACT, Long.class, true);
        ask(TicketFields.URGENCY, TicketColumn.URGENCY, Long.class, true);
        ask(TicketFields.FIRST_RESPONSE_AT, TicketColumn.FIRST_RESPONSE_AT, Instant.class, true);
        ask(TicketFields.STATE_SINCE, TicketColumn.STATE_SINCE, Instant.class, false);
        ask(TicketFields.CREATED_AT, TicketColumn.CREATED_AT, Instant.class, false);
        ask(TicketFields.UPDATED_AT, TicketColumn.UPDATED_AT, Instant.class, false);
        ask(TicketFields.NEXT_DUE, TicketColumn.NEXT_DUE, Instant.class, false);
    }

    /** The column that holds this field; empty when it can only be among the indexed ones. */
    static Optional<Asked> of(Field<?> field) {
        return Optional.ofNullable(BY_FIELD.get(field.name()));
    }

    boolean holds(FieldType<?> type) {
        return javaType.equals(type.javaType());
    }

    boolean isText() {
        return column.kind() == TicketColumn.Kind.TEXT;
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

    private static void ask(Field<?> field, TicketColumn column, Class<?> type, boolean optional) {
        BY_FIELD.put(field.name(), new Asked(column, type, optional));
    }
}
