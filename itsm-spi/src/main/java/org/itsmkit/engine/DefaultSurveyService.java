package org.itsmkit.engine;

import static org.itsmkit.domain.condition.Condition.where;

import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.survey.Survey;
import org.itsmkit.domain.survey.SurveyAnswer;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.ReportRequest;
import org.itsmkit.service.SurveyReport;
import org.itsmkit.service.SurveyService;
import org.itsmkit.service.TicketNotFound;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.service.TicketService;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/** The words of surveys over the service for any ticket. */
final class DefaultSurveyService implements SurveyService {

    private final TicketService tickets;
    private final Engine engine;
    private final Asking asking;

    DefaultSurveyService(TicketService tickets, Engine engine, Asking asking) {
        this.tickets = tickets;
        this.engine = engine;
        this.asking = asking;
    }

    @Override
    public Page<TicketRow> invitations(@Nullable String cursor, int limit) {
        Optional<Person> self = asking.actor().asPerson();
        if (self.isEmpty()) {
            return Page.last(List.of());
        }
        return tickets.search(TicketSearch.where(where(TicketFields.TYPE)
                        .is(Survey.KEY)
                        .and(where(TicketFields.STATE).is(Survey.INVITED.key()))
                        .and(where(TicketFields.REQUESTER).is(self.get())))
                .limit(limit)
                .after(cursor));
    }

    @Override
    public SurveyReport report(ReportRequest request) {
        return new SurveyReports(engine, asking).report(InvalidInput.present("request", request));
    }

    @Override
    public Ticket answer(TicketId invitation, SurveyAnswer answer) {
        List<FieldEdit<?>> edits = InvalidInput.present("answer", answer).edits();
        return tickets.perform(known(invitation), new Perform(Survey.ANSWER, edits, null));
    }

    @Override
    public Ticket decline(TicketId invitation) {
        return tickets.perform(known(invitation), new Perform(Survey.DECLINE, List.of(), null));
    }

    /** Other work is no invitation. */
    private TicketId known(TicketId invitation) {
        if (!tickets.get(invitation).type().key().equals(Survey.KEY)) {
            throw new TicketNotFound(invitation.toString());
        }
        return invitation;
    }
}
