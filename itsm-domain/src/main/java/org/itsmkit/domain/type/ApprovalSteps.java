package org.itsmkit.domain.type;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.approval.ApprovalCommand;
import org.itsmkit.domain.approval.ApprovalDecision;
import org.itsmkit.domain.approval.ApprovalEvent;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalRules;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ApprovalEnded;
import org.itsmkit.domain.journal.TicketEvent.Approving;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * What approvals do to a ticket: the events of one, how it ended, and that whom it asks takes part as {@link Role#APPROVER}. Pure.
 */
final class ApprovalSteps {

    private ApprovalSteps() {}

    /** What came of it: events, or every reason why not. */
    record Step(List<TicketEvent> events, List<Reason> reasons) {
        Step {
            events = List.copyOf(events);
            reasons = List.copyOf(reasons);
        }

        private static Step refused(List<Reason> reasons) {
            return new Step(List.of(), reasons);
        }
    }

    /** Asks for approval of the ticket as it is. */
    static Step ask(ApprovalPolicy policy, Ticket ticket, DecisionContext context) {
        Approval before = ticket.approvals().get(policy.key());
        if (before != null && before.isPending()) {
            return Step.refused(List.of(Reason.of(
                    "approval.pending",
                    "Approval by " + policy.label() + " is asked for already.",
                    Map.of("policy", policy.key()))));
        }
        if (policy.chosen(ticket).isEmpty()) {
            return new Step(List.of(new ApprovalEnded(policy.key(), ApprovalOutcome.NOT_NEEDED)), List.of());
        }
        ApprovalDecision decision = ApprovalRules.ask(policy, ticket, context.approving(ticket));
        return decision.isAccepted()
                ? new Step(events(policy.key(), null, decision.events(), ticket, context), List.of())
                : Step.refused(decision.reasons());
    }

    /** Decides a command on the newest request for approval by this policy. */
    static Step decide(String policy, ApprovalCommand command, Ticket ticket, DecisionContext context) {
        Approval approval = ticket.approvals().get(policy);
        if (approval == null) {
            return Step.refused(List.of(Reason.of(
                    "approval.not.asked",
                    "Approval by \"" + policy + "\" was never asked for. Asked for: "
                            + ticket.approvals().keySet().stream().sorted().collect(Collectors.joining(", ")) + ".",
                    Map.of("policy", policy))));
        }
        ApprovalDecision decision = ApprovalRules.decide(approval, command, context.approving(ticket));
        return decision.isAccepted()
                ? new Step(events(policy, approval, decision.events(), ticket, context), List.of())
                : Step.refused(decision.reasons());
    }

    /** What changes of fields among these events do to approvals of the ticket that they led to. */
    static List<TicketEvent> voided(List<TicketEvent> fresh, Ticket ticket, DecisionContext context) {
        if (ticket.approvals().isEmpty()) {
            return List.of();
        }
        Set<String> changed = names(fresh);
        List<TicketEvent> events = new ArrayList<>();
        if (!changed.isEmpty()) {
            ApprovalCommand note = new ApprovalCommand.NoteChanges(changed);
            ticket.approvals().keySet().stream()
                    .sorted()
                    .forEach(policy ->
                            events.addAll(decide(policy, note, ticket, context).events()));
        }
        return events;
    }

    private static Set<String> names(List<TicketEvent> events) {
        return events.stream()
                .filter(FieldsChanged.class::isInstance)
                .flatMap(event -> ((FieldsChanged) event).changes().stream())
                .map(FieldChange::field)
                .collect(Collectors.toSet());
    }

    private static List<TicketEvent> events(
            String policy,
            @Nullable Approval before,
            List<ApprovalEvent> decided,
            Ticket ticket,
            DecisionContext context) {
        List<TicketEvent> events = new ArrayList<>();
        Approval now = before;
        for (ApprovalEvent event : decided) {
            events.add(new Approving(policy, event));
            now = now == null
                    ? Approval.of((ApprovalEvent.Requested) event, context.now())
                    : now.after(event, context.now());
        }
        if (now == null) {
            return events;
        }
        for (Person person : actors(now)) {
            if (!ticket.participants().has(Role.APPROVER, person)) {
                events.add(new TicketEvent.ParticipantAdded(Role.APPROVER.key(), person));
            }
        }
        ApprovalOutcome was = before == null ? ApprovalOutcome.PENDING : before.outcome();
        if (now.outcome() != was) {
            events.add(new ApprovalEnded(policy, now.outcome()));
        }
        return events;
    }

    /** Who was asked, and whom they let act for them. */
    private static Set<Person> actors(Approval approval) {
        return approval.stages().stream()
                .flatMap(stage -> stage.seats().stream())
                .flatMap(seat -> Stream.concat(
                        Stream.of(seat.approver()), seat.standIns().stream().map(standIn -> standIn.person())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
