package org.itsmkit.domain.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.State;
import org.jspecify.annotations.Nullable;

/** An action while it is written. */
public final class TransitionStep extends WorkflowSteps {

    private final String action;
    private final Set<State> from;
    private final @Nullable State to;
    private String label;
    private Set<Role> roles = Set.of();
    private Condition commentWhen = Condition.NEVER;
    private boolean commentIsPublic;
    private final List<Guard> guards = new ArrayList<>();
    private final Map<String, FieldPolicy> policies = new LinkedHashMap<>();
    private final List<FieldEffect> effects = new ArrayList<>();
    private final List<Effect> outward = new ArrayList<>();

    TransitionStep(WorkflowParts parts, String action, Set<State> from, @Nullable State to) {
        super(parts);
        this.action = Keys.check("action", action);
        this.label = action;
        this.from = from;
        this.to = to;
    }

    public TransitionStep labelled(String newLabel) {
        label = newLabel;
        return this;
    }

    /** Who may perform it: whoever holds one of these roles. */
    public TransitionStep by(Role... oneOf) {
        roles = Set.of(oneOf);
        return this;
    }

    /** Only the engine performs it: timers, and what the workflow does of its own accord. */
    public TransitionStep bySystem() {
        return by(Role.SYSTEM);
    }

    /** These fields must have a value afterwards. */
    public TransitionStep requires(Field<?>... fields) {
        return policy(FieldPolicy.MANDATORY, fields);
    }

    /** These fields are asked for. */
    public TransitionStep prompts(Field<?>... fields) {
        return policy(FieldPolicy.PROMPT, fields);
    }

    /** These fields must get another value. */
    public TransitionStep mustChange(Field<?>... fields) {
        return policy(FieldPolicy.MUST_CHANGE, fields);
    }

    public TransitionStep policy(FieldPolicy policy, Field<?>... fields) {
        for (Field<?> field : fields) {
            parts.know(field);
            policies.merge(field.name(), policy, FieldPolicy::stricter);
        }
        return this;
    }

    /** Somebody with this role must take part in the ticket. */
    public TransitionStep requiresRole(Role role) {
        return when(Guards.takesPart(role));
    }

    /** This guard must let it pass; every guard is asked. */
    public TransitionStep when(Guard guard) {
        guard.reads().forEach(parts::know);
        guards.add(guard);
        return this;
    }

    /** A guard on what the ticket would be after the command's edits, before what the action itself sets. */
    public TransitionStep when(Condition condition, String code, String message) {
        return when(Guards.when(condition, Reason.of(code, message)));
    }

    /** It needs a comment. */
    public TransitionStep withComment() {
        return withCommentWhen(Condition.ALWAYS);
    }

    /** It needs a comment when this holds after the command's edits. */
    public TransitionStep withCommentWhen(Condition condition) {
        parts.know(condition);
        commentWhen = condition;
        return this;
    }

    /** It needs a comment that everyone may read. */
    public TransitionStep withPublicComment() {
        return withPublicCommentWhen(Condition.ALWAYS);
    }

    /** It needs a comment that everyone may read when this holds after the command's edits. */
    public TransitionStep withPublicCommentWhen(Condition condition) {
        commentIsPublic = true;
        return withCommentWhen(condition);
    }

    /** While this holds, only who has one of these roles may perform it, whoever else may otherwise. */
    public TransitionStep onlyBy(Condition condition, Role... oneOf) {
        return when(Guards.only(condition, oneOf));
    }

    public <T> TransitionStep sets(Field<T> field, T value) {
        return effect(new FieldEffect.Set<>(field, value));
    }

    public TransitionStep clears(Field<?>... fields) {
        for (Field<?> field : fields) {
            effect(new FieldEffect.Clear(field));
        }
        return this;
    }

    public TransitionStep setsNow(Field<Instant> field) {
        return effect(new FieldEffect.SetNow(field));
    }

    public TransitionStep setsActor(Field<Person> field) {
        return effect(new FieldEffect.SetActor(field));
    }

    public TransitionStep increments(Field<Long> field) {
        return effect(new FieldEffect.Increment(field));
    }

    /** Takes these over from the linked ticket whose move it answers. */
    public TransitionStep copiesLinked(Field<?>... fields) {
        for (Field<?> field : fields) {
            effect(new FieldEffect.CopyLinked<>(field));
        }
        return this;
    }

    /** Tells everyone in these roles. */
    public TransitionStep notifies(String template, Role... recipients) {
        return wants(new Effect.Notify(template, Set.of(recipients)));
    }

    /** It asks for approval, of the ticket as the action leaves it. */
    public TransitionStep asksApproval(ApprovalPolicy policy) {
        return wants(new Effect.AskApproval(policy));
    }

    /** It needs approval by this policy, given for what the ticket then is. */
    public TransitionStep requiresApproval(ApprovalPolicy policy) {
        return when(Guards.approved(policy));
    }

    /** Wants something to happen besides. */
    public TransitionStep wants(Effect effect) {
        parts.know(effect);
        outward.add(effect);
        return this;
    }

    private TransitionStep effect(FieldEffect effect) {
        parts.know(effect.field());
        effects.add(effect);
        return this;
    }

    @Override
    void end() {
        parts.transitions.add(new Transition(
                action, label, from, to, roles, guards, policies, commentWhen, commentIsPublic, effects, outward));
    }
}
