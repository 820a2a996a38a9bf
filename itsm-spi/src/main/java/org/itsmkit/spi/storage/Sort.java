package org.itsmkit.spi.storage;

import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.TicketFields;

/**
 * An order of tickets. Tickets without a value come last, whichever way the order runs; those of equal value are ordered
 * by id, so that every order is total. Sorting by {@link TicketFields#PRIORITY} puts the gravest first when ascending,
 * whatever the scale.
 *
 * @param field a field that every ticket has (see {@link TicketFields}), or one that its type declares indexed
 * @param descending whether the order runs from the greatest
 */
public record Sort(Field<?> field, boolean descending) {

    public static Sort ascending(Field<?> field) {
        return new Sort(field, false);
    }

    public static Sort descending(Field<?> field) {
        return new Sort(field, true);
    }
}
