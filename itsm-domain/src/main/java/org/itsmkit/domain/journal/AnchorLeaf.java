package org.itsmkit.domain.journal;

import org.itsmkit.domain.ticket.TicketId;

/**
 * The head of one ticket's journal at one time: what an anchor commits to.
 *
 * @param ticket the ticket
 * @param count how many entries its journal has
 * @param head the hash of the last one
 */
public record AnchorLeaf(TicketId ticket, long count, Sha256 head) {}
