package org.itsmkit.spi.storage;

import org.itsmkit.domain.CiId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.jspecify.annotations.Nullable;

/**
 * A question for tickets.
 *
 * @param tenant whose tickets
 * @param readers what may be seen
 * @param where which ones; asks only about {@link TicketFields#SEARCHABLE} and about indexed fields
 * @param affecting the configuration item that they are about, as {@link ItemRole#AFFECTED}; null for those about any or none
 * @param awaiting the person whose vote on an approval they wait for, {@link Ticket#awaiting}; null for those that wait for any or none
 * @param sort in what order, by one of the same fields
 * @param cursor the {@link Page#cursor()} of the page before, or null for the first
 * @param limit how many at most, 1 to {@link Page#MOST}
 */
public record TicketQuery(
        TenantId tenant,
        Readers readers,
        Condition where,
        @Nullable CiId affecting,
        @Nullable Person awaiting,
        Sort sort,
        @Nullable String cursor,
        int limit) {

    public TicketQuery {
        if (limit < 1 || limit > Page.MOST) {
            throw new InvalidInput("limit", "1 to " + Page.MOST, limit);
        }
    }

    /** A question that asks for no configuration item and nobody's vote. */
    public TicketQuery(
            TenantId tenant, Readers readers, Condition where, Sort sort, @Nullable String cursor, int limit) {
        this(tenant, readers, where, null, null, sort, cursor, limit);
    }

    /** The same of those about this item. */
    public TicketQuery affecting(CiId item) {
        return new TicketQuery(tenant, readers, where, item, awaiting, sort, cursor, limit);
    }

    /** The same of those that wait for this person's vote. */
    public TicketQuery awaiting(Person person) {
        return new TicketQuery(tenant, readers, where, affecting, person, sort, cursor, limit);
    }
}
