package org.itsmkit.spi.storage;

import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.TicketFields;

/**
 * An order of tickets. Tickets without a value come last, whichever way the order runs; those of equal value are ordered
 * by id, ascending either way, so that every order is total. Sorting by {@link TicketFields#PRIORITY} puts the gravest first when ascending,
 * whatever the scale.
 *
 * @param field one of {@link TicketFields#SEARCHABLE}, or one that a type declares indexed
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
