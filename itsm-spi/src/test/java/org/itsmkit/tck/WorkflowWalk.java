package org.itsmkit.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalPeople;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.command.Touched;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.Cause;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.type.TicketRules;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.Calendars;

/**
 * Walks the life cycle of a type at random and holds it to what is true of every life cycle; see {@link WalkLaws}.
 *
 * <pre>{@code
 * WorkflowWalk.Report report = WorkflowWalk.walk(HrDesk.GRIEVANCE, 42, 1_000);   // throws AssertionError
 * report.states();                                                               // how often each was reached
 * }</pre>
 */
public final class WorkflowWalk {

    private static final Optional<BusinessCalendar> OPEN = Optional.of(BusinessCalendar.alwaysOpen());
    private static final Calendars ALWAYS_OPEN = key -> OPEN;
    private static final List<LinkType> LINKS =
            List.of(LinkType.CHILD_OF, LinkType.WAITS_FOR, LinkType.DUPLICATE_OF, LinkType.CAUSED_BY);

    /**
     * What a walk came by.
     *
     * @param accepted how many commands were accepted
     * @param refused how many were refused
     * @param states how often each state was reached, by key
     * @param actions how often each action was performed, by name
     */
    public record Report(int accepted, int refused, Map<String, Integer> states, Map<String, Integer> actions) {}

    private final TicketType type;
    private final TicketRules rules;
    private final Random random;
    private final WalkValues values;
    private final WalkLaws laws;
    private final List<JournalEntry> journal = new ArrayList<>();
    private final Map<String, Integer> states = new TreeMap<>();
    private final Map<String, Integer> actions = new TreeMap<>();
    private int accepted;
    private int refused;
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private Ticket ticket;

    private WorkflowWalk(TicketType type, long seed) {
        this.type = type;
        this.rules = TicketRules.of(type);
        this.random = new Random(seed);
        this.values = new WalkValues(random);
        this.laws = new WalkLaws(type);
        this.ticket = open();
    }

    /** Walks {@code steps} steps; the same seed takes the same way. Throws {@link AssertionError} naming seed and step. */
    public static Report walk(TicketType type, long seed, int steps) {
        int step = 0;
        try {
            WorkflowWalk walk = new WorkflowWalk(type, seed);
            for (; step < steps; step++) {
                walk.step();
            }
            walk.laws.replayed(walk.journal, walk.ticket);
            return new Report(walk.accepted, walk.refused, walk.states, walk.actions);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(type + ", seed " + seed + ", step " + step + ": " + e.getMessage(), e);
        }
    }

    /** The same for a workflow without a type: one is made that has the fields and roles it speaks of. */
    public static Report walk(Workflow workflow, long seed, int steps) {
        TicketType.Builder type = TicketType.named("walked").withoutPriorities();
        Set<String> given = new HashSet<>();
        TicketFields.HELD.forEach(field -> given.add(field.name()));
        TicketFields.DERIVED.forEach(field -> given.add(field.name()));
        workflow.fields().values().stream()
                .filter(field -> !given.contains(field.name()))
                .forEach(type::fields);
        workflow.transitions().forEach(transition -> {
            transition.roles().forEach(type::roles);
            transition.guards().forEach(guard -> guard.roles().forEach(type::roles));
        });
        workflow.automatics().forEach(automatic -> automatic.trigger().roles().forEach(type::roles));
        return walk(type.workflow(workflow).build(), seed, steps);
    }

