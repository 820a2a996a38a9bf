package org.itsmkit.domain.type;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalPeople;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.command.Touched;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.calendar.Calendars;

/** One ticket in the hands of a test: who acts, what time it is, and what was decided last. Begins on a Monday at 09:00. */
public final class TicketCase {

    /** Monday to Friday, 08:00 to 17:00, UTC. */
    public static final Calendars OFFICE = Calendars.of(Map.of(
            CalendarKey.of("default"),
            BusinessCalendar.in(ZoneId.of("UTC"))
                    .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "08:00-17:00")
                    .build()));

    private final TicketType type;
    private final TicketRules rules;
    private final Map<LinkType, LinkedTickets.Linked> linked = new HashMap<>();
    private Actor actor = Actor.person("kim");
    private Set<Role> roles = Set.of(Role.AGENT);
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private Touched touched = Touched.NOTHING;
    private Optional<Ticket> ticket = Optional.empty();
    private Decision decision = new Decision.Accepted(List.of(), List.of());

    private TicketCase(TicketType type) {
        this.type = type;
        this.rules = TicketRules.of(type);
    }

    public static TicketCase of(TicketType type) {
        return new TicketCase(type);
    }

    public TicketCase as(String person, Role... held) {
        actor = Actor.person(person);
        roles = Set.of(held);
        return this;
    }

    public TicketCase asMachine(Role... held) {
        actor = Actor.automation("mail-robot");
        roles = Set.of(held);
        return this;
    }

    public TicketCase agent() {
        return as("kim", Role.AGENT);
    }

    public TicketCase manager() {
        return as("ann", Role.MANAGER);
    }

    public TicketCase caller() {
        return as("lee", Role.REQUESTER);
    }

    public TicketCase engine() {
        actor = Actor.ENGINE;
        roles = Set.of(Role.SYSTEM);
        return this;
    }

    public TicketCase at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** The next command is based on a version since which this changed. */
    public TicketCase basedOnOlder(Touched since) {
        touched = since;
        return this;
    }

    public TicketCase linkedTo(LinkType link, long open, long total) {
        return linkedTo(link, tasks(open, total - open));
    }

    /** The same of these groups. */
    public TicketCase linkedTo(LinkType link, LinkedTickets.Group... groups) {
        linked.put(link, new LinkedTickets.Linked(List.of(groups), List.of()));
        return this;
    }

    private static LinkedTickets.Group[] tasks(long open, long closed) {
        return Stream.of(
                        new LinkedTickets.Group("task", Category.ACTIVE, open),
                        new LinkedTickets.Group("task", Category.CLOSED, closed))
                .filter(group -> group.count() > 0)
                .toArray(LinkedTickets.Group[]::new);
    }

    public TicketCase open(NewTicket opening) {
        TicketId id = new TicketId(new UUID(1, 1));
        decision = rules.open(TenantId.DEFAULT, id, "INC-000001", opening, context());
        decision.fold(
                accepted -> ticket = Optional.of(History.open(TenantId.DEFAULT, id, accepted.events(), now)),
                refused -> ticket);
        return this;
    }

    public TicketCase does(String action, FieldEdit<?>... edits) {
        return does(Perform.action(action, edits));
    }

    /** The same with a public comment. */
    public TicketCase says(String action, FieldEdit<?>... edits) {
        return does(Perform.action(action, edits).with(NewComment.publicly("said")));
    }

    public TicketCase edits(FieldEdit<?>... edits) {
        return does(Command.Edit.of(edits));
    }

    public TicketCase comments() {
        return does(new Command.AddComment(NewComment.publicly("said")));
    }

    public TicketCase notes() {
        return does(new Command.AddComment(NewComment.internally("noted")));
    }

    public TicketCase hears(LinkType link, State state, FieldEdit<?>... fields) {
        return does(new Command.LinkedMoved(link, new TicketId(new UUID(2, 2)), state, FieldValues.of(fields)));
    }

    public TicketCase does(Command command) {
        decision = rules.decide(ticket(), command, context());
        touched = Touched.NOTHING;
        decision.fold(
                accepted -> ticket = accepted.events().isEmpty()
                        ? ticket
                        : Optional.of(History.after(ticket(), accepted.events(), now)),
                refused -> ticket);
        return this;
    }

    /** Lets time pass up to this instant and fires every timer when it is due, in order. */
    public TicketCase waitsUntil(String instant) {
        Instant end = Instant.parse(instant);
        for (Optional<Timer> next = next(end); next.isPresent(); next = next(end)) {
            now = next.get().dueAt(ticket(), OFFICE).orElseThrow();
            engine().does(new Command.FireTimer(next.get().key()));
        }
        now = end;
        return agent();
    }

    private Optional<Timer> next(Instant end) {
        return type.workflow().timers().stream()
                .filter(timer -> timer.dueAt(ticket(), OFFICE)
                        .filter(due -> !due.isAfter(end))
                        .isPresent())
                .min(Comparator.comparing(timer -> timer.dueAt(ticket(), OFFICE).orElseThrow()));
    }

    public TicketCase later(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    public Ticket ticket() {
        return ticket.orElseThrow(() -> new AssertionError("not open: " + reasons()));
    }

    public State state() {
        return ticket().state();
    }

    public <T> T value(Field<T> field) {
        return ticket().get(field).orElse(null);
    }

    public boolean accepted() {
        return decision.isAccepted();
    }

    public List<TicketEvent> events() {
        return decision.fold(Decision.Accepted::events, refused -> List.of());
    }

    public List<Effect> effects() {
        return decision.fold(Decision.Accepted::effects, refused -> List.of());
    }

    public List<Reason> reasons() {
        return decision.fold(accepted -> List.of(), Decision.Refused::reasons);
    }

    /** The codes of every reason of the last refusal; empty when it was accepted. */
    public List<String> refusal() {
        return new ArrayList<>(reasons().stream().map(Reason::code).toList());
    }

    public ActionView view(String action) {
        return type.workflow().actions(ticket(), context()).stream()
                .filter(view -> view.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    public Instant now() {
        return now;
    }

    /** A ticket of which only the title is given, asked for by lee. */
    public static NewTicket titled(String title, FieldEdit<?>... more) {
        List<FieldEdit<?>> fields = new ArrayList<>(List.of(more));
        fields.add(TicketFields.TITLE.to(title));
        return new NewTicket(fields, Participants.requestedBy(Person.of("lee")));
    }

    private DecisionContext context() {
        return new DecisionContext(
                actor, roles, new LinkedTickets(linked), touched, OFFICE, ApprovalPeople.NOBODY, now);
    }
}
