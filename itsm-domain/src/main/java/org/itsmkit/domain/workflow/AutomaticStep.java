package org.itsmkit.domain.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.State;
import org.jspecify.annotations.Nullable;

/** Something a workflow does of its own accord, while it is written. */
public final class AutomaticStep extends WorkflowSteps {

    private final Trigger trigger;
    private final Set<String> states = new HashSet<>();
    private Condition when = Condition.ALWAYS;
    private final List<FieldEffect> effects = new ArrayList<>();
    private final List<Effect> outward = new ArrayList<>();
    private @Nullable String action;

    AutomaticStep(WorkflowParts parts, Trigger trigger) {
        super(parts);
        this.trigger = trigger;
        trigger.fields().forEach(parts::know);
    }

    /** The states in which it answers; every state unless said. */
    public AutomaticStep whileIn(State... in) {
        for (State state : in) {
            parts.know(state);
            states.add(state.key());
        }
        return this;
    }

    /** It answers only when this holds of the ticket after what triggered it. */
    public AutomaticStep when(Condition condition) {
        parts.know(condition);
        when = condition;
        return this;
    }

    /** It sets this field to the instant of the decision. */
    public AutomaticStep setsNow(Field<Instant> field) {
        parts.know(field);
        effects.add(new FieldEffect.SetNow(field));
        return this;
    }

    public <T> AutomaticStep sets(Field<T> field, T value) {
        parts.know(field);
        effects.add(new FieldEffect.Set<>(field, value));
        return this;
    }

    /** It performs this action, unless a guard refuses. */
    public AutomaticStep performs(String performed) {
        action = performed;
        return this;
    }

    /** It tells everyone in these roles. */
    public AutomaticStep notifies(String template, Role... recipients) {
        return wants(new Effect.Notify(template, Set.of(recipients)));
    }

    /** It asks for approval; where that cannot be asked for, it is left out. */
    public AutomaticStep asksApproval(ApprovalPolicy policy) {
        return wants(new Effect.AskApproval(policy));
    }

    /** It wants something to happen besides. */
    public AutomaticStep wants(Effect effect) {
        parts.know(effect);
        outward.add(effect);
        return this;
    }

    @Override
    void end() {
        parts.automatics.add(new Automatic(trigger, states, when, effects, action, outward));
    }
}
