package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.itsmkit.domain.journal.Erasure;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.JournalCodec;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Attached;
import org.itsmkit.domain.journal.TicketEvent.Erased;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.storage.StoredTicket;

/**
 * Erases personal values from a ticket's journal and head in one commit; that it was done is recorded. What attachments
 * contain is deleted by a follow-up.
 */
final class Erasures {

    private final Engine engine;

    Erasures(Engine engine) {
        this.engine = engine;
    }

    /** The ticket without any personal value. */
    Ticket erase(Asking asking, TicketId id, String reason) {
        Texts.require("erasure.reason", reason, 500);
        Supplier<Payload> payload = () -> new Payload("erase").add(reason);
        return engine.commits().attempt(asking, () -> {
            Optional<Ticket> repeated = engine.memory().result(asking, id, payload);
            if (repeated.isPresent()) {
                return repeated.get();
            }
            StoredTicket stored = engine.commands().load(asking, id);
            Ticket ticket = stored.ticket();
            KnownType type = engine.types().of(asking.tenant(), ticket.type());
            engine.access().require(asking, Operation.ERASE, "erase " + ticket.number(), type.type(), ticket);
            TicketCommands.requireKnownVersion(asking, ticket);
            return erase(asking, type, stored, reason, payload);
        });
    }

    private Ticket erase(Asking asking, KnownType type, StoredTicket stored, String reason, Supplier<Payload> payload) {
        Instant now = engine.now(asking, stored.ticket());
        Blanked blanked = blanked(stored.ticket());
        if (blanked.erased.isEmpty()) {
            return engine.memory().unchanged(asking, stored.ticket().id(), payload, stored.ticket(), now);
        }
        List<Long> sequences =
                blanked.erased.stream().map(SealedEntry::sequence).toList();
        JournalEntry entry = engine.entry(asking, blanked.ticket, List.of(new Erased(sequences, reason)), now);
        StoredTicket blank = new StoredTicket(
                blanked.ticket,
                stored.clocks(),
                stored.nextDue(),
                stored.nextWake(),
                stored.labels(),
                stored.priorityRank(),
                stored.head());
        Change change = new Change(engine, asking, now)
                .add(engine.writes().erasing(type, blank, entry, blanked.erased, now))
                .executing(payload);
        if (!blanked.contents.isEmpty()) {
            change.work(FollowUps.deleteContents(asking, change.ticket(), blanked.contents, now));
        }
        return change.commit();
    }

    /** The journal up to this version of the ticket, blanked: what is added meanwhile makes the commit stale. */
    private Blanked blanked(Ticket present) {
        List<SealedEntry> erased = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        Ticket ticket = null;
        Iterator<SealedEntry> entries = engine.journals().whole(present);
        while (entries.hasNext()) {
            SealedEntry entry = entries.next();
            SealedEntry blank = Erasure.erase(entry, value -> true);
            if (!blank.equals(entry)) {
                erased.add(blank);
            }
            JournalEntry decoded = JournalCodec.decode(blank);
            decoded.events().forEach(event -> event.fold(new Contents(contents)));
            ticket = History.apply(ticket, decoded);
        }
        return new Blanked(Objects.requireNonNull(ticket, "a ticket has a journal"), erased, contents);
    }

    /** The ticket without personal values, the entries that change, and the references of what is attached. */
    private record Blanked(Ticket ticket, List<SealedEntry> erased, List<String> contents) {}

    private record Contents(List<String> references) implements TicketEvent.Fold<Boolean> {
        @Override
        public Boolean other(TicketEvent event) {
            return false;
        }

        @Override
        public Boolean attached(Attached event) {
            return references.add(event.attachment().reference());
        }
    }
}
