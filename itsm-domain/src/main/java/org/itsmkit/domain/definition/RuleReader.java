package org.itsmkit.domain.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.internal.Part;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.workflow.FieldEffect;
import org.itsmkit.domain.workflow.Guard;
import org.itsmkit.domain.workflow.Trigger;
import org.jspecify.annotations.Nullable;

/** Reads guards, triggers and effects: objects that say their kind. */
final class RuleReader {

    private static final FieldSchema LINKED_FACTS = FieldSchema.of(Guard.SomeLinked.LINKED_FACTS);

    private final Vocabulary words;

    RuleReader(Vocabulary words) {
        this.words = words;
    }

    @Nullable
    Guard guard(Part part) {
        return part.<Guard>byKind(Map.of(
                "when", this::when,
                "only", this::only,
                "takes-part", this::takesPart,
                "none-open", this::noneOpen,
                "some-linked", this::someLinked,
                "approved", this::approved,
                "separate-duties", this::separateDuties,
                "in-order", this::inOrder,
                "either", this::either));
    }

    private @Nullable Guard when(Part part) {
        Condition condition = part.read("condition", words::condition);
        Reason reason = reason(part);
        return condition == null || reason == null ? null : new Guard.When(condition, reason);
    }

    private Guard only(Part part) {
        Condition condition = part.read("condition", words::condition, Condition.ALWAYS);
        return new Guard.Only(condition, Set.copyOf(part.list("roles", words::role)));
    }

    private @Nullable Guard takesPart(Part part) {
        Role role = part.read("role", words::role);
        return role == null ? null : new Guard.TakesPart(role);
    }

    private @Nullable Guard noneOpen(Part part) {
        LinkType link = part.read("link", Vocabulary::link);
        return link == null ? null : new Guard.NoneOpen(link);
    }

    private @Nullable Guard someLinked(Part part) {
        LinkType link = part.read("link", Vocabulary::link);
        Condition which = part.read("condition", text -> Condition.parse(text, LINKED_FACTS), Condition.ALWAYS);
        Reason reason = reason(part);
        return link == null || reason == null ? null : new Guard.SomeLinked(link, which, reason);
    }

    private @Nullable Guard approved(Part part) {
        ApprovalPolicy policy = part.read("policy", words::policy);
        return policy == null ? null : new Guard.Approved(policy);
    }

    private @Nullable Guard separateDuties(Part part) {
        ApprovalPolicy policy = part.read("policy", words::policy);
        return policy == null ? null : new Guard.SeparateDuties(policy.key());
    }

    private @Nullable Guard inOrder(Part part) {
        Field<?> first = part.read("first", words::field);
        Field<?> second = part.read("second", words::field);
        Reason reason = reason(part);
        return first == null || second == null || reason == null
                ? null
                : part.make(() -> inOrder(first, second, reason));
    }

    private static <T> Guard inOrder(Field<T> first, Field<?> second, Reason reason) {
        return new Guard.InOrder<>(first, second.as(first.type()), reason);
    }

    private @Nullable Guard either(Part part) {
        List<Part> parts = part.parts("guards", 2);
        List<Guard> guards = WorkflowReader.each(parts, this::guard);
        if (parts.size() != 2) {
            part.problem("guards", "expected two guards, but found " + parts.size());
        }
        return guards.size() == 2 ? new Guard.Either(guards.get(0), guards.get(1)) : null;
    }

    private static @Nullable Reason reason(Part part) {
        String code = part.read("code", text -> text);
        String message = part.read("message", text -> text);
        Part arguments = part.partIfAny("arguments");
        Map<String, String> named = arguments == null ? Map.of() : arguments.members(text -> text);
        return code == null || message == null ? null : part.make(() -> Reason.of(code, message, named));
    }

    @Nullable
    Trigger trigger(Part part) {
        return part.<Trigger>byKind(Map.of(
                "set",
                field(Trigger.FieldSet::new),
                "changed",
                field(Trigger.FieldChanged::new),
                "answered",
                this::answered,
                "linked-reached",
                this::linkedReached,
                "approval-reached",
                this::approvalReached));
    }

    private Trigger answered(Part part) {
        return new Trigger.Answered(
                Set.copyOf(part.list("by", words::role)), Set.copyOf(part.list("not-by", words::role)));
    }

    private @Nullable Trigger linkedReached(Part part) {
        LinkType link = part.read("link", Vocabulary::link);
        List<Category> categories = part.list("categories", text -> TypeReader.constant(Category.class, text));
        return link == null ? null : new Trigger.LinkedReached(link, Set.copyOf(categories));
    }

    private @Nullable Trigger approvalReached(Part part) {
        ApprovalPolicy policy = part.read("policy", words::policy);
        List<ApprovalOutcome> outcomes =
                part.list("outcomes", text -> TypeReader.constant(ApprovalOutcome.class, text));
        return policy == null ? null : new Trigger.ApprovalReached(policy.key(), Set.copyOf(outcomes));
    }

    private @Nullable Effect askApproval(Part part) {
        ApprovalPolicy policy = part.read("policy", words::policy);
        return policy == null ? null : new Effect.AskApproval(policy);
    }

    @Nullable
    FieldEffect effect(Part part) {
        return part.<FieldEffect>byKind(Map.of(
                "set", this::set,
                "clear", field(FieldEffect.Clear::new),
                "set-now", field(field -> new FieldEffect.SetNow(field.as(FieldType.INSTANT))),
                "set-actor", field(field -> new FieldEffect.SetActor(field.as(FieldType.PERSON))),
                "increment", field(field -> new FieldEffect.Increment(field.as(FieldType.INTEGER))),
                "copy-linked", field(FieldEffect.CopyLinked::new)));
    }

    private @Nullable FieldEffect set(Part part) {
        Field<?> field = part.read("field", words::field);
        if (field == null) {
            part.read("value", text -> text);
            return null;
        }
        return part.read("value", text -> set(field, text));
    }

    private static <T> FieldEffect set(Field<T> field, String text) {
        return new FieldEffect.Set<>(field, field.type().read(text));
    }

    @Nullable
    Effect outward(Part part) {
        return part.<Effect>byKind(
                Map.of("notify", this::inform, "open-linked", this::openLinked, "ask-approval", this::askApproval));
    }

    private @Nullable Effect inform(Part part) {
        String template = part.read("template", text -> text);
        List<Role> roles = part.list("roles", words::role);
        return template == null ? null : new Effect.Notify(template, Set.copyOf(roles));
    }

    private @Nullable Effect openLinked(Part part) {
        LinkType link = part.read("link", Vocabulary::link);
        List<Field<?>> inherited = part.list("inherited", words::field);
        return link == null ? null : new Effect.OpenLinked(link, inherited);
    }

    private <T> Function<Part, @Nullable T> field(Function<Field<?>, T> maker) {
        return part -> part.read("field", name -> maker.apply(words.field(name)));
    }
}
