package org.itsmkit.domain.workflow;

import java.util.Set;
import java.util.stream.Collectors;
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

    /** Their names, sorted, with {@code between} between them. */
    static String told(Set<Role> roles, String between) {
        return roles.stream().map(Role::key).sorted().collect(Collectors.joining(between));
    }
}
