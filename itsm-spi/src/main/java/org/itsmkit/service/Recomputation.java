package org.itsmkit.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * What computing service levels anew came to, for a part of the tickets. Immutable.
 *
 * @param looked how many tickets were looked at
 * @param changes those whose levels are others than they were kept, in the order in which they were opened
 * @param cursor what to ask for the next part with, or null when this was the last
 */
public record Recomputation(
        int looked, List<Change> changes, @Nullable String cursor) {

    public Recomputation {
        changes = List.copyOf(changes);
    }

    /** What to ask for the next part with; empty when this was the last. */
    public Optional<String> next() {
        return Optional.ofNullable(cursor);
    }

    /**
     * One ticket whose levels change. Both are read at the same instant under today's agreements and calendars, so that what a
     * calendar alone changed shows in the due instants.
     *
     * @param wasDue the next due instant that was kept, or null for none
     * @param isDue the one that there is now, or would be, or null for none
     * @param before what was kept of its history
     * @param after what its journal says
     */
    public record Change(
            TicketId ticket,
            String number,
            @Nullable Instant wasDue,
            @Nullable Instant isDue,
            List<ServiceLevel> before,
            List<ServiceLevel> after) {

        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
