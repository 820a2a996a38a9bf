package org.itsmkit.spi.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Where a desk keeps everything: reads by key and by condition, and one all-or-nothing {@link #commit}.
 *
 * <p>The rules an implementation keeps are numbered in the published contract test {@code org.itsmkit.tck.StorageContract}:
 * extend it, supply your store, and each failure names the rule that was broken. In short: every call is safe from any
 * thread; a tenant never sees another's data; a ticket that {@link Readers} does not open is as absent as one that does not
 * exist; text is compared by code point; what was committed is read at once; and an instant is kept to the microsecond.
 *
 * <p>A store is handed text without U+0000 and without unpaired surrogates, instants and dates of the years 1 to 9999, and
 * values as {@link org.itsmkit.domain.field.FieldType#normalise} keeps them. It reads no clock: time is what the caller says.
 * A question about a field that is neither one of {@link TicketFields#SEARCHABLE} nor indexed on a ticket, or indexed there with a
 * value of another Java type, finds no value there.
 */
public interface Storage extends AutoCloseable {

    /** The ticket, if it exists and may be seen. */
    Optional<StoredTicket> find(TenantId tenant, TicketId ticket, Readers readers);

    /** The id of the ticket with this number, if it exists and may be seen. */
    Optional<TicketId> findByNumber(TenantId tenant, String number, Readers readers);

    /** A page of the tickets that the query asks for and that may be seen. */
    Page<TicketRow> search(TicketQuery query);

    /** How many tickets the query asks for and may be seen; cursor, sort and limit do not matter. */
    long count(TicketQuery query);

    /**
     * At most {@code limit} entries behind {@code after}, in order; none when the ticket may not be seen. There may be more
     * until none is returned, or until the ticket's version.
     */
    List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers);

    /**
     * At most {@code limit} links of the ticket behind {@code after}, ordered by type key, then other id; of every type
     * when {@code type} is null. Only those whose other end may be seen, and none when the ticket itself may not.
     */
    Page<TicketLink> links(
            TenantId tenant,
            TicketId ticket,
            @Nullable LinkType type,
            @Nullable String cursor,
            int limit,
            Readers readers);

    /**
     * What a decision wants to know of the tickets linked so, at one moment: how many there are of each type and category,
     * and the first {@code limit}, 0 or more. Nothing is hidden.
     */
    LinkedTickets.Linked linked(TenantId tenant, TicketId ticket, LinkType type, int limit);

    /** The command that was executed under this id. */
    Optional<CommandRecord> command(TenantId tenant, String commandId);

    /** Forgets commands executed before {@code before}; returns how many. */
    int forgetCommands(Instant before);

    /**
     * Applies the whole write set, or nothing. Of two reasons to refuse it, either may be given.
     *
     * @throws StaleWrite when a ticket is at another version than the write set expects, for writing or relying on it; also,
     *     expecting version 0, when the number of a new ticket is taken
     * @throws CommandIdTaken when the command id is recorded already
     */
    void commit(WriteSet writes);

    /**
     * Claims at most {@code limit} items of these kinds that are due at {@code now} and that nobody holds, the longest due
     * first, across tenants. A claim that is not settled within {@code lease} falls back, and holds until another
     * takes the item. No item is held by two.
     */
    List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit);

    /**
     * Claims this one item, whatever its kind, as the other does: empty when there is none, when it is not due at
     * {@code now}, was set aside, or is held by somebody.
     */
    Optional<ClaimedWork> claim(TenantId tenant, String workId, Instant now, Duration lease);

    /** Takes the item away as done. Returns false, and does nothing, when the claim no longer holds. */
    boolean done(ClaimedWork claim);

    /** Gives the item back, to be done at {@code at}. Returns false, and does nothing, when the claim no longer holds. */
    boolean retry(ClaimedWork claim, Instant at, String error);

    /** Sets the item aside. Returns false, and does nothing, when the claim no longer holds. */
    boolean bury(ClaimedWork claim, Instant at, String error);

    /** What was set aside, in the order of ids. */
    Page<DeadWork> dead(TenantId tenant, @Nullable String cursor, int limit);

    /** Makes an item that was set aside due again, at {@code at}, its attempts counted anew; false when there is none. */
    boolean revive(TenantId tenant, String workId, Instant at);

    /** The earliest instant at which some item of these kinds is due, if any; claimed ones count when their lease ends. */
    Optional<Instant> nextWork(Set<WorkKind> kinds);

    /**
     * Reserves {@code count} numbers of a sequence, in a transaction of its own: the first of them. A sequence begins at 1,
     * and no number is given twice.
     */
    long reserveNumbers(TenantId tenant, String sequence, int count);

    /** The heads of journals, in the order of ids, behind {@code after}; for anchors. There may be more until none is returned. */
    List<AnchorLeaf> heads(TenantId tenant, @Nullable TicketId after, int limit);

    /** Where the configuration graph is kept: in the same store, and in the same transactions. The same object each time. */
    ConfigurationStorage configuration();

    /** How this store takes part in transactions; empty when every call is a transaction of its own. */
    default Optional<Transactions> transactions() {
        return Optional.empty();
    }

    /** Releases what the store itself opened, and nothing that the host handed in. */
    @Override
    default void close() {}
}
