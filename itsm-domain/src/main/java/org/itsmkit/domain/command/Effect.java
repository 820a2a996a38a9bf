package org.itsmkit.domain.command;

import java.util.Set;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.sla.InvalidInput;

/** What a decision wants to happen outside its own ticket: data, carried out by the engine after the commit. */
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
     * Open a further ticket of the same type with the same title, requesters and team, linked to this one.
     *
     * @param link how the new ticket relates to this one
     */
    record OpenLinked(LinkType link) implements Effect {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.openLinked(this);
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
    }
}
