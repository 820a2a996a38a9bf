package org.itsmkit.domain.workflow;

import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketFields;

/** The guards that workflows need. */
public final class Guards {

    private Guards() {}

    /** Passes when {@code condition} holds of the ticket as it would be after the command's edits. */
    public static Guard when(Condition condition, Reason otherwise) {
        return new Guard.When(condition, otherwise);
    }

    /** Passes unless {@code condition} holds and the actor has none of these roles. */
    public static Guard only(Condition condition, Role... oneOf) {
        return new Guard.Only(condition, Set.of(oneOf));
    }

    /** Passes when somebody takes part in the ticket in this role. */
    public static Guard takesPart(Role role) {
        return new Guard.TakesPart(role);
    }

    /** Passes when no ticket linked so is open; names those that are. */
    public static Guard noneOpen(LinkType link) {
        return new Guard.NoneOpen(link);
    }

    /**
     * Passes when at least one ticket of which {@code which} holds is linked so.
     *
     * @param which asks for {@link TicketFields#TYPE} and {@link TicketFields#CATEGORY} only; of the rest of a linked ticket
     *     nothing is known
     */
    public static Guard someLinked(LinkType link, Condition which, Reason otherwise) {
        return new Guard.SomeLinked(link, which, otherwise);
    }

    /** Passes when this policy approved the ticket as it would be after the command's edits, or asks nobody about it. */
    public static Guard approved(ApprovalPolicy policy) {
        return new Guard.Approved(policy);
    }

    /** Passes unless who acts asked for the newest approval by this policy, or took part in it. */
    public static Guard separateDuties(ApprovalPolicy policy) {
        return new Guard.SeparateDuties(policy.key());
    }

    /** Passes when {@code second} is greater than {@code first}, and when one of them has no value. */
    public static <T> Guard inOrder(Field<T> first, Field<T> second, Reason otherwise) {
        return new Guard.InOrder<>(first, second, otherwise);
    }

    /** Passes when either does; otherwise tells the reasons of both, each once. */
    public static Guard either(Guard one, Guard other) {
        return new Guard.Either(one, other);
    }
}
