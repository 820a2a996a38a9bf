package org.itsmkit.spi.storage;

import org.itsmkit.domain.ticket.TicketId;

/**
 * A ticket that a decision looked at and does not change: it must still have this version at commit.
 *
 * @param ticket the ticket
 * @param version the version it was seen at
 */
public record ReliedOn(TicketId ticket, long version) {}
