package org.itsmkit.spi.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;

/**
 * That a command was executed, so that repeating it gives the first result.
 *
 * @param id the command's id, unique in its tenant: 1 to 128 characters
 * @param digest of the command's payload under a salt of its own, so that another command under the same id is told apart,
 *     and short personal text cannot be looked up; its form is the engine's
 * @param ticket the ticket it led to
 * @param version the version it led to
 * @param executedAt when
 */
public record CommandRecord(String id, String digest, TicketId ticket, long version, Instant executedAt) {

    public CommandRecord {
        InvalidInput.text("command.id", id, 128);
        executedAt = executedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
