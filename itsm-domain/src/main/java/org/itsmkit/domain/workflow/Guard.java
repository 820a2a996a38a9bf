package org.itsmkit.domain.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalRules;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.command.LinkedTickets.LinkedTicket;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.InvalidInput;

/**
 * Lets an action pass, or says why not, as data: made by {@link Guards}. Every guard of an action is asked, so that all
 * reasons are told at once.
 *
 * <p>A guard is a pure function of the {@link Situation}. One that looks at linked tickets names the kinds of link it
 * {@link #needs}; they are loaded before the decision, and checked again when it is committed.
 */
public sealed interface Guard {

    /** How deep guards may nest: one that holds no other is 1. */
    int MAX_DEPTH = 8;

    /** Every reason why not; empty when the action may pass. */
    List<Reason> reasons(Situation situation);

    /** Dispatches on the kind of guard. */
    <R> R fold(Fold<R> fold);

    /**
     * The fields this guard looks at. While a form that asks for one of them is not filled in, an {@link ActionView} does
     * not count this guard's reasons.
     */
    default Set<Field<?>> reads() {
        return Set.of();
    }

    /** The roles this guard speaks of. */
    default Set<Role> roles() {
        return Set.of();
    }

    /** The kinds of link this guard looks at. */
    default Set<LinkType> needs() {
        return Set.of();
    }

    /** How deep it is: 1 unless it holds others. */
    default int depth() {
        return 1;
    }

    /** Passes when the condition holds of the ticket as it would be after the command's edits. */
    record When(Condition condition, Reason otherwise) implements Guard {
        public When {
            InvalidInput.present("condition of guard", condition);
            InvalidInput.present("reason of guard", otherwise);
        }

        @Override
        public List<Reason> reasons(Situation situation) {
            return condition.test(situation) ? List.of() : List.of(otherwise);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.when(this);
        }

        @Override
        public Set<Field<?>> reads() {
            return condition.fields();
        }
    }

    /** Passes unless the condition holds and the actor has none of these roles. */
    record Only(Condition condition, Set<Role> roles) implements Guard {
        public Only {
            InvalidInput.present("condition of guard", condition);
            roles = Set.copyOf(roles);
        }

        @Override
        public List<Reason> reasons(Situation situation) {
            return Roles.permit(roles, situation.context().roles()) || !condition.test(situation)
                    ? List.of()
                    : List.of(Refusals.notPermitted(
                            roles, condition, situation.context().actor()));
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.only(this);
        }

        @Override
        public Set<Field<?>> reads() {
            return condition.fields();
        }
    }

    /** Passes when somebody takes part in the ticket in this role. */
    record TakesPart(Role role) implements Guard {
        public TakesPart {
            InvalidInput.present("role of guard", role);
        }

        @Override
        public List<Reason> reasons(Situation situation) {
            return situation.subject().participants().in(role).isEmpty()
                    ? List.of(Reason.of(
                            "participant.missing",
                            "Nobody takes part as " + role.label() + ".",
                            Map.of("role", role.key())))
                    : List.of();
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.takesPart(this);
        }

        @Override
        public Set<Role> roles() {
            return Set.of(role);
        }
    }

    /** Passes when no ticket linked so is open; names those that are. */
    record NoneOpen(LinkType link) implements Guard {
        public NoneOpen {
            InvalidInput.present("link of guard", link);
        }

        @Override
        public List<Reason> reasons(Situation situation) {
            Linked linked = situation.context().linked().of(link);
            return linked.open() == 0 ? List.of() : List.of(stillOpen(linked));
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.noneOpen(this);
        }

        @Override
        public Set<LinkType> needs() {
            return Set.of(link);
        }

        private Reason stillOpen(Linked linked) {
            List<String> open = linked.first().stream()
                    .filter(ticket -> ticket.state().category().isOpen())
                    .map(NoneOpen::named)
                    .toList();
            String named = String.join(", ", open);
            String more = linked.open() > open.size() ? " and more" : "";
            return Reason.of(
                    "linked.open",
                    linked.open() + " linked (" + link + ") still open: " + named + more + ".",
                    Map.of("link", link.key(), "open", String.valueOf(linked.open()), "tickets", named));
        }

        private static String named(LinkedTicket ticket) {
            return ticket.number() + " \"" + ticket.title() + "\"";
        }
    }

    /**
     * Passes when at least one ticket of which {@code which} holds is linked so.
     *
     * @param which asks for {@link #LINKED_FACTS} only; of the rest of a linked ticket nothing is known
     */
    record SomeLinked(LinkType link, Condition which, Reason otherwise) implements Guard {

        /** What a condition can ask of a linked ticket. */
        public static final List<Field<?>> LINKED_FACTS = List.of(TicketFields.TYPE, TicketFields.CATEGORY);

        public SomeLinked {
            InvalidInput.present("link of guard", link);
            InvalidInput.present("reason of guard", otherwise);
            for (Field<?> field : which.fields()) {
                if (LINKED_FACTS.stream().noneMatch(fact -> fact.name().equals(field.name()))) {
                    throw new InvalidInput("condition on linked tickets", "one about " + LINKED_FACTS, which);
                }
            }
        }

