package org.itsmkit.domain.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.InvalidInput;

/**
 * What a decision wants to happen besides: data, carried out by the engine after the commit, but for {@link AskApproval}, which is
 * part of the decision itself.
 */
public sealed interface Effect {

    /** Dispatches on the kind of effect. */
    <R> R fold(Fold<R> fold);

    /**
     * Tell everyone in these roles on the ticket.
     *
     * @param template what to tell, by a key that the host's notification channel knows
     * @param recipients at least one role
     */
    record Notify(String template, Set<Role> recipients) implements Effect {
        public Notify {
            Keys.check("template", template);
            recipients = Set.copyOf(recipients);
            if (recipients.isEmpty()) {
                throw new InvalidInput("recipients", "at least one role", recipients);
            }
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.inform(this);
        }
    }

    /**
     * Open a further ticket of the same type, linked to this one, with the same participants. It takes over what these fields
     * hold when it is opened, as far as its type still has them, and always the title.
     *
     * @param link how the new ticket relates to this one
     * @param inherited the fields it takes over
     */
    record OpenLinked(LinkType link, List<Field<?>> inherited) implements Effect {

        /** What it is about and who works on it, not how it went. */
        private static final List<Field<?>> USUAL =
                List.of(TicketFields.TITLE, TicketFields.IMPACT, TicketFields.URGENCY, TicketFields.TEAM);

        public OpenLinked {
            inherited = List.copyOf(inherited);
        }

        /** One that takes over title, impact, urgency and team. */
        public static OpenLinked as(LinkType link) {
            return new OpenLinked(link, USUAL);
        }

        /** One that takes over these fields too. */
        public OpenLinked inheriting(Field<?>... more) {
            List<Field<?>> all = new ArrayList<>(inherited);
            all.addAll(List.of(more));
            return new OpenLinked(link, all);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.openLinked(this);
        }
    }

    /**
     * Ask for approval. Decided with the ticket as it is after what asks for it; where it cannot be asked for, neither is that done.
     */
    record AskApproval(ApprovalPolicy policy) implements Effect {
        public AskApproval {
            InvalidInput.present("approval policy", policy);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.askApproval(this);
        }
    }

    /**
     * What to make of each kind of effect.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        R inform(Notify effect);

        R openLinked(OpenLinked effect);

        R askApproval(AskApproval effect);
    }
}