    private void step() {
        now = now.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
        if (random.nextInt(100) < 5 && ticket.state().category().isFinal()) {
            laws.replayed(journal, ticket);
            ticket = open();
        }
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> act();
            case 5, 6 -> edit();
            case 7 -> put(new Command.AddComment(comment(random.nextBoolean())), context());
            case 8 -> fireTimers();
            default -> put(linkedMoved(), context());
        }
    }

    private Ticket open() {
        journal.clear();
        Participants participants = Participants.requestedBy(Person.of("lee"));
        for (Role role : type.roles()) {
            participants = random.nextBoolean() ? participants.with(role, Person.of("kim")) : participants;
        }
        List<FieldEdit<?>> fields = new ArrayList<>();
        fields.add(TicketFields.TITLE.to("walked"));
        type.workflow().policiesIn(type.workflow().initial()).forEach((name, policy) -> {
            if (policy.demandsValue()) {
                type.schema().find(name).ifPresent(field -> fields.add(values.edit(field)));
            }
        });
        TicketId id = new TicketId(new UUID(random.nextLong(), random.nextLong()));
        DecisionContext context = context();
        Decision decision = rules.open(TenantId.DEFAULT, id, "WLK-1", new NewTicket(fields, participants), context);
        Decision.Accepted opened = laws.accepted(decision, "a filled-in ticket must open");
        JournalEntry entry = entry(id, 1, opened.events(), context);
        journal.add(entry);
        Ticket first = History.apply(null, entry);
        laws.hold(first, opened, first);
        count(opened);
        return first;
    }

    private void act() {
        DecisionContext context = context();
        List<ActionView> views = type.workflow().actions(ticket, context);
        if (views.isEmpty()) {
            return;
        }
        ActionView view = values.oneOf(views);
        Command.Perform bare = Command.Perform.action(view.action());
        if (!view.allowed()) {
            laws.blocked(view, put(bare, context));
        } else if (random.nextInt(4) == 0) {
            laws.bare(view, ticket, put(bare, context));
        } else {
            Command.Perform filled = new Command.Perform(view.action(), filled(view), comment(true));
            Ticket before = ticket;
            laws.filled(view, before, put(filled, context));
        }
    }

    private List<FieldEdit<?>> filled(ActionView view) {
        List<FieldEdit<?>> edits = new ArrayList<>();
        view.form().forEach((field, policy) -> {
            boolean wanted = policy == FieldPolicy.MUST_CHANGE
                    || policy == FieldPolicy.MANDATORY && ticket.value(field) == null
                    || !laws.isPriority(field) && random.nextInt(3) == 0;
            if (wanted) {
                edits.add(changed(field));
            }
        });
        return edits;
    }

    private <T> FieldEdit<T> changed(Field<T> field) {
        FieldEdit<T> edit = values.edit(field);
        for (int i = 0; i < 1_000 && String.valueOf(edit.value()).equals(String.valueOf(ticket.value(field))); i++) {
            edit = values.edit(field);
        }
        return edit;
    }

    private void edit() {
        Field<?> field = values.oneOf(type.schema().fields());
        FieldEdit<?> edit = random.nextInt(4) == 0 ? field.cleared() : values.edit(field);
        try {
            laws.edited(field, edit, ticket, put(Command.Edit.of(edit), context()));
        } catch (InvalidInput expected) {
            // A field that is the library's own, an empty title, a level off its scale: refused before it is decided.
        }
    }

    private void fireTimers() {
        for (Timer timer : type.workflow().timers()) {
            Optional<Instant> due = timer.dueAt(ticket, ALWAYS_OPEN);
            if (due.isPresent() && random.nextBoolean()) {
                now = due.get().isAfter(now) ? due.get() : now;
                laws.fired(timer, put(new Command.FireTimer(timer.key()), context(Actor.ENGINE, Set.of(Role.SYSTEM))));
            }
        }
    }

    private Command linkedMoved() {
        FieldValues fields = FieldValues.EMPTY;
        for (Field<?> field : type.workflow().fields().values()) {
            fields = random.nextBoolean() ? fields.with(List.of(values.edit(field))) : fields;
        }
        TicketId other = new TicketId(new UUID(7, random.nextInt(3)));
        return new Command.LinkedMoved(
                values.oneOf(LINKS),
                other,
                values.oneOf(List.copyOf(type.workflow().states())),
                fields);
    }

    private Decision put(Command command, DecisionContext context) {
        Ticket before = ticket;
        Decision decision = laws.decided(rules, before, command, context);
        decision.fold(
                yes -> {
                    accepted++;
                    if (!yes.events().isEmpty()) {
                        JournalEntry entry = entry(before.id(), before.version() + 1, yes.events(), context);
                        journal.add(entry);
                        ticket = History.apply(before, entry);
                        laws.hold(before, yes, ticket);
                        count(yes);
                    }
                    return true;
                },
                no -> {
                    refused++;
                    return false;
                });
        return decision;
    }

    private void count(Decision.Accepted decision) {
        for (TicketEvent event : decision.events()) {
            if (event instanceof TicketEvent.ActionPerformed performed) {
                actions.merge(performed.action(), 1, Integer::sum);
                states.merge(performed.to().key(), 1, Integer::sum);
            }
        }
    }

    private DecisionContext context() {
        Set<Role> held = new HashSet<>();
        type.roles().stream()
                .filter(role -> !role.equals(Role.SYSTEM) && random.nextBoolean())
                .forEach(held::add);
        return context(random.nextInt(5) == 0 ? Actor.automation("robot") : Actor.person("kim"), held);
    }

    private DecisionContext context(Actor actor, Set<Role> held) {
        Map<LinkType, LinkedTickets.Linked> linked = new HashMap<>();
        for (LinkType link : LINKS) {
            List<LinkedTickets.Group> groups = Stream.of(Category.ACTIVE, Category.CLOSED)
                    .filter(category -> random.nextBoolean())
                    .map(category -> new LinkedTickets.Group(random.nextBoolean() ? "problem" : "task", category, 1))
                    .toList();
            linked.put(link, new LinkedTickets.Linked(groups, List.of()));
        }
        return new DecisionContext(
                actor, held, new LinkedTickets(linked), Touched.NOTHING, ALWAYS_OPEN, ApprovalPeople.NOBODY, now);
    }

    private NewComment comment(boolean publicly) {
        return publicly ? NewComment.publicly("said") : NewComment.internally("noted");
    }

    private static JournalEntry entry(TicketId id, long sequence, List<TicketEvent> events, DecisionContext context) {
        Instant at = context.now();
        return new JournalEntry(TenantId.DEFAULT, id, sequence, at, at, context.actor(), Cause.COMMAND, "", "", events);
    }
}