        @Override
        public List<Reason> reasons(Situation situation) {
            return situation.context().linked().of(link).count(which::test) > 0 ? List.of() : List.of(otherwise);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.someLinked(this);
        }

        @Override
        public Set<LinkType> needs() {
            return Set.of(link);
        }
    }

    /**
     * Passes when what the ticket would be after the command's edits was approved by this policy as it would be, or when the policy
     * asks nobody about it.
     */
    record Approved(ApprovalPolicy policy) implements Guard {
        public Approved {
            InvalidInput.present("approval policy", policy);
        }

        @Override
        public List<Reason> reasons(Situation situation) {
            return policy.chosen(situation).isEmpty() ? List.of() : notApproved(situation);
        }

        private List<Reason> notApproved(Situation situation) {
            Approval approval = situation.subject().approvals().get(policy.key());
            if (approval == null) {
                return List.of(reason("approval.missing", "nobody was asked", "NONE"));
            }
            if (approval.outcome() != ApprovalOutcome.APPROVED) {
                String outcome = approval.outcome().name();
                return List.of(reason("approval.missing", "it is " + outcome.toLowerCase(Locale.ROOT), outcome));
            }
            return approval.request().digest().equals(policy.digest(situation))
                    ? List.of()
                    : List.of(reason("approval.stale", "something else was approved", "VOID"));
        }

        private Reason reason(String code, String why, String outcome) {
            return Reason.of(
                    code,
                    "It needs approval by " + policy.label() + ": " + why + ".",
                    Map.of("policy", policy.key(), "outcome", outcome));
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.approved(this);
        }

        @Override
        public Set<Field<?>> reads() {
            return policy.material();
        }
    }

    /**
     * Passes unless the person who acts asked for the newest approval by this policy, took part in it, or acts for somebody who did.
     * The engine itself passes, and so does whoever acts where nobody was asked.
     */
    record SeparateDuties(String policy) implements Guard {
        public SeparateDuties {
            Keys.check("approval policy", policy);
        }

        @Override
        public List<Reason> reasons(Situation situation) {
            DecisionContext context = situation.context();
            Approval approval = situation.subject().approvals().get(policy);
            if (approval == null || context.roles().contains(Role.SYSTEM)) {
                return List.of();
            }
            return context.actor()
                    .asPerson()
                    .map(person ->
                            ApprovalRules.executionRefusals(approval, person, context.approving(situation.subject())))
                    .orElse(List.of());
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.separateDuties(this);
        }
    }

    /** Passes when {@code second} is greater than {@code first}, and when one of them has no value: after the command's edits. */
    record InOrder<T>(Field<T> first, Field<T> second, Reason otherwise) implements Guard {
        public InOrder {
            InvalidInput.present("first field of guard", first);
            InvalidInput.present("second field of guard", second).as(first.type());
            if (first.name().equals(second.name())) {
                throw new InvalidInput("second field of guard", "another than the first", second);
            }
            InvalidInput.present("reason of guard", otherwise);
        }

        @Override
        public List<Reason> reasons(Situation situation) {
            T before = situation.value(first);
            T after = situation.value(second);
            boolean passes =
                    before == null || after == null || first.type().order().compare(before, after) < 0;
            return passes ? List.of() : List.of(otherwise);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.inOrder(this);
        }

        @Override
        public Set<Field<?>> reads() {
            return Set.of(first, second);
        }
    }

    /** Passes when either does; otherwise tells the reasons of both, each once. */
    record Either(Guard one, Guard other) implements Guard {
        public Either {
            int depth = Math.max(one.depth(), other.depth()) + 1;
            if (depth > MAX_DEPTH) {
                throw new InvalidInput("guard", "at most " + MAX_DEPTH + " levels", depth);
            }
        }

        @Override
        public List<Reason> reasons(Situation situation) {
            List<Reason> first = one.reasons(situation);
            List<Reason> second = first.isEmpty() ? List.of() : other.reasons(situation);
            return first.isEmpty() || second.isEmpty()
                    ? List.of()
                    : Stream.concat(first.stream(), second.stream()).distinct().toList();
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.either(this);
        }

        @Override
        public Set<Field<?>> reads() {
            return union(one.reads(), other.reads());
        }

        @Override
        public Set<Role> roles() {
            return union(one.roles(), other.roles());
        }

        @Override
        public Set<LinkType> needs() {
            return union(one.needs(), other.needs());
        }

        @Override
        public int depth() {
            return Math.max(one.depth(), other.depth()) + 1;
        }

        private static <T> Set<T> union(Set<T> some, Set<T> more) {
            return Stream.concat(some.stream(), more.stream()).collect(Collectors.toCollection(HashSet::new));
        }
    }

    /**
     * What to make of each kind of guard.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        R when(When guard);

        R only(Only guard);

        R takesPart(TakesPart guard);

        R noneOpen(NoneOpen guard);

        R someLinked(SomeLinked guard);

        R approved(Approved guard);

        R separateDuties(SeparateDuties guard);

        R inOrder(InOrder<?> guard);

        R either(Either guard);
    }
}
