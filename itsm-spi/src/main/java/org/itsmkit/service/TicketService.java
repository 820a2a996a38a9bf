package org.itsmkit.service;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/**
 * Work of any type.
 *
 * <p>Every command returns the ticket after it and throws {@link CommandRefused} with every reason when a rule forbids it,
 * {@link TicketNotFound} when there is no such ticket or it may not be seen, {@link org.itsmkit.sla.InvalidInput} when
 * something is not well formed, and {@link ConcurrentChange} when others kept changing the ticket. Whatever it throws, it
 * changed nothing.
 */
public interface TicketService {

    /** Opens a ticket of the type of this key, in its current version. */
    Ticket open(String type, NewTicket opening);

    /** The ticket, with what this actor may read of it; configuration items that the actor may not see are left out. */
    Ticket get(TicketId ticket);

    /** The ticket, with what this actor may read of it; empty when there is none or it may not be seen. */
    Optional<Ticket> find(TicketId ticket);

    /** The ticket that people call so. */
    Optional<Ticket> findByNumber(String number);

    /** Executes any command. */
    Ticket execute(TicketId ticket, Command command);

    /**
     * Executes any command, and answers with the decision instead of throwing when a rule forbids it. The answer to a
     * repeated command id holds no events: it did nothing anew.
     */
    Decision tryExecute(TicketId ticket, Command command);

    /** Performs an action of the ticket's workflow. */
    default Ticket perform(TicketId ticket, Perform action) {
        return execute(ticket, action);
    }

    /** Performs an action, and answers with the decision instead of throwing when a rule forbids it. */
    default Decision tryPerform(TicketId ticket, Perform action) {
        return tryExecute(ticket, action);
    }

    /** Whether this would be accepted now, or every reason why not. Changes nothing. */
    Decision preview(TicketId ticket, Command command);

    Ticket edit(TicketId ticket, FieldEdit<?>... edits);

    Ticket comment(TicketId ticket, NewComment comment);

    /** Gives it to a team, and to a person or to nobody in particular. */
    Ticket assign(TicketId ticket, Team team, @Nullable Person person);

    Ticket logWork(TicketId ticket, Duration spent, String note);

    /** Attaches a file that the host keeps. Its reference is the host's word: it is not asked whose content it is. */
    Ticket attach(TicketId ticket, Attachment attachment);

    /**
     * Stores a file in the desk's {@link org.itsmkit.spi.AttachmentStore} and attaches it. Reads the stream to its end, and
     * leaves closing it to the caller. What is stored and then not attached, because the host rolls its transaction back or
     * the process dies, is deleted by the due work a day later: no transaction that attaches may stay open for longer.
     */
    Ticket attach(TicketId ticket, String name, String mediaType, InputStream content) throws IOException;

    /**
     * The content of a file that is attached to the ticket, to be closed by the caller; empty when there is none of this
     * reference, or its content is gone.
     */
    Optional<InputStream> openAttachment(TicketId ticket, String reference) throws IOException;

    Ticket addParticipant(TicketId ticket, Role role, Person person);

    Ticket removeParticipant(TicketId ticket, Role role, Person person);

    /**
     * Names configuration items that the ticket is about, or gives them another role: at most {@value
     * org.itsmkit.domain.ticket.AffectedItems#MOST} in all, of those that the actor may see. Repeating it changes nothing.
     */
    Ticket addItems(TicketId ticket, ItemRole role, CiId... items);

    /** Names these configuration items no longer. Those that it does not name change nothing. */
    Ticket removeItems(TicketId ticket, CiId... items);

    /**
     * Links two tickets; on the other the inverse is recorded. Returns the first. Repeating it changes nothing.
     *
     * <p>What a workflow decides by linked tickets is checked again, ticket by ticket, when it is committed. Where it would
     * depend on more than 1,000 links of one kind it is refused as {@code linked.too.many}; children of a parent excepted,
     * of which there may be any number.
     */
    Ticket link(TicketId ticket, LinkType type, TicketId other);

    /** Takes a link away, on both. Returns the first. */
    Ticket unlink(TicketId ticket, LinkType type, TicketId other);

    /** Opens a ticket that is linked to this one, as {@code type} reads from the new one. */
    Ticket openLinked(TicketId ticket, LinkType type, String ticketType, NewTicket opening);

    /**
     * Merges a duplicate: it is closed by its type's action {@code merge}, its participants and configuration items come
     * over, and the survivor refers to its journal, of which nothing is lost. The survivor keeps its requester; who asked for the duplicate becomes
     * a watcher of it, and so sees it and is kept informed. Returns the survivor.
     */
    Ticket merge(TicketId duplicate, TicketId survivor);

    /**
     * Erases personal values of the whole journal of a ticket, and of the ticket: all of them, for a reason that is
     * recorded. The chain still verifies. Contents in the desk's attachment store are deleted by a follow-up.
     */
    Ticket erase(TicketId ticket, String reason);

    /** A page of links, ordered by type, then id of the other; of every type when {@code type} is null. */
    Page<TicketLink> links(TicketId ticket, @Nullable LinkType type, @Nullable String cursor, int limit);

    /**
     * Everything that led to the ticket as it is now, in order, with what this actor may read of it. Read page by page as it
     * is consumed, which throws {@link TicketNotFound} when the actor may not see the ticket any more. Where the actor may not
     * read who its requester is, who did something is {@link org.itsmkit.spi.AccessPolicy#CONCEALED} wherever it was one.
     */
    Stream<JournalEntry> history(TicketId ticket);

    /** A page of the same behind this sequence (0 for the beginning), in order. */
    List<JournalEntry> history(TicketId ticket, long after, int limit);

    /** What this actor may do now, and why not the rest. */
    List<ActionView> actions(TicketId ticket);

    /** A page of the tickets that this actor may see and that the search asks for. */
    Page<TicketRow> search(TicketSearch search);

    /** How many tickets this actor may see and the search asks for. */
    long count(TicketSearch search);
}
