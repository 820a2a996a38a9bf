package org.itsmkit.domain.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.InvalidInput;
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
 * @param commentIsPublic whether a comment that it needs must be one that everyone may read
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
        boolean commentIsPublic,
        List<FieldEffect> effects,
        List<Effect> outward) {

    private static final Set<Role> SYSTEM_ALONE = Set.of(Role.SYSTEM);

    public Transition {
        Keys.check("action", action);
        InvalidInput.text("label of action " + action, label, 200);
        from = Set.copyOf(from);
        roles = Set.copyOf(roles);
        guards = List.copyOf(guards);
        policies = Collections.unmodifiableMap(new LinkedHashMap<>(policies));
        effects = List.copyOf(effects);
        outward = List.copyOf(outward);
    }

    /** The state it leads to from {@code state}. */
    public State target(State state) {
        return to == null ? state : to;
    }

    /** Whether only the engine performs it. */
    public boolean isBySystemAlone() {
        return roles.equals(SYSTEM_ALONE);
    }

    /** Whether one of {@code held} may perform it. */
    public boolean permits(Set<Role> held) {
        return roles.isEmpty() || Roles.permit(roles, held);
    }
}
