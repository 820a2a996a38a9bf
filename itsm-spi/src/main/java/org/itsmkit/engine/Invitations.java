package org.itsmkit.engine;

import static org.itsmkit.domain.condition.Condition.where;

import java.time.Duration;
import java.time.Instant;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.survey.Survey;
import org.itsmkit.domain.survey.SurveyPolicy;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.TicketQuery;
import org.jspecify.annotations.Nullable;

/** Invites whoever was helped to say how it went, as the desk's policy says. */
final class Invitations {

    private final Engine engine;
    private final @Nullable SurveyPolicy policy;

    Invitations(Engine engine, @Nullable SurveyPolicy policy) {
        this.engine = engine;
        this.policy = policy;
    }

    /** Whether somebody is to be asked about this ticket, now that it came to its state. */
    boolean askAbout(Ticket ticket) {
        return policy != null && ticket.value(TicketFields.REQUESTER) != null && policy.asksAbout(ticket, type(ticket));
    }

    private TicketType type(Ticket ticket) {
        return engine.types().of(ticket.tenant(), ticket.type()).type();
    }

    /**
     * The id of the command that invites a person about this ticket: it counts the invitations of the person, so that of two
     * that are made at once one is refused, is made again, and then finds the other. Empty when nobody is to be asked.
     */
    String commandId(Ticket about, Instant now) {
        Person person = about.value(TicketFields.REQUESTER);
        if (person == null || policy == null || !policy.stillAsksAbout(about, type(about))) {
            return "";
        }
        Condition earlier = where(TicketFields.TYPE)
                .is(Survey.KEY)
                .and(where(TicketFields.REQUESTER).is(person));
        // An invitation that was erased must not keep the number it had for ever.
        long today = now.getEpochSecond() / Duration.ofDays(1).toSeconds();
        // Counted before it is looked for a recent one: whoever counts that one finds it then.
        long number = count(about, earlier);
        Condition recent =
                earlier.and(where(TicketFields.CREATED_AT).greaterThan(now.minus(Duration.ofDays(policy.quietDays()))));
        boolean rests = policy.quietDays() > 0 && count(about, recent) > 0;
        return rests || isAskedAbout(about)
                ? ""
                : "survey:"
                        + new Payload("survey")
                                .add(person)
                                .add(number)
                                .add(today)
                                .digest();
    }

    /** Opens the invitation. */
    void invite(Asking asking, Ticket about) {
        Person person = about.value(TicketFields.REQUESTER);
        if (person != null) {
            Participants invited = Participants.NONE.with(Role.REQUESTER, person);
            String title = "How did it go? " + about.number();
            engine.openings()
                    .openLinked(
                            asking,
                            about.id(),
                            LinkType.ASKS_ABOUT,
                            Survey.KEY,
                            NewTicket.of(invited, TicketFields.TITLE.to(title)));
        }
    }

    private boolean isAskedAbout(Ticket ticket) {
        return engine.links().all(ticket, LinkType.ASKS_ABOUT.inverse()).hasNext();
    }

    private long count(Ticket about, Condition invitations) {
        return engine.storage()
                .count(new TicketQuery(
                        about.tenant(),
                        Readers.ENGINE,
                        invitations,
                        Sort.descending(TicketFields.CREATED_AT),
                        null,
                        1));
    }
}
