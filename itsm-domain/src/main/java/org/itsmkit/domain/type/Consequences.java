package org.itsmkit.domain.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.command.Decision.Refused;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.workflow.Automatic;
import org.itsmkit.domain.workflow.FieldEffect;
import org.itsmkit.domain.workflow.Situation;
import org.jspecify.annotations.Nullable;

/**
 * What follows in the same ticket from what a command did: the priority is computed anew, and the workflow answers what
 * happened. Each of its answers is given at most once to one command, so this ends.
 */
final class Consequences {

    private final TicketType type;
    private final @Nullable Ticket before;
    private final DecisionContext context;
    private final FieldValues linked;
    private final List<TicketEvent> events = new ArrayList<>(4);
    private final List<Effect> effects = new ArrayList<>(2);
    private final Set<Automatic> answered = new HashSet<>();

    Consequences(TicketType type, @Nullable Ticket before, DecisionContext context, FieldValues linked) {
        this.type = type;
        this.before = before;
        this.context = context;
        this.linked = linked;
    }

    /** What follows from opening a ticket. */
    static Decision of(TicketType type, Opened opened, Ticket ticket, DecisionContext context) {
        Consequences consequences = new Consequences(type, null, context, FieldValues.EMPTY);
        consequences.events.add(opened);
        consequences.answerAll(ticket);
        return consequences.decision();
    }

    /** What follows from these events, which {@code edits} led to. */
    Decision of(List<TicketEvent> first, List<Effect> wanted, List<FieldEdit<?>> edits) {
        events.addAll(first);
        effects.addAll(wanted);
        if (PriorityRule.concerns(edits)) {
            List<Reason> reasons = new ArrayList<>();
            Ticket after = after();
            append(FieldRules.changed(after, PriorityRule.of(type).edits(after.fields(), edits, reasons)));
            if (!reasons.isEmpty()) {
                return new Refused(reasons);
            }
        }
        if (!type.workflow().automatics().isEmpty()) {
            answerAll(after());
        }
        return decision();
    }

    private Decision decision() {
        return new Accepted(events, effects);
    }

    private Ticket after() {
        return History.after(Objects.requireNonNull(before), events, context.now());
    }

    private void answerAll(Ticket first) {
        Ticket now = first;
        int seen = 0;
        while (seen < events.size()) {
            List<TicketEvent> fresh = List.copyOf(events.subList(seen, events.size()));
            seen = events.size();
            for (Automatic automatic : type.workflow().automatics()) {
                if (listens(automatic, fresh, now)) {
                    answered.add(automatic);
                    now = answer(automatic, now);
                }
            }
        }
    }

    private boolean listens(Automatic automatic, List<TicketEvent> fresh, Ticket now) {
        return !answered.contains(automatic)
                && automatic.listensIn(now.state().key())
                && automatic.triggeredBy(fresh, context)
                && automatic.when().test(now);
    }

    private Ticket answer(Automatic automatic, Ticket now) {
        Ticket current = now;
        List<FieldEdit<?>> edits = new ArrayList<>();
        for (FieldEffect effect : automatic.effects()) {
            FieldEdit<?> edit = effect.edit(new Situation(current, List.of(), context), linked);
            if (edit != null) {
                edits.add(edit);
            }
        }
        current = advance(current, FieldRules.changed(current, edits));
        String action = automatic.action();
        if (action == null) {
            return current;
        }
        Decision decision = type.workflow().decide(current, Perform.action(action), context.asEngine(), linked);
        Ticket unmoved = current;
        return decision.fold(
                accepted -> {
                    effects.addAll(accepted.effects());
                    return advance(unmoved, accepted.events());
                },
                refused -> unmoved);
    }

    private Ticket advance(Ticket now, List<? extends TicketEvent> more) {
        append(more);
        return more.isEmpty() ? now : History.ahead(now, more, context.now());
    }

    private void append(List<? extends TicketEvent> more) {
        events.addAll(more);
    }
}
