package org.itsmkit.examples.spring;

import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.service.TicketSearch;

/** What the shop asks the desk. */
final class ShopSearches {

    static final TicketSearch ALL =
            TicketSearch.where(Condition.where(TicketFields.TITLE).isSet());

    private ShopSearches() {}
}
