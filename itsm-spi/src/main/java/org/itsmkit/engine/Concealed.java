package org.itsmkit.engine;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.journal.TicketEvent.ParticipantAdded;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.spi.AccessPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, as an actor may read it who may not read who the requesters of a ticket are: each person who ever was
 * one, before that too, is {@link AccessPolicy#CONCEALED}. Finding them reads the journal once more, for such actors only.
 */
final class Concealed {

    private final Engine engine;
    private final Asking asking;
    private final Ticket ticket;
    private final boolean conceals;
    private @Nullable Set<Person> requesters;

    Concealed(Engine engine, Asking asking, Ticket ticket) {
        this.engine = engine;
        this.asking = asking;
        this.ticket = ticket;
        this.conceals = !engine.access().mayRead(asking, TicketFields.REQUESTER, ticket);
    }

    /** The actor as it may be read. Nobody is concealed from themselves. */
    Actor of(Actor actor) {
        if (!conceals || actor.equals(asking.actor())) {
            return actor;
        }
        Person person = actor.asPerson().orElse(null);
        Person served = actor.onBehalfOf();
        return new Actor(
                actor.kind(),
                isHidden(person) ? AccessPolicy.CONCEALED.id() : actor.id(),
                isHidden(served) ? AccessPolicy.CONCEALED : served);
    }

    private boolean isHidden(@Nullable Person person) {
        return person != null
                && !asking.actor().asPerson().filter(person::equals).isPresent()
                && requesters().contains(person);
    }

    private Set<Person> requesters() {
        Set<Person> found = requesters;
        if (found == null) {
            found = new HashSet<>(ticket.participants().in(Role.REQUESTER));
            Requesters collecting = new Requesters(found);
            Iterator<JournalEntry> entries = engine.journals().entries(ticket);
            while (entries.hasNext()) {
                entries.next().events().forEach(event -> event.fold(collecting));
            }
            requesters = found;
        }
        return found;
    }

    private record Requesters(Set<Person> found) implements TicketEvent.Fold<Boolean> {
        @Override
        public Boolean other(TicketEvent event) {
            return false;
        }

        @Override
        public Boolean opened(Opened event) {
            return found.addAll(event.participants().in(Role.REQUESTER));
        }

        @Override
        public Boolean participantAdded(ParticipantAdded event) {
            return event.role().equals(Role.REQUESTER.key()) && found.add(event.person());
        }
    }
}
