package org.itsmkit.domain.type;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalCommand;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Command.AddComment;
import org.itsmkit.domain.command.Command.AddItems;
import org.itsmkit.domain.command.Command.AddParticipant;
import org.itsmkit.domain.command.Command.AskApproval;
import org.itsmkit.domain.command.Command.Attach;
import org.itsmkit.domain.command.Command.Edit;
import org.itsmkit.domain.command.Command.FireTimer;
import org.itsmkit.domain.command.Command.LinkedMoved;
import org.itsmkit.domain.command.Command.LogWork;
import org.itsmkit.domain.command.Command.OnApproval;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Command.RemoveItems;
import org.itsmkit.domain.command.Command.RemoveParticipant;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.command.Decision.Refused;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Attached;
import org.itsmkit.domain.journal.TicketEvent.Commented;
import org.itsmkit.domain.journal.TicketEvent.ItemsChanged;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.journal.TicketEvent.ParticipantAdded;
import org.itsmkit.domain.journal.TicketEvent.ParticipantRemoved;
import org.itsmkit.domain.journal.TicketEvent.TimerFired;
import org.itsmkit.domain.journal.TicketEvent.WorkLogged;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.ItemChange;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.domain.workflow.Workflow;

/**
 * Decides every command on tickets of one type. Pure: the same ticket, command and context give the same decision.
 *
 * <p>What is decided first is what the command asks for; then what follows from it in the same ticket: the computed
 * priority, and what the workflow does of its own accord.
 */
public final class TicketRules {

    private static final Decision NOTHING = new Accepted(List.of(), List.of());

    private final TicketType type;
    private final Workflow workflow;
    private final PriorityRule priorities;

    private TicketRules(TicketType type) {
        this.type = type;
        this.workflow = type.workflow();
        this.priorities = PriorityRule.of(type);
    }

    public static TicketRules of(TicketType type) {
        return new TicketRules(type);
    }

    /** Decides whether a ticket may be opened so; accepted, the first event is {@link Opened}. */
    public Decision open(TenantId tenant, TicketId id, String number, NewTicket opening, DecisionContext context) {
        List<Reason> reasons = new ArrayList<>();
        List<FieldEdit<?>> edits = accepted(opening.fields());
        FieldValues asked = FieldValues.EMPTY.with(edits);
        FieldValues fields = asked.with(priorities.settled(asked));
        FieldRules.requireOpening(type, asked, fields, reasons);
        reasons.addAll(priorities.refusals(asked, edits));
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        List<String> personal = type.schema().fields().stream()
                .filter(field -> field.isPersonal() && fields.has(field))
                .map(Field::name)
                .toList();
        Opened opened = new Opened(number, type.ref(), workflow.initial(), fields, personal, opening.participants());
        List<ItemChange> items = AffectedItems.NONE.joining(opening.items());
        List<TicketEvent> events = items.isEmpty() ? List.of(opened) : List.of(opened, new ItemsChanged(items));
        Ticket ticket = History.open(tenant, id, events, context.now());
        return Consequences.ofOpening(type, events, ticket, context);
    }

    /** Decides a command on an existing ticket. */
    public Decision decide(Ticket ticket, Command command, DecisionContext context) {
        return command.fold(new Deciding(ticket, context));
    }

    /**
     * The kinds of link that deciding this command may look at, for {@link DecisionContext#linked()}: those of the action
     * it asks for, or else of whatever the workflow may do of its own accord.
     */
    public Set<LinkType> needs(Ticket ticket, Command command) {
        return command.fold(new LinkNeeds(workflow, ticket.state()));
    }

    /** The edits as this type's fields accept them; throws {@code InvalidInput} naming the field that is wrong. */
    private List<FieldEdit<?>> accepted(List<FieldEdit<?>> edits) {
        List<FieldEdit<?>> accepted = FieldRules.accepted(type, edits);
        priorities.requireOnScale(accepted);
        return accepted;
    }

    /** One decision in the making. */
    private final class Deciding implements Command.Fold<Decision> {

        private final Ticket ticket;
        private final DecisionContext context;

        Deciding(Ticket ticket, DecisionContext context) {
            this.ticket = ticket;
            this.context = context;
        }

        @Override
        public Decision perform(Perform command) {
            List<FieldEdit<?>> edits = accepted(command.edits());
            List<Reason> reasons = Staleness.reasons(true, edits, context.touched());
            reasons.addAll(priorities.refusals(ticket.fields(), edits));
            Perform checked = edits.isEmpty() ? command : new Perform(command.action(), edits, command.comment());
            Decision decision = workflow.decide(ticket, checked, context, FieldValues.EMPTY);
            return decision.fold(
                    accepted -> reasons.isEmpty()
                            ? follow(accepted.events(), accepted.effects(), FieldValues.EMPTY)
                            : new Refused(reasons),
                    refused -> {
                        reasons.addAll(refused.reasons());
                        return new Refused(reasons);
                    });
        }

