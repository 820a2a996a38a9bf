package org.itsmkit.domain.workflow;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.actor.Role;

/** Whether held roles suffice, and how roles are told. */
final class Roles {

    private Roles() {}

    /** Whether one of {@code held} is wanted; the engine itself always may. */
    static boolean permit(Set<Role> wanted, Set<Role> held) {
        return held.contains(Role.SYSTEM) || meet(wanted, held);
    }

    static boolean meet(Set<Role> some, Set<Role> others) {
        for (Role role : some) {
            if (others.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Their keys, sorted, with {@code between} between them. */
    static String keys(Set<Role> roles, String between) {
        return String.join(between, sorted(roles).stream().map(Role::key).toList());
    }

    /** Their labels, in the order of their keys: {@code an agent, the assignee or a manager}. */
    static String told(Set<Role> roles) {
        StringBuilder text = new StringBuilder();
        for (Iterator<Role> rest = sorted(roles).iterator(); rest.hasNext(); ) {
            String label = rest.next().label();
            text.append(text.isEmpty() ? "" : rest.hasNext() ? ", " : " or ").append(label);
        }
        return text.toString();
    }

    private static List<Role> sorted(Set<Role> roles) {
        return roles.stream().sorted(Comparator.comparing(Role::key)).toList();
    }
}
