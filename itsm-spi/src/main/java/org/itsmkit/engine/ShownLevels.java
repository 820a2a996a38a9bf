package org.itsmkit.engine;

import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.level.TicketClock;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.service.ServiceLevel;

/** Reads clocks as one actor may know of them. */
final class ShownLevels {

    private final Engine engine;
    private final Asking asking;

    ShownLevels(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
    }

    /** Every clock at {@code now}; why it was paused only where the actor may read what that rests on. */
    List<ServiceLevel> read(Ticket ticket, List<TicketClock> clocks, Instant now) {
        List<TicketClock> shown = clocks.stream()
                .map(clock -> mayKnowWhyPaused(clock, ticket) ? clock : clock.withoutReasons())
                .toList();
        return engine.levels().read(ticket, shown, now);
    }

    /** A pause is told by what fields hold, so by those that the actor may read. */
    private boolean mayKnowWhyPaused(TicketClock clock, Ticket ticket) {
        return engine.with()
                .agreements()
                .find(clock.agreement(), clock.version())
                .flatMap(agreement -> agreement.target(clock.target()))
                .map(target -> target.pausedWhen().fields())
                .map(fields ->
                        engine.access().unreadable(asking, fields, ticket).isEmpty())
                .orElse(false);
    }
}
