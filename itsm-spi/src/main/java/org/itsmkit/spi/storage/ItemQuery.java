package org.itsmkit.spi.storage;

import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.jspecify.annotations.Nullable;

/**
 * A question for configuration items as they are now.
 *
 * @param tenant whose items
 * @param readers what may be seen
 * @param where which ones; asks only about {@link ItemFields#SEARCHABLE} and about indexed attributes
 * @param sort in what order, by one of the same fields
 * @param cursor the {@link Page#cursor()} of the page before, or null for the first
 * @param limit how many at most, 1 to {@link Page#MOST}
 */
public record ItemQuery(
        TenantId tenant,
        Readers readers,
        Condition where,
        Sort sort,
        @Nullable String cursor,
        int limit) {

    public ItemQuery {
        if (limit < 1 || limit > Page.MOST) {
            throw new InvalidInput("limit", "1 to " + Page.MOST, limit);
        }
    }
}
