package org.itsmkit.spi;

import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.Ticket;

/**
 * What was committed: everything a listener needs, so that it has to read nothing.
 *
 * @param entry what happened
 * @param after the ticket after it
 */
public record TicketChange(JournalEntry entry, Ticket after) {}
