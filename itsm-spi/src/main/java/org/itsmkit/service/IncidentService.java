package org.itsmkit.service;

import java.time.Instant;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.incident.CancelReason;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/** Incidents: what {@link TicketService} does, in the words of the practice. Throws as it does. */
public interface IncidentService {

    Ticket report(NewIncident incident);

    /** Gives it to a team and a person, who begins with it when it is new. */
    Ticket assign(TicketId incident, Team team, Person person);

    /** Gives it to a team. */
    Ticket assign(TicketId incident, Team team);

    /** Puts it on hold; {@code comment} is public, may be empty, and is required when it waits for the caller. */
    Ticket hold(TicketId incident, HoldReason reason, String comment);

    /** Puts it on hold until another ticket is done. */
    Ticket holdFor(TicketId incident, HoldReason reason, TicketId awaited);

    Ticket resume(TicketId incident);

    Ticket resolve(TicketId incident, Resolution resolution);

    Ticket close(TicketId incident);

    Ticket reopen(TicketId incident, String why);

    Ticket cancel(TicketId incident, CancelReason reason);

    /** Takes it as what another already reports; see {@link TicketService#merge}. */
    Ticket merge(TicketId duplicate, TicketId survivor);

    /** Proposes it as a major incident. */
    Ticket proposeMajor(TicketId incident, String why);

    Ticket acceptMajor(TicketId incident);

    Ticket declineMajor(TicketId incident, String why);

    /** Tells everyone concerned how a major incident stands; starts the cadence of communication anew. */
    Ticket communicate(TicketId incident, String message);

    /**
     * Records that a major incident was reviewed.
     *
     * @param findings what was found
     * @param noProblem why no problem is linked to it, without which it can be closed only when one is; null to say nothing
     */
    Ticket review(TicketId incident, String findings, @Nullable String noProblem);

    /** What was communicated, in order. Read page by page as it is consumed. */
    Stream<Communication> communications(TicketId incident);

    /**
     * Something that was communicated.
     *
     * @param at when
     * @param by who
     * @param message what
     */
    record Communication(Instant at, Actor by, String message) {}
}
