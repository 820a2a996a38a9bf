package org.itsmkit.domain.cmdb.impact;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a need that stems from a relation, beside its ends; equal ones are shared.
 *
 * @param type the type of the relation
 * @param group the group it serves, by the relation or else by its type; null when it is a need of its own
 * @param calendar in whose hours it counts; null for always
 */
record ArcKind(
        String type, @Nullable String group, @Nullable String calendar) {}
