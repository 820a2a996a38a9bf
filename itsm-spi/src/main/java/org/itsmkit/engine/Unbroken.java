package org.itsmkit.engine;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.ToLongFunction;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.spi.storage.StorageFailure;

/**
 * A journal that is read to the version of its ticket: an entry that is not there is a {@link StorageFailure} and never the
 * end, so that no store cuts history short unnoticed.
 */
final class Unbroken<T> implements Iterator<T> {

    private final Iterator<T> entries;
    private final ToLongFunction<T> sequence;
    private final Ticket ticket;
    private final Runnable missing;
    private long last;

    /**
     * @param entries what the store has behind {@code after}
     * @param sequence which one an entry is
     * @param missing is run before it is told that an entry is missing, and may throw what is truer
     */
    Unbroken(Iterator<T> entries, ToLongFunction<T> sequence, Ticket ticket, long after, Runnable missing) {
        this.entries = entries;
        this.sequence = sequence;
        this.ticket = ticket;
        this.last = after;
        this.missing = missing;
    }

    @Override
    public boolean hasNext() {
        if (last >= ticket.version()) {
            return false;
        }
        if (!entries.hasNext()) {
            throw failure();
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T entry = entries.next();
        if (sequence.applyAsLong(entry) != last + 1) {
            throw failure();
        }
        last++;
        return entry;
    }

    private StorageFailure failure() {
        missing.run();
        return new StorageFailure("the journal of " + ticket.number() + " has no entry " + (last + 1)
                + ", though the ticket is at version " + ticket.version());
    }
}
