package org.itsmkit.examples.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.priority.Impact;
import org.itsmkit.domain.priority.Urgency;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.Desk;
import org.itsmkit.service.IncidentService;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.ServiceDeskBuilder;
import org.itsmkit.spi.storage.Storage;

/** An incident from its report to its end, in six commands, with two service-level clocks. */
final class TicketLife {

    /** The commands, in order. */
    static final List<String> COMMANDS = List.of("report", "assign", "hold", "resume", "resolve", "close");

    private final IncidentService incidents;

    TicketLife(ServiceDesk desk) {
        Desk agent = desk.as(Actor.person("kim"));
        this.incidents = agent.incidents();
    }

    static ServiceDesk desk(Storage storage) {
        Agreement standard = Agreement.named("standard")
                .promising(
                        Target.firstResponse(Duration.ofHours(1), ServiceDeskBuilder.DEFAULT_CALENDAR),
                        Target.resolution(Duration.ofHours(8), ServiceDeskBuilder.DEFAULT_CALENDAR, Incident.PAUSES));
        return ServiceDesk.builder().storage(storage).agreements(standard).build();
    }

    /** Lives it once; {@code after} is told the name of each command when it is done. */
    Ticket live(Consumer<String> after) {
        Ticket opened = incidents.report(NewIncident.titled("Mail cannot be sent")
                .description("Since this morning every message stays in the outbox.")
                .impact(Impact.DEPARTMENT)
                .urgency(Urgency.HIGH)
                .requester("lee"));
        after.accept("report");
        TicketId id = opened.id();
        incidents.assign(id, Team.of("messaging"), Person.of("kim"));
        after.accept("assign");
        incidents.hold(id, HoldReason.CALLER, "Which mailbox is it?");
        after.accept("hold");
        incidents.resume(id);
        after.accept("resume");
        incidents.resolve(id, Resolution.fixed("Restarted the relay"));
        after.accept("resolve");
        Ticket closed = incidents.close(id);
        after.accept("close");
        return closed;
    }
}
