package org.itsmkit.domain.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.command.Decision.Refused;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ActionPerformed;
import org.itsmkit.domain.journal.TicketEvent.Commented;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Subject;
import org.itsmkit.domain.ticket.Visibility;
import org.jspecify.annotations.Nullable;

/** Decides one action in one situation: collects every reason against it, or says what it does. */
final class ActionDecider {

    private final Arc arc;
    private final Transition transition;
    private final Subject subject;
    private final @Nullable NewComment comment;
    /** The subject as the command would have it, which guards judge. */
    private final Situation asked;
    /** The same after what the action itself sets, which must meet what is demanded of fields. */
    private final Situation outcome;

    private @Nullable List<Reason> reasons;

    ActionDecider(Arc arc, Subject subject, Perform command, DecisionContext context, FieldValues linked) {
        this.arc = arc;
        this.transition = arc.transition();
        this.subject = subject;
        this.comment = command.comment();
        this.asked = new Situation(subject, command.edits(), context);
        this.outcome = transition.effects().isEmpty()
                ? asked
                : new Situation(subject, withEffects(command.edits(), linked), context);
    }

    Decision decide() {
        checkActor();
        for (Guard guard : transition.guards()) {
            refuse(guard.reasons(asked));
        }
        checkEdits();
        checkDemands();
        checkComment();
        return reasons == null ? new Accepted(events(), transition.outward()) : new Refused(reasons);
    }

    /** Why not, apart from what the action's form would still ask for. */
    List<Reason> blockers() {
        checkActor();
        for (Guard guard : transition.guards()) {
            if (!arc.asksFor(guard.reads())) {
                refuse(guard.reasons(asked));
            }
        }
        for (Arc.Demand demand : arc.demands()) {
            if (!arc.form().containsKey(demand.field())) {
                check(demand);
            }
        }
        return reasons == null ? List.of() : reasons;
    }

    private List<FieldEdit<?>> withEffects(List<FieldEdit<?>> edits, FieldValues linked) {
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
        if (!transition.permits(asked.context().roles())) {
            refuse(Refusals.notPermitted(transition, asked.context().actor()));
        }
    }

    private void checkEdits() {
        for (FieldEdit<?> edit : asked.edits()) {
            if (arc.fixes(edit.field().name())) {
                refuse(Refusals.readOnly(edit.field(), subject.state()));
            }
        }
    }

    private void checkDemands() {
        for (Arc.Demand demand : arc.demands()) {
            check(demand);
        }
    }

    private void check(Arc.Demand demand) {
        Object value = outcome.value(demand.field());
        if (value == null) {
            refuse(Refusals.missing(demand.field()));
        } else if (demand.policy() == FieldPolicy.MUST_CHANGE && value.equals(subject.value(demand.field()))) {
            refuse(Refusals.unchanged(demand.field()));
        }
    }

    private void checkComment() {
        boolean internal = comment != null && comment.visibility() != Visibility.PUBLIC;
        boolean lacking = comment == null || transition.commentIsPublic() && internal;
        if (lacking && transition.commentWhen().test(asked)) {
            refuse(internal ? Refusals.commentNotPublic(transition) : Refusals.commentMissing(transition));
        }
    }

    private void refuse(List<Reason> more) {
        for (Reason reason : more) {
            refuse(reason);
        }
    }

    private void refuse(Reason reason) {
        if (reasons == null) {
            reasons = new ArrayList<>(4);
        }
        reasons.add(reason);
    }

    private List<TicketEvent> events() {
        ActionPerformed performed = new ActionPerformed(transition.action(), subject.state(), arc.to());
        if (outcome.edits().isEmpty() && comment == null) {
            return List.of(performed);
        }
        List<TicketEvent> events = new ArrayList<>(3);
        events.add(performed);
        List<FieldChange> changes = changes();
        if (!changes.isEmpty()) {
            events.add(new FieldsChanged(changes));
        }
        if (comment != null) {
            events.add(new Commented(comment.text(), comment.visibility()));
        }
        return events;
    }

    /** What changes, by field name; an edit that changes nothing is left out. */
    private List<FieldChange> changes() {
        Map<String, FieldChange> changes = new TreeMap<>();
        for (FieldEdit<?> edit : outcome.edits()) {
            FieldChange change = FieldChange.of(
                    edit, subject.fields().asMap().get(edit.field().name()));
            if (!Objects.equals(change.before(), change.after())) {
                changes.put(change.field(), change);
            }
        }
        return List.copyOf(changes.values());
    }
}
