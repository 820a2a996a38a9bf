package org.itsmkit.engine;

import java.util.List;
import org.itsmkit.domain.journal.TicketEvent.ThresholdReached;
import org.itsmkit.spi.TicketChange;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketWrite;
import org.jspecify.annotations.Nullable;

/**
 * One ticket's part of a change.
 *
 * @param before the ticket before it, or null when it is opened
 * @param write what the store has to write
 * @param changes each entry with the ticket after it, in order
 * @param reached the service-level thresholds that its first entry records; empty when it records none
 */
record Written(
        @Nullable StoredTicket before, TicketWrite write, List<TicketChange> changes, List<ThresholdReached> reached) {

    StoredTicket after() {
        return write.after();
    }
}
