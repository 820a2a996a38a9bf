package org.itsmkit.service;

import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A search for tickets. Immutable.
 *
 * <pre>{@code
 * TicketSearch queue = TicketSearch.where(where(TEAM).is(team).and(where(CATEGORY).in("NEW", "ACTIVE")))
 *         .sortedBy(Sort.ascending(NEXT_DUE))
 *         .limit(50);
 * }</pre>
 *
 * <p>It asks by {@link org.itsmkit.domain.ticket.TicketFields#SEARCHABLE}, which every ticket has, and by the fields that types of
 * the tenant index: any other name, or another type of value under such a name, is refused as {@link InvalidInput}. Who may
 * not read a field may not ask by it, whatever a {@code Field} of the same name in the question says.
 *
 * @param where which ones
 * @param affecting the configuration item that they are about, as {@link ItemRole#AFFECTED}; null for those about any or none
 * @param awaiting the person whose vote on an approval they wait for; null for those that wait for any or none
 * @param sort in what order; by creation, newest first, unless said
 * @param cursor where the page begins: the cursor of the page before, or null for the first
 * @param limit how many at most, 1 to {@link Page#MOST}; 50 unless said
 */
public record TicketSearch(
        Condition where,
        @Nullable CiId affecting,
        @Nullable Person awaiting,
        Sort sort,
        @Nullable String cursor,
        int limit) {

    public TicketSearch {
        InvalidInput.present("search.where", where);
        InvalidInput.present("search.sort", sort);
        InvalidInput.present("search.sort.field", sort.field());
        if (limit < 1 || limit > Page.MOST) {
            throw new InvalidInput("limit", "1 to " + Page.MOST, limit);
        }
    }

    public static TicketSearch where(Condition condition) {
        return new TicketSearch(condition, null, null, Sort.descending(TicketFields.CREATED_AT), null, 50);
    }

    public static TicketSearch all() {
        return where(Condition.ALWAYS);
    }

    /** Of these only those about this item. Refused when the actor may not see it, as when there is none. */
    public TicketSearch affecting(CiId item) {
        return new TicketSearch(where, InvalidInput.present("search.affecting", item), awaiting, sort, cursor, limit);
    }

    /**
     * Of these only those that wait for this person's vote on an approval. Refused when it is another than who asks, who may not read
     * {@link TicketFields#REQUESTER}.
     */
    public TicketSearch awaiting(Person person) {
        return new TicketSearch(where, affecting, InvalidInput.present("search.awaiting", person), sort, cursor, limit);
    }

    public TicketSearch sortedBy(Sort order) {
        return new TicketSearch(where, affecting, awaiting, order, cursor, limit);
    }

    public TicketSearch limit(int most) {
        return new TicketSearch(where, affecting, awaiting, sort, cursor, most);
    }

    /** The page behind this cursor. */
    public TicketSearch after(@Nullable String pageCursor) {
        return new TicketSearch(where, affecting, awaiting, sort, pageCursor, limit);
    }
}
