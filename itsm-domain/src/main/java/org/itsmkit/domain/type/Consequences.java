package org.itsmkit.domain.type;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.command.Decision.Refused;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.workflow.Automatic;
import org.itsmkit.domain.workflow.FieldEffect;
import org.itsmkit.domain.workflow.Situation;

/**
 * What follows in the same ticket from what a command did: the priority is computed anew, approval is asked for where that is
 * wanted and becomes void where what was approved changed, and the workflow answers what happened. Each of its answers is given at
 * most once to one command, so this ends.
 */
final class Consequences {

    private final TicketType type;
    private final DecisionContext context;
    private final FieldValues linked;
    private final List<TicketEvent> events;
    private final List<Effect> effects;
    private final BitSet answered = new BitSet();
    private final List<Reason> refusals = new ArrayList<>(0);
    /** How many of the events approvals have been held against. */
    private int considered;

    private Ticket now;

    private Consequences(
            TicketType type,
            Ticket now,
            DecisionContext context,
            FieldValues linked,
            List<? extends TicketEvent> events,
            List<Effect> effects) {
        this.type = type;
        this.now = now;
        this.context = context;
        this.linked = linked;
        this.events = new ArrayList<>(events);
        this.effects = new ArrayList<>(effects);
    }

    private static boolean asks(Effect effect) {
        return effect instanceof Effect.AskApproval;
    }

    /** What opening a ticket does, with what follows from it. */
    static Decision ofOpening(TicketType type, List<TicketEvent> opening, Ticket ticket, DecisionContext context) {
        return new Consequences(type, ticket, context, FieldValues.EMPTY, opening, List.of()).settle();
    }

    /**
     * What a command does, with what follows from it.
     *
     * @param linked the fields of the linked ticket whose move was the command, else none
     * @param events what the command itself did to {@code before}
     * @param effects what it wants to happen elsewhere
     */
    static Decision of(
            TicketType type,
            Ticket before,
            DecisionContext context,
            FieldValues linked,
            List<TicketEvent> events,
            List<Effect> effects) {
        if (nothingFollows(type, before, events, effects, context)) {
            return new Accepted(events, effects);
        }
        Ticket now = History.after(before, events, context.now());
        return new Consequences(type, now, context, linked, events, effects).settle();
    }

    /** Most commands are answered by nothing; then the ticket that they lead to need not be made to know it. */
    private static boolean nothingFollows(
            TicketType type, Ticket before, List<TicketEvent> events, List<Effect> effects, DecisionContext context) {
        if (PriorityRule.concerns(events)
                || !before.approvals().isEmpty()
                || effects.stream().anyMatch(Consequences::asks)) {
            return false;
        }
        for (Automatic automatic : type.workflow().automatics()) {
            if (automatic.triggeredBy(events, context)) {
                return false;
            }
        }
        return true;
    }

    private Decision settle() {
        int seen = 0;
        keepPriority(seen);
        refusals.addAll(askApprovals(0));
        while (seen < events.size()) {
            List<TicketEvent> fresh = List.copyOf(events.subList(seen, events.size()));
            seen = events.size();
            voidApprovals();
            int wanted = effects.size();
            answer(fresh);
            askApprovals(wanted);
            keepPriority(seen);
        }
        return refusals.isEmpty() ? new Accepted(events, effects) : new Refused(refusals);
    }

    /** What was asked for before fields changed is void now; what is asked for after that is about them as they are. */
    private void voidApprovals() {
        List<TicketEvent> fresh = List.copyOf(events.subList(considered, events.size()));
        advance(ApprovalSteps.voided(fresh, now, context));
        considered = events.size();
    }

    /** Asks for the approvals that effects from this one on want; returns why some cannot be asked for. */
    private List<Reason> askApprovals(int from) {
        voidApprovals();
        List<Effect> wanted = effects.subList(from, effects.size());
        List<Effect> asking = wanted.stream().filter(Consequences::asks).toList();
        wanted.removeIf(Consequences::asks);
        List<Reason> reasons = new ArrayList<>(0);
        for (Effect effect : asking) {
            ApprovalSteps.Step step = ApprovalSteps.ask(((Effect.AskApproval) effect).policy(), now, context);
            advance(step.events());
            reasons.addAll(step.reasons());
        }
        return reasons;
    }

    private void keepPriority(int from) {
        if (PriorityRule.concerns(events.subList(from, events.size()))) {
            advance(FieldRules.changed(now, PriorityRule.of(type).settled(now.fields())));
        }
    }

    private void answer(List<TicketEvent> fresh) {
        List<Automatic> automatics = type.workflow().automatics();
        for (int i = 0; i < automatics.size(); i++) {
            if (!answered.get(i) && automatics.get(i).answers(fresh, now, context)) {
                answered.set(i);
                answer(automatics.get(i));
            }
        }
    }

    private void answer(Automatic automatic) {
        List<FieldEdit<?>> edits = new ArrayList<>();
        for (FieldEffect effect : automatic.effects()) {
            FieldEdit<?> edit = effect.edit(new Situation(now, List.of(), context), linked);
            if (edit != null) {
                edits.add(edit);
            }
        }
        advance(FieldRules.changed(now, edits));
        effects.addAll(automatic.outward());
        if (automatic.action() != null) {
            perform(automatic.action());
        }
    }

    private void perform(String action) {
        Decision decision = type.workflow().decide(now, Perform.action(action), context.asEngine(), linked);
        decision.fold(
                accepted -> {
                    effects.addAll(accepted.effects());
                    advance(accepted.events());
                    return true;
                },
                refused -> false);
    }

    private void advance(List<? extends TicketEvent> more) {
        if (!more.isEmpty()) {
            events.addAll(more);
            now = History.ahead(now, more, context.now());
        }
    }
}
