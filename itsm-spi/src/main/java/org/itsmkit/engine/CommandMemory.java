package org.itsmkit.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.SaltSource;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.CommandIdReused;
import org.itsmkit.service.TicketNotFound;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which commands were executed, so that repeating one gives its first result. Of engine commands only those that
 * changed something are remembered: the others do nothing however often they are given.
 */
final class CommandMemory {

    private static final Duration BETWEEN_FORGETTINGS = Duration.ofHours(1);

    private final Storage storage;
    private final Journals journals;
    private final Access access;
    private final Duration kept;
    private final SaltSource salts;
    private final AtomicReference<Instant> nextForgetting = new AtomicReference<>(Instant.MIN);

    /**
     * @param kept how long a command is remembered
     * @param salts makes short text in what is remembered of a command hard to guess
     */
    CommandMemory(Storage storage, Journals journals, Access access, Duration kept, SaltSource salts) {
        this.storage = storage;
        this.journals = journals;
        this.access = access;
        this.kept = kept;
        this.salts = salts;
    }

    /**
     * The first result of this very command; empty when it is new or has no id. Throws {@link CommandIdReused} when the id
     * was used for something else.
     *
     * @param about the ticket it is about, or null when it opens one
     * @param payload what it asks for
     */
    Optional<Ticket> result(Asking asking, @Nullable TicketId about, Supplier<Payload> payload) {
        if (!asking.options().hasCommandId()) {
            return Optional.empty();
        }
        String id = asking.options().commandId();
        Optional<CommandRecord> record = storage.command(asking.tenant(), id);
        if (record.isEmpty()) {
            return Optional.empty();
        }
        if (!asked(asking, about, payload).isDigestedAs(record.get().digest())) {
            throw new CommandIdReused(id);
        }
        return Optional.of(resultOf(asking, record.get()));
    }

    /** Whether a command of this id was executed, whatever it was. */
    boolean isExecuted(Asking asking) {
        return storage.command(asking.tenant(), asking.options().commandId()).isPresent();
    }

    /** The record of a command that is being executed; null when it has no id. */
    @Nullable
    CommandRecord record(
            Asking asking, @Nullable TicketId about, Supplier<Payload> payload, Ticket result, Instant now) {
        return asking.options().hasCommandId()
                ? new CommandRecord(
                        asking.options().commandId(),
                        asked(asking, about, payload).digest(salts),
                        result.id(),
                        result.version(),
                        now)
                : null;
    }

    /** Remembers a command that found nothing to change, so that repeating it later changes nothing either. */
    Ticket unchanged(Asking asking, TicketId about, Supplier<Payload> payload, Ticket result, Instant now) {
        CommandRecord record = asking.isEngine() ? null : record(asking, about, payload, result, now);
        if (record != null) {
            ReliedOn asItIs = new ReliedOn(result.id(), result.version());
            storage.commit(new WriteSet(asking.tenant(), List.of(), List.of(asItIs), record, List.of()));
        }
        return result;
    }

    /** Forgets what was executed long enough before {@code now}; looks once an hour at most. */
    void forget(Instant now) {
        Instant next = nextForgetting.get();
        if (!now.isBefore(next) && nextForgetting.compareAndSet(next, now.plus(BETWEEN_FORGETTINGS))) {
            before(now).ifPresent(storage::forgetCommands);
        }
    }

    private Optional<Instant> before(Instant now) {
        try {
            return Optional.of(now.minus(kept));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty(); // Kept for longer than there is time.
        }
    }

    /** The ticket as it was at the version that the command led to, to whoever may still see it. */
    private Ticket resultOf(Asking asking, CommandRecord record) {
        Ticket now = storage.find(asking.tenant(), record.ticket(), access.readers(asking))
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

    /** Tells commands apart: who asked, about what, based on what, for what. */
    private static Payload asked(Asking asking, @Nullable TicketId about, Supplier<Payload> payload) {
        return payload.get()
                .add(asking.actor())
                .add((Object) about)
                .add(asking.options().basedOn());
    }
}
