package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.domain.InvalidInput;
import org.itsmkit.domain.journal.Erasure;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.JournalCodec;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.journal.TicketEvent.Erased;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketWrite;

/** Erases personal values from a ticket's journal and head in one commit; that it was done is recorded. */
final class Erasures {

    private final Engine engine;

    Erasures(Engine engine) {
        this.engine = engine;
    }

    /** The ticket without any personal value. */
    Ticket erase(Asking asking, TicketId id, String reason) {
        InvalidInput.text("erasure.reason", reason, 500);
        return engine.commits().attempt(asking.tenant(), () -> {
            Optional<Ticket> repeated = engine.memory().result(asking, id, "erase " + reason);
            if (repeated.isPresent()) {
                return repeated.get();
            }
            StoredTicket stored = engine.commands().load(asking, id);
            KnownType type = engine.types().of(asking.tenant(), stored.ticket().type());
            var objections = engine.objections(asking, Operation.ERASE, type, stored.ticket(), List.of());
            if (!objections.isEmpty()) {
                throw new CommandRefused("erase " + stored.ticket().number(), objections);
            }
            return erase(asking, type, stored, reason);
        });
    }

    private Ticket erase(Asking asking, KnownType type, StoredTicket stored, String reason) {
        List<SealedEntry> erased = new ArrayList<>();
        Ticket ticket = null;
        Iterator<SealedEntry> entries =
                engine.journals().sealed(asking.tenant(), stored.ticket().id(), 0);
        while (entries.hasNext()) {
            SealedEntry entry = entries.next();
            SealedEntry blank = Erasure.erase(entry, value -> true);
            if (!blank.equals(entry)) {
                erased.add(blank);
            }
            ticket = History.apply(ticket, JournalCodec.decode(blank));
        }
        Ticket forgotten = Objects.requireNonNull(ticket, "a ticket has a journal");
        if (erased.isEmpty()) {
            return stored.ticket();
        }
        Instant now = engine.now(asking, stored.ticket());
        List<Long> sequences = erased.stream().map(SealedEntry::sequence).toList();
        JournalEntry entry = engine.entry(asking, forgotten, List.of(new Erased(sequences, reason)), now);
        StoredTicket blank = new StoredTicket(
                forgotten,
                stored.clocks(),
                stored.nextDue(),
                stored.nextWake(),
                stored.labels(),
                stored.priorityRank(),
                stored.head());
        TicketWrite write = engine.writes().of(type, blank, List.of(entry), List.of(), erased, now);
        return new Change(engine, asking, now)
                .add(blank, entry, write)
                .executing("erase " + reason)
                .commit();
    }
}
