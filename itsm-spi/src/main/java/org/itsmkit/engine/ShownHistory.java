package org.itsmkit.engine;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.spi.Readers;

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
        Iterator<JournalEntry> stored = Iterators.paged(last -> {
            long from = last == null ? after : last.sequence();
            int limit = (int) Math.min(Journals.PAGE, ticket.version() - from);
            Readers readers = engine.access().readers(asking);
            return limit < 1
                    ? List.of()
                    : engine.journals().entries(asking.tenant(), ticket.id(), from, limit, readers);
        });
        // Who may not see the ticket any more finds none: then there is no such ticket.
        Runnable lost = () -> engine.commands().load(asking, ticket.id());
        this.entries = new Unbroken<>(stored, JournalEntry::sequence, ticket, after, lost);
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
