package org.itsmkit.domain.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.State;
import org.jspecify.annotations.Nullable;

/**
 * An action that may be performed in some states, and the state it leads to.
 *
 * @param action its name; one action has one transition from each state
 * @param label what people read
 * @param from the states it starts from
 * @param to the state it leads to; null stays in the state it started from
 * @param roles who may perform it, by any one of these roles; empty lets everyone
 * @param guards all of which must let it pass
 * @param policies what it says of fields, by field name
 * @param commentWhen when it needs a comment: never, always, or when this holds after the edits
 * @param effects what it does to fields
 * @param outward what it wants to happen elsewhere
 */
public record Transition(
        String action,
        String label,
        Set<State> from,
        @Nullable State to,
        Set<Role> roles,
        List<Guard> guards,
        Map<String, FieldPolicy> policies,
        Condition commentWhen,
        List<FieldEffect> effects,
        List<Effect> outward) {

    public Transition {
        from = Set.copyOf(from);
        roles = Set.copyOf(roles);
        guards = List.copyOf(guards);
        policies = Map.copyOf(policies);
        effects = List.copyOf(effects);
        outward = List.copyOf(outward);
    }

    /** The state it leads to from {@code state}. */
    public State target(State state) {
        return to == null ? state : to;
    }

    /** Whether one of {@code held} may perform it. */
    public boolean permits(Set<Role> held) {
        if (roles.isEmpty() || held.contains(Role.SYSTEM)) {
            return true;
        }
        for (Role role : roles) {
            if (held.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
