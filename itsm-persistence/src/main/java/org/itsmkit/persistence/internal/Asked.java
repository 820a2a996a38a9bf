package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicket;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * A column of the head row that can be asked about by the name of a field.
 *
 * @param text the column when it holds text
 * @param number the column when it holds a number or an instant
 * @param javaType what its values are in memory; a field of that name and another type has no value
 * @param optional whether tickets can be without it
 */
record Asked(@Nullable Field<String> text, @Nullable Field<Long> number, Class<?> javaType, boolean optional) {

    private static final ItsmTicket T = ITSM_TICKET;
    private static final Map<String, Asked> BY_FIELD = new HashMap<>();

    static {
        text(TicketFields.TYPE, T.TYPE_KEY, String.class, false);
        text(TicketFields.NUMBER, T.TICKET_NUMBER, String.class, false);
        text(TicketFields.STATE, T.STATE, String.class, false);
        text(TicketFields.CATEGORY, T.CATEGORY, String.class, false);
        text(TicketFields.TITLE, T.TITLE, String.class, true);
        text(TicketFields.TEAM, T.TEAM, Team.class, true);
        text(TicketFields.ASSIGNEE, T.ASSIGNEE, Person.class, true);
        text(TicketFields.REQUESTER, T.REQUESTER, Person.class, true);
        number(TicketFields.PRIORITY, T.PRIORITY, Long.class, true);
        number(TicketFields.PRIORITY_COMPUTED, T.PRIORITY_COMPUTED, Long.class, true);
        number(TicketFields.IMPACT, T.IMPACT, Long.class, true);
        number(TicketFields.URGENCY, T.URGENCY, Long.class, true);
        number(TicketFields.FIRST_RESPONSE_AT, T.FIRST_RESPONSE_AT, Instant.class, true);
        number(TicketFields.STATE_SINCE, T.STATE_SINCE, Instant.class, false);
        number(TicketFields.CREATED_AT, T.CREATED_AT, Instant.class, false);
        number(TicketFields.UPDATED_AT, T.UPDATED_AT, Instant.class, false);
        number(TicketFields.NEXT_DUE, T.NEXT_DUE, Instant.class, false);
    }

    /** The column that holds this field; empty when it can only be among the indexed ones. */
    static Optional<Asked> of(org.itsmkit.domain.field.Field<?> field) {
        return Optional.ofNullable(BY_FIELD.get(field.name()));
    }

    boolean holds(FieldType<?> type) {
        return javaType.equals(type.javaType());
    }

    /** Whether "none" is kept as a number behind all others. */
    boolean isDue() {
        return T.NEXT_DUE.equals(number);
    }

    boolean isCategory() {
        return T.CATEGORY.equals(text);
    }

    Field<?> column() {
        return text != null ? text : required();
    }

    Field<Long> required() {
        if (number == null) {
            throw new IllegalStateException(text + " holds text");
        }
        return number;
    }

    /** The value of this type as the column holds it. */
    <T> Object value(FieldType<T> type, T value) {
        if (text != null) {
            return Texts.check(text.getName(), type.write(value));
        }
        return value instanceof Instant instant ? (Object) Micros.saturated(instant) : value;
    }

    private static void text(
            org.itsmkit.domain.field.Field<?> field, Field<String> column, Class<?> type, boolean optional) {
        BY_FIELD.put(field.name(), new Asked(column, null, type, optional));
    }

    private static void number(
            org.itsmkit.domain.field.Field<?> field, Field<Long> column, Class<?> type, boolean optional) {
        BY_FIELD.put(field.name(), new Asked(null, column, type, optional));
    }
}
