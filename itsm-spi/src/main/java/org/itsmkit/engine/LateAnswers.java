package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Commented;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.TicketNotFound;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketLink;

/**
 * What is said on a ticket that opens another for it: as long as one that was opened so is open, it is said there, by whoever
 * said it, instead of opening one more.
 */
final class LateAnswers {

    private final Engine engine;

    LateAnswers(Engine engine) {
        this.engine = engine;
    }

    /**
     * Says it on the newest open ticket that was opened for this one; false when there is none, when the entry says nothing,
     * or when whoever said it may not do so there.
     *
     * @param link as it reads from the ticket that would be opened
     * @param version of the entry that says it
     */
    boolean saidElsewhere(Asking asking, Ticket from, LinkType link, long version) {
        List<JournalEntry> found = engine.journals().entries(from.tenant(), from.id(), version - 1, 1, Readers.ENGINE);
        Optional<NewComment> said = found.stream().flatMap(LateAnswers::said).findFirst();
        Optional<TicketId> open = said.isEmpty() ? Optional.empty() : newestOpen(from, link.inverse());
        return open.isPresent()
                && isSaid(asking.as(found.get(0).actor()), open.get(), new Command.AddComment(said.orElseThrow()));
    }

    private boolean isSaid(Asking asking, TicketId ticket, Command comment) {
        try {
            return engine.commands().execute(asking, ticket, comment).decision().isAccepted();
        } catch (TicketNotFound hidden) {
            return false;
        }
    }

    private Optional<TicketId> newestOpen(Ticket from, LinkType link) {
        Optional<TicketId> newest = Optional.empty();
        Iterator<TicketLink> links = engine.links().all(from, link);
        while (links.hasNext()) {
            TicketId other = links.next().other();
            if (engine.storage()
                    .find(from.tenant(), other, Readers.ENGINE)
                    .map(StoredTicket::ticket)
                    .filter(ticket -> ticket.state().category().isOpen())
                    .isPresent()) {
                newest = Optional.of(other); // Ids grow with time.
            }
        }
        return newest;
    }

    private static Stream<NewComment> said(JournalEntry entry) {
        List<NewComment> comments = new ArrayList<>(1);
        entry.events().forEach(event -> event.fold(new Comments(comments)));
        return comments.stream();
    }

    private record Comments(List<NewComment> found) implements TicketEvent.Fold<Boolean> {
        @Override
        public Boolean other(TicketEvent event) {
            return false;
        }

        @Override
        public Boolean commented(Commented event) {
            return !event.text().isBlank() && found.add(new NewComment(event.text(), event.visibility()));
        }
    }
}
