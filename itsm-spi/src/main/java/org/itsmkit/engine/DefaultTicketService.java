package org.itsmkit.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.itsmkit.domain.InvalidInput;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.TicketNotFound;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.service.TicketService;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/** Hands every call to the part of the engine that does it, and shows the actor what the actor may read of the result. */
final class DefaultTicketService implements TicketService {

    private final Engine engine;
    private final Asking asking;
    private final Searches searches;

    DefaultTicketService(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
        this.searches = new Searches(engine, asking);
    }

    @Override
    public Ticket open(String type, NewTicket opening) {
        return shown(engine.openings().open(asking, type, InvalidInput.present("opening", opening)));
    }

    @Override
    public Ticket get(TicketId ticket) {
        return shown(load(ticket).ticket());
    }

    @Override
    public Optional<Ticket> find(TicketId ticket) {
        return engine.storage()
                .find(
                        asking.tenant(),
                        InvalidInput.present("ticket", ticket),
                        engine.access().readers(asking))
                .map(stored -> shown(stored.ticket()));
    }

    @Override
    public Optional<Ticket> findByNumber(String number) {
        InvalidInput.text("number", number, 64);
        return engine.storage()
                .findByNumber(asking.tenant(), number, engine.access().readers(asking))
                .flatMap(this::find);
    }

    @Override
    public Ticket execute(TicketId ticket, Command command) {
        InvalidInput.present("command", command);
        Outcome outcome = engine.commands().execute(asking, InvalidInput.present("ticket", ticket), command);
        return outcome.decision().fold(accepted -> shown(outcome.ticket()), refused -> {
            throw new CommandRefused(
                    Attempt.of(command) + " " + outcome.ticket().number(), refused.reasons());
        });
    }

    @Override
    public Decision tryExecute(TicketId ticket, Command command) {
        InvalidInput.present("command", command);
        return engine.commands()
                .execute(asking, InvalidInput.present("ticket", ticket), command)
                .decision();
    }

    @Override
    public Decision preview(TicketId ticket, Command command) {
        InvalidInput.present("command", command);
        return engine.commands().preview(asking, InvalidInput.present("ticket", ticket), command);
    }

    @Override
    public Ticket edit(TicketId ticket, FieldEdit<?>... edits) {
        return execute(ticket, Command.Edit.of(edits));
    }

    @Override
    public Ticket comment(TicketId ticket, NewComment comment) {
        return execute(ticket, new Command.AddComment(InvalidInput.present("comment", comment)));
    }

    @Override
    public Ticket assign(TicketId ticket, Team team, @Nullable Person person) {
        FieldEdit<Person> assignee =
                person == null ? TicketFields.ASSIGNEE.cleared() : TicketFields.ASSIGNEE.to(person);
        return edit(ticket, TicketFields.TEAM.to(team), assignee);
    }

    @Override
    public Ticket logWork(TicketId ticket, Duration spent, String note) {
        return execute(
                ticket, new Command.LogWork(InvalidInput.present("spent", spent), InvalidInput.present("note", note)));
    }

    @Override
    public Ticket attach(TicketId ticket, Attachment attachment) {
        return execute(ticket, new Command.Attach(InvalidInput.present("attachment", attachment)));
    }

    @Override
    public Ticket addParticipant(TicketId ticket, Role role, Person person) {
        return execute(
                ticket,
                new Command.AddParticipant(InvalidInput.present("role", role), InvalidInput.present("person", person)));
    }

    @Override
    public Ticket removeParticipant(TicketId ticket, Role role, Person person) {
        return execute(
                ticket,
                new Command.RemoveParticipant(
                        InvalidInput.present("role", role), InvalidInput.present("person", person)));
    }

    @Override
    public Ticket link(TicketId ticket, LinkType type, TicketId other) {
        InvalidInput.present("link type", type);
        return shown(engine.pairs().link(asking, ticket, type, other));
    }

    @Override
    public Ticket unlink(TicketId ticket, LinkType type, TicketId other) {
        InvalidInput.present("link type", type);
        return shown(engine.pairs().unlink(asking, ticket, type, other));
    }

    @Override
    public Ticket openLinked(TicketId ticket, LinkType type, String ticketType, NewTicket opening) {
        InvalidInput.present("link type", type);
        return shown(engine.openings()
                .openLinked(asking, ticket, type, ticketType, InvalidInput.present("opening", opening)));
    }

    @Override
    public Ticket merge(TicketId duplicate, TicketId survivor) {
        return shown(engine.pairs().merge(asking, duplicate, survivor));
    }

    @Override
    public Ticket erase(TicketId ticket, String reason) {
        return shown(engine.erasures().erase(asking, ticket, reason));
    }

    @Override
    public Page<TicketLink> links(TicketId ticket, @Nullable LinkType type, @Nullable String cursor, int limit) {
        load(ticket);
        return engine.storage()
                .links(
                        asking.tenant(),
                        ticket,
                        type,
                        cursor,
                        Searches.limit(limit),
                        engine.access().readers(asking));
    }

    @Override
    public Stream<JournalEntry> history(TicketId ticket) {
        load(ticket);
        var entries = new ShownHistory(engine, asking, ticket);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public List<JournalEntry> history(TicketId ticket, long after, int limit) {
        Ticket known = load(ticket).ticket();
        var type = engine.types().of(asking.tenant(), known.type()).type();
        List<JournalEntry> shown = new ArrayList<>();
        engine.journals()
                .entries(
                        asking.tenant(),
                        ticket,
                        after,
                        Searches.limit(limit),
                        engine.access().readers(asking))
                .forEach(entry ->
                        engine.access().shown(asking, type, known, entry).ifPresent(shown::add));
        return shown;
    }

    @Override
    public List<ActionView> actions(TicketId ticket) {
        Ticket known = load(ticket).ticket();
        KnownType type = engine.types().of(asking.tenant(), known.type());
        Instant now = engine.now(asking, known);
        LinkedTickets linked =
                engine.commands().linked(asking, known, type.type().workflow().needs(known.state()));
        DecisionContext context = engine.commands().context(asking, type, known, linked, now);
        return type.type().workflow().actions(known, context);
    }

    @Override
    public Page<TicketRow> search(TicketSearch search) {
        return searches.page(InvalidInput.present("search", search));
    }

    @Override
    public long count(TicketSearch search) {
        return searches.count(InvalidInput.present("search", search));
    }

    private StoredTicket load(TicketId ticket) {
        if (ticket == null) {
            throw new TicketNotFound("without an id");
        }
        return engine.commands().load(asking, ticket);
    }

    private Ticket shown(Ticket ticket) {
        return engine.access()
                .shown(asking, engine.types().of(asking.tenant(), ticket.type()).type(), ticket);
    }
}
