package org.itsmkit.spi.storage;

import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketId;

/**
 * A link that a ticket gets or loses. The inverse on the other ticket is a change of that ticket, in the same write set.
 *
 * @param type how this ticket relates to the other
 * @param other the other ticket, of the same tenant
 * @param added whether it is added or taken away
 */
public record LinkChange(LinkType type, TicketId other, boolean added) {}
