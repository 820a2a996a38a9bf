package org.itsmkit.engine;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Attached;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.CommandIdReused;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.ConcurrentChange;
import org.itsmkit.service.TicketNotFound;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.AttachmentStore;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WriteSet;

/**
 * Stores the contents of attachments, and opens them for whoever may see their ticket.
 *
 * <p>A content is stored first and attached then, so that no entry refers to what is not there. In between it is written
 * down, in a transaction of its own, that the content has to be looked for a day later: whoever rolls back or dies leaves
 * nothing for ever.
 */
final class Attachments {

    /** Longer than a host's transaction is open. */
    static final Duration KEPT_UNATTACHED = Duration.ofDays(1);

    private final Engine engine;
    private final AttachmentStore store;

    Attachments(Engine engine) {
        this.engine = engine;
        this.store = engine.with().attachments();
    }

    /** Stores and attaches; what was stored is deleted again when it was not attached after all. */
    Outcome attach(Asking asking, TicketId id, String name, String mediaType, InputStream content) throws IOException {
        Texts.require("attachment.name", name, 250);
        Texts.require("attachment.mediaType", mediaType, 100);
        InvalidInput.present("attachment.content", content);
        requireAllowed(asking, id);
        Attachment stored = store.put(asking.tenant(), name, mediaType, content);
        lookAgain(asking, id, stored);
        Outcome outcome;
        try {
            outcome = engine.commands().execute(asking, id, new Command.Attach(stored), () -> payload(stored));
        } catch (CommandRefused | ConcurrentChange | CommandIdReused | TicketNotFound e) {
            // Surely not attached. A store that broke at the commit may have attached it: then the content stays.
            forget(asking, stored, e);
            throw e;
        }
        // A repeat of a command has stored its content before, under another reference.
        boolean attached =
                outcome.decision().fold(accepted -> !accepted.events().isEmpty(), refused -> false);
        if (!attached) {
            store.delete(asking.tenant(), stored.reference());
        }
        return outcome;
    }

    private void lookAgain(Asking asking, TicketId id, Attachment stored) {
        Instant at = engine.now(asking).plus(KEPT_UNATTACHED);
        WorkItem work = FollowUps.keepIfAttached(asking.tenant(), id, stored.reference(), at);
        engine.commits().apart(new WriteSet(asking.tenant(), List.of(), List.of(), null, List.of(work)));
    }

    /** Deletes a content that was not attached to the ticket after all, or of which the ticket is not there either. */
    void keepIfAttached(TenantId tenant, Optional<StoredTicket> stored, String reference) throws IOException {
        if (stored.isEmpty()
                || !isAttached(engine.journals().entries(stored.get().ticket()), reference)) {
            store.delete(tenant, reference);
        }
    }

    private static boolean isAttached(Iterator<JournalEntry> entries, String reference) {
        Referring referring = new Referring(reference);
        while (entries.hasNext()) {
            if (entries.next().events().stream().anyMatch(event -> event.fold(referring))) {
                return true;
            }
        }
        return false;
    }

    private void forget(Asking asking, Attachment stored, RuntimeException why) {
        try {
            store.delete(asking.tenant(), stored.reference());
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** The content of something that is attached to the ticket; empty when it is not, or not there any more. */
    Optional<InputStream> open(Asking asking, TicketId id, String reference) throws IOException {
        Ticket ticket = engine.commands().load(asking, id).ticket();
        return isAttached(new ShownHistory(engine, asking, ticket), reference)
                ? store.open(asking.tenant(), reference)
                : Optional.empty();
    }

    /** Deletes contents; those that are gone already stay gone. */
    void delete(TenantId tenant, List<String> references) throws IOException {
        for (String reference : references) {
            store.delete(tenant, reference);
        }
    }

    /** Asked before anything is stored, so that nobody fills the store who may not. */
    private void requireAllowed(Asking asking, TicketId id) {
        Ticket ticket = engine.commands().load(asking, id).ticket();
        KnownType type = engine.types().of(asking.tenant(), ticket.type());
        List<Reason> reasons = engine.objections().to(asking, Operation.ATTACH, type.type(), ticket);
        if (!reasons.isEmpty()) {
            throw new CommandRefused("attach to " + ticket.number(), reasons);
        }
    }

    /** The same file is the same command, wherever it was stored. */
    private static Payload payload(Attachment stored) {
        return new Payload("attach-content")
                .add(stored.name())
                .add(stored.mediaType())
                .add(stored.bytes())
                .add(stored.sha256());
    }

    private record Referring(String reference) implements TicketEvent.Fold<Boolean> {
        @Override
        public Boolean other(TicketEvent event) {
            return false;
        }

        @Override
        public Boolean attached(Attached event) {
            return event.attachment().reference().equals(reference);
        }
    }
}
