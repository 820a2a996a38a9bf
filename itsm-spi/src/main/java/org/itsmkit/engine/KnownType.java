package org.itsmkit.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.type.TicketRules;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.storage.StoredTicket;

/** A ticket type and what is derived from it once. */
final class KnownType {

    private final TicketType type;
    private final TicketRules rules;
    private final List<Field<?>> indexed;

    KnownType(TicketType type) {
        this.type = type;
        this.rules = TicketRules.of(type);
        this.indexed = type.schema().fields().stream().filter(Field::isIndexed).toList();
    }

    TicketType type() {
        return type;
    }

    TicketRules rules() {
        return rules;
    }

    /** The values of the fields that stores index. */
    Map<String, FieldValue<?>> indexed(Ticket ticket) {
        if (indexed.isEmpty()) {
            return Map.of();
        }
        Map<String, FieldValue<?>> values = new HashMap<>();
        for (Field<?> field : indexed) {
            FieldValue<?> value = ticket.fields().asMap().get(field.name());
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    long priorityRank(Ticket ticket) {
        return ticket.priority()
                .map(priority ->
                        type.priorities().map(matrix -> matrix.rank(priority)).orElse(priority))
                .orElse(StoredTicket.UNRANKED);
    }
}
