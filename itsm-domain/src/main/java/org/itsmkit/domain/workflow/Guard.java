package org.itsmkit.domain.workflow;

import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.LinkType;

/**
 * Lets an action pass, or says why not. Every guard of an action is asked, so that all reasons are told at once.
 *
 * <p>A guard is a pure function of the {@link Situation}. One that looks at linked tickets names the kinds of link it
 * {@link #needs}; they are loaded before the decision, and checked again when it is committed.
 */
@FunctionalInterface
public interface Guard {

    /** Every reason why not; empty when the action may pass. */
    List<Reason> reasons(Situation situation);

    /**
     * The fields this guard looks at, as far as it says. While a form that asks for one of them is not filled in, an
     * {@link ActionView} does not count this guard's reasons.
     */
    default Set<Field<?>> reads() {
        return Set.of();
    }

    /** The roles this guard speaks of, as far as it says. */
    default Set<Role> roles() {
        return Set.of();
    }

    /** The kinds of link this guard looks at. */
    default Set<LinkType> needs() {
        return Set.of();
    }
}
