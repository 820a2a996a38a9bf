package org.itsmkit.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.incident.CancelReason;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.IncidentActions;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ActionPerformed;
import org.itsmkit.domain.journal.TicketEvent.Commented;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.service.IncidentService;
import org.itsmkit.service.TicketService;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The words of the incident practice over the service for any ticket. */
final class DefaultIncidentService implements IncidentService {

    private final TicketService tickets;
    private final Engine engine;
    private final Asking asking;

    DefaultIncidentService(TicketService tickets, Engine engine, Asking asking) {
        this.tickets = tickets;
        this.engine = engine;
        this.asking = asking;
    }

    @Override
    public Ticket report(NewIncident incident) {
        NewTicket asked = InvalidInput.present("incident", incident).ticket();
        return tickets.open(
                Incident.TYPE.key(),
                new NewTicket(asked.fields(), requestedBySomebody(asked.participants()), asked.items()));
    }

    /** Whoever reports it, or is spoken for, asks for it unless somebody is said to. */
    private Participants requestedBySomebody(Participants said) {
        Actor actor = asking.actor();
        Person self = actor.onBehalfOf() == null ? actor.asPerson().orElse(null) : actor.onBehalfOf();
        return self == null || !said.in(Role.REQUESTER).isEmpty() ? said : said.with(Role.REQUESTER, self);
    }

    @Override
    public Ticket assign(TicketId incident, Team team, Person person) {
        return tickets.assign(incident, team, InvalidInput.present("person", person));
    }

    @Override
    public Ticket assign(TicketId incident, Team team) {
        return tickets.assign(incident, team, null);
    }

    @Override
    public Ticket hold(TicketId incident, HoldReason reason, String comment) {
        FieldEdit<String> why =
                Incident.HOLD_REASON.to(InvalidInput.present("reason", reason).name());
        return perform(incident, IncidentActions.HOLD, publicly(comment), why);
    }

    @Override
    public Ticket holdFor(TicketId incident, HoldReason reason, TicketId awaited) {
        if (reason != HoldReason.CHANGE && reason != HoldReason.PROBLEM) {
            throw new InvalidInput("reason", "CHANGE or PROBLEM: what ends with another ticket", reason);
        }
        Perform hold = Perform.action(IncidentActions.HOLD, Incident.HOLD_REASON.to(reason.name()));
        Ticket held = engine.pairs().performWaiting(asking, incident, hold, awaited);
        return engine.access()
                .shown(asking, engine.types().of(asking.tenant(), held.type()).type(), held);
    }

    @Override
    public Ticket resume(TicketId incident) {
        return perform(incident, IncidentActions.RESUME, null);
    }

    @Override
    public Ticket resolve(TicketId incident, Resolution resolution) {
        List<FieldEdit<?>> edits =
                InvalidInput.present("resolution", resolution).edits();
        return tickets.perform(incident, new Perform(IncidentActions.RESOLVE, edits, null));
    }

    @Override
    public Ticket close(TicketId incident) {
        return perform(incident, IncidentActions.CLOSE, null);
    }

    @Override
    public Ticket reopen(TicketId incident, String why) {
        return perform(incident, IncidentActions.REOPEN, publicly(why));
    }

    @Override
    public Ticket cancel(TicketId incident, CancelReason reason) {
        FieldEdit<String> why =
                Incident.CANCEL_REASON.to(InvalidInput.present("reason", reason).name());
        return perform(incident, IncidentActions.CANCEL, null, why);
    }

    @Override
    public Ticket merge(TicketId duplicate, TicketId survivor) {
        return tickets.merge(duplicate, survivor);
    }

    @Override
    public Ticket proposeMajor(TicketId incident, String why) {
        return perform(incident, IncidentActions.PROPOSE_MAJOR, null, Incident.MAJOR_REASON.to(why));
    }

    @Override
    public Ticket acceptMajor(TicketId incident) {
        return perform(incident, IncidentActions.ACCEPT_MAJOR, null);
    }

    @Override
    public Ticket declineMajor(TicketId incident, String why) {
        return perform(incident, IncidentActions.DECLINE_MAJOR, NewComment.internally(why));
    }

    @Override
    public Ticket communicate(TicketId incident, String message) {
        return perform(incident, IncidentActions.COMMUNICATE, publicly(message));
    }

    @Override
    public Ticket review(TicketId incident, String findings, @Nullable String noProblem) {
        FieldEdit<String> review = Incident.REVIEW.to(findings);
        return noProblem == null
                ? perform(incident, IncidentActions.REVIEW, null, review)
                : perform(incident, IncidentActions.REVIEW, null, review, Incident.NO_PROBLEM_REASON.to(noProblem));
    }

    @Override
    public Stream<Communication> communications(TicketId incident) {
        return tickets.history(incident).flatMap(entry -> communication(entry).stream());
    }

    /** What an entry communicated; empty when it did something else. */
    private static Optional<Communication> communication(JournalEntry entry) {
        boolean communicates = false;
        String text = "";
        for (TicketEvent event : entry.events()) {
            communicates |= event.fold(new IsCommunication());
            text = event.fold(new CommentText(text));
        }
        return communicates
                ? Optional.of(new Communication(entry.occurredAt(), entry.actor(), text))
                : Optional.empty();
    }

    private Ticket perform(TicketId incident, String action, @Nullable NewComment comment, FieldEdit<?>... edits) {
        return tickets.perform(incident, new Perform(action, List.of(edits), comment));
    }

    private static @Nullable NewComment publicly(String comment) {
        return InvalidInput.present("comment", comment).isEmpty() ? null : NewComment.publicly(comment);
    }

    private static final class IsCommunication implements TicketEvent.Fold<Boolean> {
        @Override
        public Boolean other(TicketEvent event) {
            return false;
        }

        @Override
        public Boolean actionPerformed(ActionPerformed event) {
            return event.action().equals(IncidentActions.COMMUNICATE);
        }
    }

    /** The text of a comment; what was found before for every other event. */
    private record CommentText(String before) implements TicketEvent.Fold<String> {
        @Override
        public String other(TicketEvent event) {
            return before;
        }

        @Override
        public String commented(Commented event) {
            return event.text();
        }
    }
}
