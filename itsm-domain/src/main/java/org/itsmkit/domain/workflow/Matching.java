package org.itsmkit.domain.workflow;

import org.itsmkit.domain.journal.TicketEvent;

/** Matches no event unless said. */
interface Matching extends TicketEvent.Fold<Boolean> {
    @Override
    default Boolean other(TicketEvent event) {
        return false;
    }
}
