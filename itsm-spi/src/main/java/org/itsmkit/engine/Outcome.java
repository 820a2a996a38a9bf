package org.itsmkit.engine;

import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.ticket.Ticket;

/**
 * What executing a command came to.
 *
 * @param decision what was decided
 * @param ticket the ticket after it; as it was when nothing was changed
 */
record Outcome(Decision decision, Ticket ticket) {}
