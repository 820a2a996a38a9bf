package org.itsmkit.engine;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.TicketType;

/** A ticket's journal as an actor may read it, page by page as it is asked for. */
final class ShownHistory implements Iterator<JournalEntry> {

    private final Engine engine;
    private final Asking asking;
    private final Ticket ticket;
    private final TicketType type;
    private final Iterator<JournalEntry> entries;
    private Optional<JournalEntry> next = Optional.empty();

    ShownHistory(Engine engine, Asking asking, TicketId id) {
        this.engine = engine;
        this.asking = asking;
        this.ticket = engine.commands().load(asking, id).ticket();
        this.type = engine.types().of(asking.tenant(), ticket.type()).type();
        this.entries = Iterators.paged(last -> engine.journals()
                .entries(
                        asking.tenant(),
                        id,
                        last == null ? 0 : last.sequence(),
                        Journals.PAGE,
                        engine.access().readers(asking)));
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && entries.hasNext()) {
            next = engine.access().shown(asking, type, ticket, entries.next());
        }
        return next.isPresent();
    }

    @Override
    public JournalEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        JournalEntry entry = next.orElseThrow();
        next = Optional.empty();
        return entry;
    }
}
