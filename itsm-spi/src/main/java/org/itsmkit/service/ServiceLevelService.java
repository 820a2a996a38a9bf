package org.itsmkit.service;

import java.util.List;
import org.itsmkit.domain.ticket.TicketId;

/** What was promised for a ticket, and how it stands. */
public interface ServiceLevelService {

    /** Every clock of the ticket, read now; empty when no agreement covers it. */
    List<ServiceLevel> of(TicketId ticket);

    /** The same, computed anew from the whole journal instead of from what the clocks have kept. Changes nothing. */
    List<ServiceLevel> recomputed(TicketId ticket);
}
