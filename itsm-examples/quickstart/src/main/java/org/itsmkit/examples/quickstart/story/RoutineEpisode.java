package org.itsmkit.examples.quickstart.story;

import java.time.Instant;
import java.time.LocalDate;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.examples.quickstart.Agenda;
import org.itsmkit.examples.quickstart.Host;
import org.itsmkit.examples.quickstart.company.Routine;
import org.itsmkit.service.Desk;

/** The ordinary incidents of one day. */
final class RoutineEpisode extends Episode {

    private final LocalDate day;
    private final boolean told;

    /** @param told whether it is told of them; otherwise they only count */
    RoutineEpisode(Host host, LocalDate day, boolean told) {
        super(host);
        this.day = day;
        this.told = told;
    }

    @Override
    public void plan(Agenda agenda) {
        for (Routine routine : host.company().routine(day)) {
            Instant at = day.atTime(routine.at()).atZone(host.company().zone()).toInstant();
            agenda.at(at, () -> begin(agenda, routine, at));
        }
    }

    private void begin(Agenda agenda, Routine routine, Instant at) {
        Ticket ticket =
                told ? report(routine) : as(routine.caller()).incidents().report(incident(routine));
        agenda.at(open(at.plus(routine.begunAfter())), () -> work(routine, ticket));
        agenda.at(open(at.plus(routine.doneAfter())), () -> finish(routine, ticket));
    }

    private Ticket report(Routine routine) {
        return report(routine.caller(), routine.service().key(), routine.urgency(), routine.title());
    }

    private NewIncident incident(Routine routine) {
        return newIncident(routine.service().key(), routine.urgency(), routine.title());
    }

    private void work(Routine routine, Ticket ticket) {
        Desk agent = as(routine.agent());
        agent.incidents().assign(ticket.id(), routine.service().team(), Person.of(routine.agent()));
        agent.tickets().comment(ticket.id(), NewComment.publicly("I take care of it"));
    }

    private void finish(Routine routine, Ticket ticket) {
        Ticket done = as(routine.agent()).incidents().resolve(ticket.id(), Resolution.fixed(routine.resolution()));
        say(done, name(routine.agent()) + " resolves it: \"" + routine.resolution() + "\"  -> " + done.state());
    }

    /** Nobody works while the office is closed. */
    private Instant open(Instant at) {
        return host.company().office().rollForward(at).orElse(at);
    }
}
