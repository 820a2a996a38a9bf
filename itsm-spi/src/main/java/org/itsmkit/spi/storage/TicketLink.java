package org.itsmkit.spi.storage;

import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketId;

/**
 * A link as it stands.
 *
 * @param type how the ticket that was asked about relates to the other
 * @param other the other ticket
 */
public record TicketLink(LinkType type, TicketId other) {}
