package org.itsmkit.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.CommandIdReused;
import org.itsmkit.service.TicketNotFound;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.Storage;
import org.jspecify.annotations.Nullable;

/** Remembers which commands were executed, so that repeating one gives its first result. */
final class CommandMemory {

    private final Storage storage;
    private final Journals journals;
    private final Access access;

    CommandMemory(Storage storage, Journals journals, Access access) {
        this.storage = storage;
        this.journals = journals;
        this.access = access;
    }

    /**
     * The first result of this very command; empty when it is new or has no id. Throws {@link CommandIdReused} when the id
     * was used for something else.
     *
     * @param about the ticket it is about, or null when it opens one
     * @param payload what it asks for; its {@code toString} tells two apart
     */
    Optional<Ticket> result(Asking asking, @Nullable TicketId about, Object payload) {
        if (!asking.options().hasCommandId()) {
            return Optional.empty();
        }
        String id = asking.options().commandId();
        Optional<CommandRecord> record = storage.command(asking.tenant(), id);
        if (record.isEmpty()) {
            return Optional.empty();
        }
        if (!record.get().digest().equals(digest(asking, about, payload))) {
            throw new CommandIdReused(id);
        }
        return Optional.of(resultOf(asking, record.get()));
    }

    /** The record of a command that is being executed; null when it has no id. */
    @Nullable
    CommandRecord record(Asking asking, @Nullable TicketId about, Object payload, Ticket result, Instant now) {
        return asking.options().hasCommandId()
                ? new CommandRecord(
                        asking.options().commandId(),
                        digest(asking, about, payload),
                        result.id(),
                        result.version(),
                        now)
                : null;
    }

    /** The ticket as it was at the version that the command led to, to whoever may still see it. */
    private Ticket resultOf(Asking asking, CommandRecord record) {
        TenantId tenant = asking.tenant();
        Ticket now = storage.find(tenant, record.ticket(), access.readers(asking))
                .orElseThrow(() -> new TicketNotFound(record.ticket().toString()))
                .ticket();
        if (now.version() == record.version()) {
            return now;
        }
        Ticket ticket = null;
        Iterator<JournalEntry> entries = journals.entries(now);
        while (entries.hasNext() && (ticket == null || ticket.version() < record.version())) {
            ticket = History.apply(ticket, entries.next());
        }
        return ticket == null ? now : ticket;
    }

    /** Tells commands apart: who asked, about what, for what. */
    private static String digest(Asking asking, @Nullable TicketId about, Object payload) {
        String text = asking.actor() + "\n" + about + "\n" + asking.options().basedOn() + "\n" + payload;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
