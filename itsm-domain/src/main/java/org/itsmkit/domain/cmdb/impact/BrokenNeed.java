package org.itsmkit.domain.cmdb.impact;

import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.Redundancy;
import org.jspecify.annotations.Nullable;

/**
 * A need that is not met, as a step on the way of a failure. Of a dependent that is hidden nothing is told about its groups: the
 * step reads as one of its own needs.
 *
 * @param dependent whose need it is; null when it is hidden
 * @param provider the one of the failed providers that the way comes from; null when it is hidden
 * @param group the name of the group, empty for a need of its own
 * @param rule how many of the providers must be up; all for a need of its own
 * @param providers how many providers it has
 * @param tolerated how many of them may fail
 * @param failed how many have, which is more than may
 * @param relations by which the dependent needs this provider, in order; empty when one of them is hidden or none exists yet
 */
public record BrokenNeed(
        @Nullable CiId dependent,
        @Nullable CiId provider,
        String group,
        Redundancy rule,
        int providers,
        int tolerated,
        int failed,
        List<RelationId> relations) {

    public BrokenNeed {
        relations = List.copyOf(relations);
    }
}