        @Override
        public Decision edit(Edit command) {
            List<FieldEdit<?>> edits = accepted(command.edits());
            List<Reason> reasons = Staleness.reasons(false, edits, context.touched());
            reasons.addAll(FieldRules.refusals(type, ticket, edits));
            reasons.addAll(priorities.refusals(ticket.fields(), edits));
            return reasons.isEmpty()
                    ? follow(FieldRules.changed(ticket, edits), List.of(), FieldValues.EMPTY)
                    : new Refused(reasons);
        }

        @Override
        public Decision addComment(AddComment command) {
            return happens(
                    new Commented(command.comment().text(), command.comment().visibility()));
        }

        @Override
        public Decision logWork(LogWork command) {
            return happens(new WorkLogged(command.spent(), command.note()));
        }

        @Override
        public Decision attach(Attach command) {
            return happens(new Attached(command.attachment()));
        }

        @Override
        public Decision addParticipant(AddParticipant command) {
            if (!type.roles().contains(command.role())) {
                return Refused.because(Reason.of(
                        "role.unknown",
                        "\"" + command.role() + "\" is no role of " + type.label() + ". Roles: "
                                + type.roles().stream().map(Object::toString).collect(Collectors.joining(", ")) + ".",
                        Map.of("role", command.role().key())));
            }
            return ticket.participants().has(command.role(), command.person())
                    ? NOTHING
                    : happens(new ParticipantAdded(command.role().key(), command.person()));
        }

        @Override
        public Decision removeParticipant(RemoveParticipant command) {
            return ticket.participants().has(command.role(), command.person())
                    ? happens(new ParticipantRemoved(command.role().key(), command.person()))
                    : NOTHING;
        }

        @Override
        public Decision addItems(AddItems command) {
            return change(ticket.items().changes(command.items(), command.role()));
        }

        @Override
        public Decision removeItems(RemoveItems command) {
            return change(ticket.items().changes(command.items(), null));
        }

        private Decision change(List<ItemChange> changes) {
            if (changes.isEmpty()) {
                return NOTHING;
            }
            List<Reason> reasons = ItemRules.refusals(ticket, changes);
            return reasons.isEmpty() ? happens(new ItemsChanged(changes)) : new Refused(reasons);
        }

        @Override
        public Decision askApproval(AskApproval command) {
            ApprovalPolicy policy = type.approvals().get(command.policy());
            return policy == null
                    ? Refused.because(Reason.of(
                            "approval.policy.unknown",
                            "\"" + command.policy() + "\" is no approval policy of " + type.label() + ". Policies: "
                                    + String.join(", ", type.approvals().keySet()) + ".",
                            Map.of("policy", command.policy())))
                    : step(ApprovalSteps.ask(policy, ticket, context));
        }

        @Override
        public Decision onApproval(OnApproval command) {
            boolean appoints = command.command() instanceof ApprovalCommand.Appoint
                    || command.command() instanceof ApprovalCommand.Replace;
            if (appoints && !context.roles().contains(Role.MANAGER)) {
                return Refused.because(
                        Reason.of("approval.manager.only", "It takes a manager to say who approves instead."));
            }
            return step(ApprovalSteps.decide(command.policy(), command.command(), ticket, context));
        }

        private Decision step(ApprovalSteps.Step step) {
            if (!step.reasons().isEmpty()) {
                return new Refused(step.reasons());
            }
            return step.events().isEmpty() ? NOTHING : follow(step.events(), List.of(), FieldValues.EMPTY);
        }

        @Override
        public Decision fireTimer(FireTimer command) {
            Optional<Timer> timer = workflow.timer(command.timer());
            Optional<Instant> due = timer.flatMap(known -> known.dueAt(ticket, context.calendars()));
            if (due.isEmpty() || due.get().isAfter(context.now())) {
                return NOTHING;
            }
            Timer fired = timer.get();
            List<TicketEvent> events = new ArrayList<>();
            events.add(new TimerFired(fired.key(), fired.fired(ticket) + 1, due.get()));
            Decision action =
                    workflow.decide(ticket, Perform.action(fired.action()), context.asEngine(), FieldValues.EMPTY);
            List<Effect> effects = action.fold(
                    accepted -> {
                        events.addAll(accepted.events());
                        return accepted.effects();
                    },
                    refused -> List.of());
            return follow(events, effects, FieldValues.EMPTY);
        }

        @Override
        public Decision linkedMoved(LinkedMoved command) {
            List<TicketEvent> moved =
                    List.of(new TicketEvent.LinkedMoved(command.type(), command.other(), command.state()));
            boolean heard =
                    workflow.automatics().stream().anyMatch(automatic -> automatic.answers(moved, ticket, context));
            return heard ? follow(moved, List.of(), command.fields()) : NOTHING;
        }

        private Decision happens(TicketEvent event) {
            return follow(List.of(event), List.of(), FieldValues.EMPTY);
        }

        private Decision follow(List<TicketEvent> events, List<Effect> effects, FieldValues linked) {
            return Consequences.of(type, ticket, context, linked, events, effects);
        }
    }
}
