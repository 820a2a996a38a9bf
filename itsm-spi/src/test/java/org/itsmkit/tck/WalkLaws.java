package org.itsmkit.tck;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ActionPerformed;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.type.TicketRules;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.ActionView;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.domain.workflow.Timer;
import org.itsmkit.domain.workflow.Transition;
import org.itsmkit.domain.workflow.Workflow;

/** What is true of every step of every life cycle. Each law throws an {@link AssertionError} that says what broke it. */
final class WalkLaws {

    private static final Set<String> PRIORITY_FIELDS = Set.of("impact", "urgency", "priority", "priority-reason");

    private final TicketType type;
    private final Workflow workflow;

    WalkLaws(TicketType type) {
        this.type = type;
        this.workflow = type.workflow();
    }

    boolean isPriority(Field<?> field) {
        return PRIORITY_FIELDS.contains(field.name());
    }

    /** Deciding is deterministic, and a refusal says why. */
    Decision decided(TicketRules rules, Ticket ticket, Command command, DecisionContext context) {
        Decision decision = rules.decide(ticket, command, context);
        require(decision.equals(rules.decide(ticket, command, context)), () -> command + " was decided in two ways");
        Set<String> codes = new HashSet<>();
        reasons(decision).forEach(reason -> codes.add(reason.code() + reason.arguments()));
        require(codes.size() == reasons(decision).size(), () -> "a reason was told twice: " + reasons(decision));
        require(decision.isAccepted() || !codes.isEmpty(), () -> command + " was refused without a reason");
        return decision;
    }

    /** What was accepted follows known transitions to a known state, which holds what it demands, in bounded steps. */
    void hold(Ticket before, Accepted decision, Ticket after) {
        long performed = decision.events().stream()
                .filter(event -> event instanceof ActionPerformed)
                .count();
        for (TicketEvent event : decision.events()) {
            if (event instanceof ActionPerformed action) {
                require(
                        workflow.transition(action.from(), action.action())
                                .filter(known -> known.target(action.from()).equals(action.to()))
                                .isPresent(),
                        () -> action + " is no transition of the workflow");
            }
        }
        require(
                performed <= 1 + workflow.automatics().size(),
                () -> "the workflow went on of its own accord " + performed + " times");
        require(
                after.state().equals(workflow.state(after.state().key()).orElse(null)),
                () -> after.state() + " is no known state");
        workflow.policiesIn(after.state()).forEach((name, policy) -> {
            Field<?> field = type.schema().find(name).orElseThrow();
            require(
                    !policy.demandsValue() || after.value(field) != null,
                    () -> "state " + after.state() + " demands " + name + ", which is empty after "
                            + decision.events());
        });
        require(before.createdAt().equals(after.createdAt()), () -> "the ticket's beginning moved");
    }

    /** What is told as blocked is refused with at least these reasons. */
    void blocked(ActionView view, Decision decision) {
        require(!decision.isAccepted(), () -> view + " was told as blocked and accepted");
        require(
                reasons(decision).containsAll(view.reasons()),
                () -> view.reasons() + " were told, not " + reasons(decision));
    }

    /** What is told as allowed is accepted with a filled-in form, unless a guard judges what was filled in. */
    void filled(ActionView view, Ticket before, Decision decision) {
        Transition transition =
                workflow.transition(before.state(), view.action()).orElseThrow();
        boolean judged = transition.guards().stream()
                .anyMatch(guard -> view.form().keySet().stream()
                        .anyMatch(field -> guard.reads().stream()
                                .anyMatch(read -> read.name().equals(field.name()))));
        boolean priorities = view.form().keySet().stream().anyMatch(this::isPriority);
        require(
                decision.isAccepted() || judged || priorities,
                () -> view + " was told as allowed and refused: " + reasons(decision));
    }

    /** An empty form is refused exactly when it leaves out what is demanded. */
    void bare(ActionView view, Ticket before, Decision decision) {
        boolean lacking = view.form().entrySet().stream()
                .anyMatch(asked -> asked.getValue() == FieldPolicy.MUST_CHANGE
                        || asked.getValue() == FieldPolicy.MANDATORY && before.value(asked.getKey()) == null);
        require(
                !(lacking || view.needsComment()) || !decision.isAccepted(),
                () -> view + " was accepted with an empty form");
    }

    /** What a state fixes cannot be edited, what it demands cannot be emptied, and what was accepted was done. */
    void edited(Field<?> field, FieldEdit<?> edit, Ticket before, Decision decision) {
        FieldPolicy policy = workflow.policy(before.state(), field.name());
        boolean barred = policy.forbidsEdits() || policy.demandsValue() && edit.value() == null;
        require(!barred || !decision.isAccepted(), () -> edit + " was accepted in state " + before.state());
    }

    /** A timer that is due always leaves its mark, so that it ends. */
    void fired(Timer timer, Decision decision) {
        boolean marked = decision instanceof Accepted accepted
                && accepted.events().stream().anyMatch(event -> event instanceof TicketEvent.TimerFired);
        require(marked, () -> "timer " + timer.key() + " was due and left no mark");
    }

    /** The journal alone gives the same ticket. */
    void replayed(List<JournalEntry> journal, Ticket ticket) {
        require(History.replay(journal.iterator()).equals(ticket), () -> "the journal gives another ticket");
    }

    Accepted accepted(Decision decision, String what) {
        require(decision.isAccepted(), () -> what + ": " + reasons(decision));
        return (Accepted) decision;
    }

    private static List<Reason> reasons(Decision decision) {
        return decision.fold(accepted -> List.of(), refused -> refused.reasons());
    }

    private static void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }
}
