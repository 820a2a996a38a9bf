package org.itsmkit.engine;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.level.OwnerField;
import org.itsmkit.domain.level.Target;
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

    /** Every clock at {@code now}; why it was paused, and whose calendar it runs by, only where the actor may read of it. */
    List<ServiceLevel> read(Ticket ticket, List<TicketClock> clocks, Instant now) {
        List<TicketClock> shown =
                clocks.stream().map(clock -> shown(clock, ticket)).toList();
        return engine.levels().read(ticket, shown, now);
    }

    private TicketClock shown(TicketClock clock, Ticket ticket) {
        Target target = engine.with()
                .agreements()
                .find(clock.agreement(), clock.version())
                .flatMap(agreement -> agreement.target(clock.target()))
                .orElse(null);
        TicketClock shown = clock;
        if (target == null || !mayRead(target.pausedWhen().fields(), ticket)) {
            shown = shown.withoutReasons();
        }
        if (target == null || !mayRead(owners(target), ticket)) {
            shown = shown.by(shown.calendar().withoutOwner());
        }
        return shown;
    }

    private static Set<Field<?>> owners(Target target) {
        return target.owners().stream().map(OwnerField::field).collect(Collectors.toSet());
    }

    private boolean mayRead(Set<Field<?>> fields, Ticket ticket) {
        return engine.access().unreadable(asking, fields, ticket).isEmpty();
    }
}
