package org.itsmkit.service;

import java.util.List;
import org.itsmkit.domain.journal.TicketEvent.Deviated;
import org.itsmkit.domain.ticket.Ticket;

/**
 * What became of an imported ticket.
 *
 * @param ticket the ticket as it now is
 * @param isNew whether it was taken in now, rather than before
 * @param entries how many journal entries were written
 * @param deviations where its history departed from the workflow, in order; empty when it was taken in before
 */
public record ImportOutcome(Ticket ticket, boolean isNew, int entries, List<Deviated> deviations) {

    public ImportOutcome {
        deviations = List.copyOf(deviations);
    }
}
