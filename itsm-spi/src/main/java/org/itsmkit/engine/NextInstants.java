package org.itsmkit.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.domain.level.TicketClock;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.service.ServiceLevel;
import org.itsmkit.sla.calendar.Calendars;
import org.itsmkit.sla.clock.ClockStatus;

/** When something about a ticket comes due. Pure. */
final class NextInstants {

    private NextInstants() {}

    /** The earliest due instant of a running clock; one that has passed counts. */
    static Optional<Instant> due(List<ServiceLevel> levels) {
        return levels.stream()
                .filter(level -> level.reading().status() == ClockStatus.RUNNING)
                .flatMap(level -> level.reading().dueAt().stream())
                .min(Instant::compareTo);
    }

    /** When the ticket has to be looked at: a timer is due, an approval reminds or expires, or a threshold is reached. */
    static Optional<Instant> wake(
            Ticket ticket, KnownType type, List<ServiceLevel> levels, List<TicketClock> clocks, Calendars calendars) {
        Stream<Instant> timers =
                type.type().workflow().timers().stream().flatMap(timer -> timer.dueAt(ticket, calendars).stream());
        Stream<Instant> approvals =
                ticket.approvals().values().stream().flatMap(approval -> approval.nextDue(calendars).stream());
        return Stream.concat(Stream.concat(timers, approvals), Thresholds.next(levels, clocks).stream())
                .min(Instant::compareTo);
    }
}
