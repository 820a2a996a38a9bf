package org.itsmkit.engine;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.service.TicketService;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/** Hands every call to the part of the engine that does it, and shows the actor what the actor may read of the result. */
final class DefaultTicketService implements TicketService {

    private final Engine engine;
    private final Asking asking;
    private final Searches searches;
    private final TicketReads reads;

    DefaultTicketService(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
        this.searches = new Searches(engine, asking);
        this.reads = new TicketReads(engine, asking);
    }

    @Override
    public Ticket open(String type, NewTicket opening) {
        Keys.check("type", type);
        return shown(engine.openings().open(asking, type, InvalidInput.present("opening", opening)));
    }

    @Override
    public Ticket get(TicketId ticket) {
        return shown(reads.load(ticket).ticket());
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
        Texts.require("number", number, 64);
        return engine.storage()
                .findByNumber(asking.tenant(), number, engine.access().readers(asking))
                .flatMap(this::find);
    }

    @Override
    public Ticket execute(TicketId ticket, Command command) {
        InvalidInput.present("command", command);
        return done(
                engine.commands().execute(asking, InvalidInput.present("ticket", ticket), command),
                Attempt.of(command));
    }

    @Override
    public Decision tryExecute(TicketId ticket, Command command) {
        InvalidInput.present("command", command);
        return shown(engine.commands().execute(asking, InvalidInput.present("ticket", ticket), command));
    }

    @Override
    public Decision preview(TicketId ticket, Command command) {
        InvalidInput.present("command", command);
        return shown(engine.commands().preview(asking, InvalidInput.present("ticket", ticket), command));
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
        return edit(ticket, TicketFields.TEAM.to(InvalidInput.present("team", team)), assignee);
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
    public Ticket attach(TicketId ticket, String name, String mediaType, InputStream content) throws IOException {
        InvalidInput.present("ticket", ticket);
        return done(engine.attachments().attach(asking, ticket, name, mediaType, content), "attach to");
    }

    @Override
    public Optional<InputStream> openAttachment(TicketId ticket, String reference) throws IOException {
        InvalidInput.text("attachment.reference", reference, 500);
        return engine.attachments().open(asking, InvalidInput.present("ticket", ticket), reference);
    }

    @Override
    public Ticket addParticipant(TicketId ticket, Role role, Person person) {
        return execute(ticket, new Command.AddParticipant(role(role), person(person)));
    }

    @Override
    public Ticket removeParticipant(TicketId ticket, Role role, Person person) {
        return execute(ticket, new Command.RemoveParticipant(role(role), person(person)));
    }

    @Override
    public Ticket addItems(TicketId ticket, ItemRole role, CiId... items) {
        return execute(ticket, new Command.AddItems(InvalidInput.present("role", role), items(items)));
    }

    @Override
    public Ticket removeItems(TicketId ticket, CiId... items) {
        return execute(ticket, new Command.RemoveItems(items(items)));
    }

    @Override
    public Ticket link(TicketId ticket, LinkType type, TicketId other) {
        return shown(engine.pairs().link(asking, ticket, Links.meaningful(type), other));
    }

    @Override
    public Ticket unlink(TicketId ticket, LinkType type, TicketId other) {
        return shown(engine.pairs().unlink(asking, ticket, Links.meaningful(type), other));
    }

    @Override
    public Ticket openLinked(TicketId ticket, LinkType type, String ticketType, NewTicket opening) {
        InvalidInput.present("ticket", ticket);
        Keys.check("type", ticketType);
        InvalidInput.present("opening", opening);
        return shown(engine.openings().openLinked(asking, ticket, Links.meaningful(type), ticketType, opening));
    }

    @Override
    public Ticket merge(TicketId duplicate, TicketId survivor) {
        InvalidInput.present("survivor", survivor);
        return shown(engine.merges().merge(asking, InvalidInput.present("ticket", duplicate), survivor));
    }

    @Override
    public Ticket erase(TicketId ticket, String reason) {
        return shown(engine.erasures().erase(asking, InvalidInput.present("ticket", ticket), reason));
    }

    @Override
    public Page<TicketLink> links(TicketId ticket, @Nullable LinkType type, @Nullable String cursor, int limit) {
        return reads.links(ticket, type, cursor, limit);
    }

    @Override
    public Stream<JournalEntry> history(TicketId ticket) {
        return reads.history(ticket);
    }

    @Override
    public List<JournalEntry> history(TicketId ticket, long after, int limit) {
        return reads.history(ticket, after, limit);
    }

    @Override
    public List<ActionView> actions(TicketId ticket) {
        return reads.actions(ticket);
    }

    @Override
    public Page<TicketRow> search(TicketSearch search) {
        return searches.page(InvalidInput.present("search", search));
    }

    @Override
    public long count(TicketSearch search) {
        return searches.count(InvalidInput.present("search", search));
    }

    private Ticket done(Outcome outcome, String attempted) {
        return outcome.decision().fold(accepted -> shown(outcome.ticket()), refused -> {
            throw new CommandRefused(attempted + " " + outcome.ticket().number(), refused.reasons());
        });
    }

    /** The decision as this actor may read it. */
    private Decision shown(Outcome outcome) {
        Redaction redaction = new Redaction(engine, asking, outcome.ticket());
        return outcome.decision()
                .fold(
                        accepted -> new Accepted(redaction.of(accepted.events()), accepted.effects()),
                        refused -> refused);
    }

    private Ticket shown(Ticket ticket) {
        return engine.access()
                .shown(asking, engine.types().of(asking.tenant(), ticket.type()).type(), ticket);
    }

    private static List<CiId> items(CiId[] items) {
        return Arrays.asList(InvalidInput.present("items", items));
    }

    private static Role role(Role role) {
        return InvalidInput.present("role", role);
    }

    private static Person person(Person person) {
        Texts.storable("person", InvalidInput.present("person", person).id());
        return person;
    }
}
