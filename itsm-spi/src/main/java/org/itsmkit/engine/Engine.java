package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.TicketChange;
import org.itsmkit.spi.TicketListener;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of the engine, put together. One for each desk; safe for use by several threads. */
final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final Collaborators with;
    private final KnownTypes types;
    private final Access access;
    private final RolesHeld roles;
    private final PeopleCheck people;
    private final Journals journals;
    private final LevelKeeper levels;
    private final TicketWrites writes;
    private final Commits commits;
    private final CommandMemory memory;
    private final TicketCommands commands;
    private final Openings openings;
    private final PairCommands pairs;
    private final Erasures erasures;
    private final WorkPump pump;

    Engine(Collaborators with) {
        this.with = with;
        this.types = new KnownTypes(with.types());
        this.access = new Access(with.access());
        this.roles = new RolesHeld(with.access());
        this.people = new PeopleCheck(with.directory());
        this.journals = new Journals(with.storage());
        this.levels = new LevelKeeper(with.agreements(), with.calendars());
        this.writes = new TicketWrites(with, types, levels, journals);
        this.commits = new Commits(with.storage());
        this.memory = new CommandMemory(with.storage(), journals, access);
        this.commands = new TicketCommands(this);
        this.openings = new Openings(this);
        this.pairs = new PairCommands(this);
        this.erasures = new Erasures(this);
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

    Erasures erasures() {
        return erasures;
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
        return new JournalEntry(
                asking.tenant(),
                ticket.id(),
                ticket.version() + 1,
                now,
                now,
                asking.actor(),
                asking.cause(),
                asking.options().correlation(),
                asking.options().commandId(),
                events);
    }

    /** The first entry of a ticket. */
    JournalEntry firstEntry(Asking asking, TicketId ticket, List<TicketEvent> events, Instant now) {
        return new JournalEntry(
                asking.tenant(),
                ticket,
                1,
                now,
                now,
                asking.actor(),
                asking.cause(),
                asking.options().correlation(),
                asking.options().commandId(),
                events);
    }

    /** Throws {@link CommandRefused} when this ticket may not be linked. */
    void requireLink(Asking asking, Ticket ticket) {
        KnownType type = types.of(asking.tenant(), ticket.type());
        List<Reason> reasons = objections(asking, Operation.LINK, type, ticket, List.of());
        if (!reasons.isEmpty()) {
            throw new CommandRefused("link " + ticket.number(), reasons);
        }
    }

    /** Why these people may not take part: the directory does not know them. */
    List<Reason> unknownParticipants(Asking asking, Participants participants) {
        return asking.isEngine() ? List.of() : people.objections(asking.tenant(), participants);
    }

    /** Every objection of policy and directory against an operation that edits these fields. */
    List<Reason> objections(
            Asking asking, Operation operation, KnownType type, @Nullable Ticket ticket, List<FieldEdit<?>> edits) {
        if (asking.isEngine()) {
            return List.of();
        }
        List<Reason> objections = new ArrayList<>(access.objections(asking, operation, type.type(), ticket));
        if (!edits.isEmpty()) {
            List<Field<?>> fields = new ArrayList<>();
            edits.forEach(edit -> fields.add(edit.field()));
            objections.addAll(access.unreadable(asking, fields, ticket));
            objections.addAll(people.objections(asking.tenant(), edits));
        }
        return objections;
    }

    /** Sees to what follows a commit: listeners hear of it, and follow-ups are run. Nothing of it undoes anything. */
    void committed(Asking asking, List<TicketChange> changes, List<WorkItem> work) {
        if (with.listeners().isEmpty() && work.isEmpty()) {
            return;
        }
        boolean joined = commits.joined();
        commits.afterCommit(() -> {
            changes.forEach(this::tell);
            // In a host's transaction the host's own pump does it: its connection may still be bound to this thread.
            if (!joined && asking.depth() == 0 && work.stream().anyMatch(item -> item.kind() == WorkKind.FOLLOW_UP)) {
                pump.runFollowUps();
            }
        });
    }

    private void tell(TicketChange change) {
        for (TicketListener listener : with.listeners()) {
            LogContext.within(change.after().tenant(), change.after().number(), () -> tell(listener, change));
        }
    }

    private static boolean tell(TicketListener listener, TicketChange change) {
        try {
            listener.committed(change);
            return true;
        } catch (RuntimeException e) {
            LOG.error("A listener failed after a commit; the change stands", e);
            return false;
        }
    }
}
