package org.itsmkit.engine;

import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.TicketChange;
import org.itsmkit.spi.TicketListener;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of the engine, put together. One for each desk; safe for use by several threads. */
final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final Collaborators with;
    private final KnownTypes types;
    private final Access access;
    private final RolesHeld roles;
    private final Objections objections;
    private final Links links;
    private final Journals journals;
    private final LevelKeeper levels;
    private final TicketWrites writes;
    private final Commits commits;
    private final CommandMemory memory;
    private final TicketCommands commands;
    private final Openings openings;
    private final PairCommands pairs;
    private final Merges merges;
    private final Erasures erasures;
    private final Attachments attachments;
    private final Invitations invitations;
    private final WorkPump pump;

    Engine(Collaborators with) {
        this.with = with;
        this.types = new KnownTypes(with.types(), with.calendars());
        this.access = new Access(with.access());
        this.roles = new RolesHeld(with.access());
        this.objections = new Objections(access, new PeopleCheck(with.directory()));
        this.links = new Links(with.storage());
        this.journals = new Journals(with.storage());
        this.levels = new LevelKeeper(with.agreements(), with.calendars(), with.calendarSource());
        this.writes = new TicketWrites(with, levels, journals);
        this.commits = new Commits(with.storage());
        this.memory = new CommandMemory(with.storage(), journals, access, with.commandMemory(), with.salts());
        this.commands = new TicketCommands(this);
        this.openings = new Openings(this);
        this.pairs = new PairCommands(this);
        this.merges = new Merges(this);
        this.erasures = new Erasures(this);
        this.attachments = new Attachments(this);
        this.invitations = new Invitations(this, with.surveys());
        this.pump = new WorkPump(this);
    }

    Collaborators with() {
        return with;
    }

    Storage storage() {
        return with.storage();
    }

    KnownTypes types() {
        return types;
    }

    Access access() {
        return access;
    }

    RolesHeld roles() {
        return roles;
    }

    Objections objections() {
        return objections;
    }

    Links links() {
        return links;
    }

    Journals journals() {
        return journals;
    }

    LevelKeeper levels() {
        return levels;
    }

    TicketWrites writes() {
        return writes;
    }

    Commits commits() {
        return commits;
    }

    CommandMemory memory() {
        return memory;
    }

    TicketCommands commands() {
        return commands;
    }

    Openings openings() {
        return openings;
    }

    PairCommands pairs() {
        return pairs;
    }

    Merges merges() {
        return merges;
    }

    Erasures erasures() {
        return erasures;
    }

    Attachments attachments() {
        return attachments;
    }

    Invitations invitations() {
        return invitations;
    }

    WorkPump pump() {
        return pump;
    }

    /** Now, and never before what this ticket has seen: the clocks of two nodes may differ, its history may not go back. */
    Instant now(Asking asking, Ticket ticket) {
        Instant now = now(asking);
        return now.isBefore(ticket.updatedAt()) ? ticket.updatedAt() : now;
    }

    /** Now, as the desk's clock tells it or as the due work was told. */
    Instant now(Asking asking) {
        return asking.at() == null ? with.now() : asking.at();
    }

    /** The next entry of a ticket. */
    JournalEntry entry(Asking asking, Ticket ticket, List<TicketEvent> events, Instant now) {
        return entry(asking, ticket.id(), ticket.version() + 1, events, now);
    }

    /** The first entry of a ticket. */
    JournalEntry firstEntry(Asking asking, TicketId ticket, List<TicketEvent> events, Instant now) {
        return entry(asking, ticket, 1, events, now);
    }

    private static JournalEntry entry(
            Asking asking, TicketId ticket, long sequence, List<TicketEvent> events, Instant now) {
        return new JournalEntry(
                asking.tenant(),
                ticket,
                sequence,
                now,
                now,
                asking.actor(),
                asking.cause(),
                asking.options().correlation(),
                asking.options().commandId(),
                events);
    }

    /**
     * Sees to what follows a commit: listeners hear of it, and the follow-ups that a host's command wrote are run, with those
     * that they write in turn. Nothing of it undoes anything.
     */
    void committed(Asking asking, List<TicketChange> changes, List<WorkItem> work) {
        if (asking.atOnce() != null) {
            asking.atOnce().take(changes, work);
        }
        boolean follows = !asking.isEngine()
                && asking.depth() == 0
                && work.stream().anyMatch(item -> item.kind() == WorkKind.FOLLOW_UP);
        if (with.listeners().isEmpty() && !follows) {
            return;
        }
        boolean joined = commits.joined();
        commits.afterCommit(() -> {
            changes.forEach(this::tell);
            // In a host's transaction the host's own pump does it: its connection may still be bound to this thread.
            if (follows && !joined) {
                AtOnce atOnce = new AtOnce();
                atOnce.take(changes, work);
                pump.run(atOnce);
            }
        });
    }

    private void tell(TicketChange change) {
        for (TicketListener listener : with.listeners()) {
            LogContext.within(change.after().tenant(), change.after().number(), () -> tell(listener, change));
        }
    }

    /** The change is committed: a caller that got an error would take it for undone. */
    private static boolean tell(TicketListener listener, TicketChange change) {
        try {
            listener.committed(change);
            return true;
        } catch (Throwable e) {
            LOG.error("A listener failed after a commit; the change stands", e);
            return false;
        }
    }
}
