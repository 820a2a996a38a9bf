package org.itsmkit.service;

import java.util.List;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.impact.GroupChange;
import org.itsmkit.domain.cmdb.model.Violation;

/**
 * What a change does, as far as the actor may see it.
 *
 * @param items what becomes of items, in the order of ids
 * @param relations what becomes of relations, in the order of ids, those that end with their item among them
 * @param violations what the model does not want of the items and relations that it touches, as they are afterwards; what it
 *     refuses is not among them, since then nothing is done
 * @param groups what becomes of groups of providers that gain or lose a member
 */
public record ChangeEffects(
        List<ElementEffect<ConfigurationItem>> items,
        List<ElementEffect<Relation>> relations,
        List<Violation> violations,
        List<GroupChange> groups) {

    public ChangeEffects {
        items = List.copyOf(items);
        relations = List.copyOf(relations);
        violations = List.copyOf(violations);
        groups = List.copyOf(groups);
    }
}
