package org.itsmkit.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Deviated;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.ImportOutcome;
import org.itsmkit.service.ImportedTicket;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WriteSet;

/** Takes in history as it was: one ticket a write set, all its entries or none. */
final class ImportCommands {

    private final Engine engine;

    ImportCommands(Engine engine) {
        this.engine = engine;
    }

    ImportOutcome take(Asking asking, ImportedTicket ticket) {
        KnownType type = engine.types().current(asking.tenant(), ticket.type());
        List<Reason> objections = engine.objections(asking, Operation.IMPORT, type, null, List.of());
        if (!objections.isEmpty()) {
            throw new CommandRefused("import " + ticket.key(), objections);
        }
        TicketId id = idOf(asking, ticket);
        return engine.commits().attempt(asking.tenant(), () -> {
            Optional<StoredTicket> known =
                    engine.storage().find(asking.tenant(), id, engine.access().readers(asking));
            return known.map(stored -> new ImportOutcome(stored.ticket(), false, 0, List.of()))
                    .orElseGet(() -> take(asking, type, id, ticket));
        });
    }

    private ImportOutcome take(Asking asking, KnownType type, TicketId id, ImportedTicket imported) {
        Instant now = engine.now(asking);
        String number = imported.number() == null
                ? engine.with().numbers().next(asking.tenant(), type.type())
                : imported.number();
        List<JournalEntry> entries =
                new ImportedHistory(asking.tenant(), type.type(), id, number, imported, now).entries();
        TicketWrite write = engine.writes().of(type, null, entries, List.of(), List.of(), now);
        StoredTicket after = engine.writes().withoutMissedThresholds(type, write.after(), now);
        TicketWrite settled =
                new TicketWrite(0, after, write.entries(), write.indexed(), write.links(), write.erased());
        List<WorkItem> wake = after.nextWake() == null ? List.of() : List.of(FollowUps.wake(after));
        engine.storage().commit(new WriteSet(asking.tenant(), List.of(settled), List.of(), null, wake));
        return new ImportOutcome(after.ticket(), true, entries.size(), deviations(entries));
    }

    /** The same ticket of the same source always becomes the same ticket here, so a repeated import finds it. */
    private static TicketId idOf(Asking asking, ImportedTicket ticket) {
        String name = "import\n" + asking.tenant() + "\n" + ticket.source() + "\n" + ticket.key();
        return new TicketId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
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
