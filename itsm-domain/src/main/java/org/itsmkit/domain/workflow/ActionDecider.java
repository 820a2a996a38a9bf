package org.itsmkit.domain.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.command.Decision.Refused;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ActionPerformed;
import org.itsmkit.domain.journal.TicketEvent.Commented;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Decides one action in one situation: collects every reason against it, or says what it does. */
final class ActionDecider {

    private final Workflow workflow;
    private final Transition transition;
    private final Ticket ticket;
    private final @Nullable NewComment comment;
    private final FieldValues linked;
    private final Situation situation;
    private @Nullable List<Reason> reasons;

    ActionDecider(
            Workflow workflow,
            Transition transition,
            Ticket ticket,
            Perform command,
            DecisionContext context,
            FieldValues linked) {
        this.workflow = workflow;
        this.transition = transition;
        this.ticket = ticket;
        this.comment = command.comment();
        this.linked = linked;
        this.situation = new Situation(ticket, withEffects(command.edits(), context), context);
    }

    Decision decide() {
        checkActor();
        checkGuards();
        checkFields();
        if (comment == null && transition.commentWhen().test(situation)) {
            refuse(Refusals.commentMissing(transition));
        }
        return reasons == null ? new Accepted(events(), transition.outward()) : new Refused(reasons);
    }

    /** Why not, apart from what the action's form would still ask for. */
    List<Reason> blockers() {
        checkActor();
        checkGuards();
        return reasons == null ? List.of() : reasons;
    }

    /** Guards and policies see what the action itself sets, so that an effect can supply what a state demands. */
    private List<FieldEdit<?>> withEffects(List<FieldEdit<?>> edits, DecisionContext context) {
        if (transition.effects().isEmpty()) {
            return edits;
        }
        Situation asked = new Situation(ticket, edits, context);
        Map<String, FieldEdit<?>> byField = new TreeMap<>();
        edits.forEach(edit -> byField.put(edit.field().name(), edit));
        for (FieldEffect effect : transition.effects()) {
            FieldEdit<?> edit = effect.edit(asked, linked);
            if (edit != null) {
                byField.put(edit.field().name(), edit);
            }
        }
        return List.copyOf(byField.values());
    }

    private void checkActor() {
        if (!transition.permits(situation.context().roles())) {
            refuse(Refusals.notPermitted(transition, situation.context().actor()));
        }
    }

    private void checkGuards() {
        for (Guard guard : transition.guards()) {
            guard.reasons(situation).forEach(this::refuse);
        }
    }

    private void checkFields() {
        State target = transition.target(ticket.state());
        for (Map.Entry<String, FieldPolicy> policy : transition.policies().entrySet()) {
            check(policy.getKey(), policy.getValue());
        }
        for (Map.Entry<String, FieldPolicy> policy : workflow.policiesIn(target).entrySet()) {
            if (!transition.policies().containsKey(policy.getKey())
                    && !policy.getValue().forbidsEdits()) {
                check(policy.getKey(), policy.getValue());
            }
        }
        if (!situation.edits().isEmpty() && transition.effects().isEmpty()) {
            checkEdits();
        }
    }

    private void checkEdits() {
        Map<String, FieldPolicy> here = workflow.policiesIn(ticket.state());
        for (FieldEdit<?> edit : situation.edits()) {
            FieldPolicy policy = here.getOrDefault(edit.field().name(), FieldPolicy.OPTIONAL);
            if (policy.forbidsEdits()
                    && !transition.policies().containsKey(edit.field().name())) {
                refuse(Refusals.readOnly(edit.field(), ticket.state()));
            }
        }
    }

    private void check(String name, FieldPolicy policy) {
        Field<?> field = Objects.requireNonNull(workflow.fields().get(name));
        switch (policy) {
            case MANDATORY -> {
                if (situation.value(field) == null) {
                    refuse(Refusals.missing(field));
                }
            }
            case MUST_CHANGE -> {
                if (!situation.edits(name) || Objects.equals(situation.value(field), ticket.value(field))) {
                    refuse(Refusals.unchanged(field));
                }
            }
            case READ_ONLY, HIDDEN -> {
                if (situation.edits(name)) {
                    refuse(Refusals.readOnly(field, ticket.state()));
                }
            }
            case OPTIONAL, PROMPT -> {}
        }
    }

    private void refuse(Reason reason) {
        if (reasons == null) {
            reasons = new ArrayList<>(4);
        }
        reasons.add(reason);
    }

    private List<TicketEvent> events() {
        ActionPerformed performed =
                new ActionPerformed(transition.action(), ticket.state(), transition.target(ticket.state()));
        if (situation.edits().isEmpty() && comment == null) {
            return List.of(performed);
        }
        List<TicketEvent> events = new ArrayList<>(3);
        events.add(performed);
        List<FieldChange> changes = changes(ticket, situation.edits());
        if (!changes.isEmpty()) {
            events.add(new FieldsChanged(changes));
        }
        if (comment != null) {
            events.add(new Commented(comment.text(), comment.visibility()));
        }
        return events;
    }

    /** What the edits change of the ticket, by field name; an edit that changes nothing is left out. */
    static List<FieldChange> changes(Ticket ticket, List<FieldEdit<?>> edits) {
        Map<String, FieldChange> changes = new TreeMap<>();
        for (FieldEdit<?> edit : edits) {
            FieldValue<?> current = ticket.fields().asMap().get(edit.field().name());
            FieldChange change = FieldChange.of(edit, current);
            if (!Objects.equals(change.before(), change.after())) {
                changes.put(change.field(), change);
            }
        }
        return List.copyOf(changes.values());
    }
}
