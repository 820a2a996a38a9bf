package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Deviated;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.service.ImportOutcome;
import org.itsmkit.service.ImportedTicket;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.StoredTicket;

/** Takes in history as it was: one ticket a write set, all its entries or none. */
final class ImportCommands {

    private final Engine engine;

    ImportCommands(Engine engine) {
        this.engine = engine;
    }

    ImportOutcome take(Asking asking, ImportedTicket ticket) {
        InvalidInput.present("import", ticket);
        KnownType type = engine.types().current(asking.tenant(), ticket.type());
        engine.access().require(asking, Operation.IMPORT, "import " + ticket.key(), type.type(), null);
        TicketId id = idOf(asking, ticket);
        return engine.commits()
                .attempt(
                        asking,
                        () -> engine.storage()
                                .find(asking.tenant(), id, Readers.ENGINE)
                                .map(stored -> taken(asking, stored, ticket))
                                .orElseGet(() -> take(asking, type, id, ticket)));
    }

    private ImportOutcome take(Asking asking, KnownType type, TicketId id, ImportedTicket imported) {
        Instant now = engine.now(asking);
        String number = imported.number() == null
                ? engine.with().numbers().next(asking.tenant(), type.type())
                : free(asking, imported.number());
        List<JournalEntry> entries =
                new ImportedHistory(asking.tenant(), type.type(), id, number, imported, now).entries();
        Written written = engine.writes().imported(type, entries, now);
        Change change = new Change(engine, asking, now).add(written);
        return new ImportOutcome(
                engine.access().shown(asking, type.type(), change.commit()), true, entries.size(), deviations(entries));
    }

    /** What was taken in before, as it now is; to who may not see it, no more than was handed in. */
    private ImportOutcome taken(Asking asking, StoredTicket stored, ImportedTicket imported) {
        Ticket ticket = stored.ticket();
        TicketType type = engine.types().of(asking.tenant(), ticket.type()).type();
        Ticket shown = engine.access().readers(asking).see(stored.labels())
                ? ticket
                : History.replay(new ImportedHistory(
                                asking.tenant(), type, ticket.id(), ticket.number(), imported, ticket.updatedAt())
                        .entries()
                        .iterator());
        return new ImportOutcome(engine.access().shown(asking, type, shown), false, 0, List.of());
    }

    private String free(Asking asking, String number) {
        if (engine.storage()
                .findByNumber(asking.tenant(), number, Readers.ENGINE)
                .isPresent()) {
            throw new InvalidInput("import.number", "a number that no ticket has yet", number);
        }
        return number;
    }

    /** The same ticket of the same source always becomes the same ticket here, so a repeated import finds it. */
    private static TicketId idOf(Asking asking, ImportedTicket ticket) {
        String digest = new Payload("import")
                .add(asking.tenant())
                .add(ticket.source())
                .add(ticket.key())
                .digest();
        long high = Long.parseUnsignedLong(digest.substring(0, 16), 16);
        long low = Long.parseUnsignedLong(digest.substring(16, 32), 16);
        // Version 8 of RFC 9562: a UUID made in a way of one's own.
        return new TicketId(new UUID(high & ~0xF000L | 0x8000L, low >>> 2 | 1L << 63));
    }

    private static List<Deviated> deviations(List<JournalEntry> entries) {
        List<Deviated> found = new ArrayList<>();
        TicketEvent.Fold<Boolean> collector = new TicketEvent.Fold<>() {
            @Override
            public Boolean other(TicketEvent event) {
                return false;
            }

            @Override
            public Boolean deviated(Deviated event) {
                return found.add(event);
            }
        };
        entries.forEach(entry -> entry.events().forEach(event -> event.fold(collector)));
        return found;
    }
}
