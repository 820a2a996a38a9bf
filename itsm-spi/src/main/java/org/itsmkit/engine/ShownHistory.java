package org.itsmkit.engine;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.Ticket;

/** A ticket's journal as an actor may read it, page by page as it is asked for. */
final class ShownHistory implements Iterator<JournalEntry> {

    private final Redaction redaction;
    private final Iterator<JournalEntry> entries;
    private Optional<JournalEntry> next = Optional.empty();

    ShownHistory(Engine engine, Asking asking, Ticket ticket) {
        this(engine, asking, ticket, 0);
    }

    /** What is behind a sequence. */
    ShownHistory(Engine engine, Asking asking, Ticket ticket, long after) {
        this.redaction = new Redaction(engine, asking, ticket);
        this.entries = Iterators.paged(
                Journals.PAGE,
                last -> engine.journals()
                        .entries(
                                asking.tenant(),
                                ticket.id(),
                                last == null ? after : last.sequence(),
                                Journals.PAGE,
                                engine.access().readers(asking)));
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && entries.hasNext()) {
            next = redaction.of(entries.next());
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
