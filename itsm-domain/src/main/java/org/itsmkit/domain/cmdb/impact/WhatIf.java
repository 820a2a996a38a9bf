package org.itsmkit.domain.cmdb.impact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * A question to a {@link ConfigurationGraph}: what is impacted if all of this comes together. Immutable: each method gives
 * another question. May be asked by any number of threads at once.
 *
 * <p>An item is impacted when one of its needs is not met: the least fixpoint, so that neither the order of failures nor a cycle
 * matters. Several failures count together, so that two harmless ones can exhaust a group.
 */
public final class WhatIf {

    private final ConfigurationGraph graph;
    private final Scenario scenario;

    WhatIf(ConfigurationGraph graph, Scenario scenario) {
        this.graph = graph;
        this.scenario = scenario;
    }

    /** These fail. */
    public WhatIf fails(CiId... items) {
        return fails(List.of(items));
    }

    /** These fail. */
    public WhatIf fails(Collection<CiId> items) {
        return new WhatIf(graph, scenario.failed(items));
    }

    /**
     * These are taken out of service on purpose. For those who need them that is as a failure: what is under maintenance does not
     * serve, and stays a member of its groups.
     */
    public WhatIf maintains(CiId... items) {
        return new WhatIf(graph, scenario.maintained(List.of(items)));
    }

    /**
     * These are retired: they leave the groups that they are members of, whose rules then apply to fewer, as
     * {@link Impact#groups()} tells. Who needs one on its own, or is left without any member, is impacted.
     */
    public WhatIf retires(CiId... items) {
        return new WhatIf(graph, scenario.retired(List.of(items)));
    }

    /** These have failed already, as other open tickets say: they count, and what only they impact is told apart. */
    public WhatIf alreadyFailed(Collection<CiId> items) {
        return new WhatIf(graph, scenario.known(items));
    }

    /**
     * What the list of impacted items says already: {@link ImpactRole#MANUAL} ones fail, {@link ImpactRole#NOT_IMPACTED} ones stay
     * up whatever is said of them elsewhere, and {@link ImpactRole#COMPUTED} ones have no say. A manual one that is not in the
     * graph any more has no effect.
     */
    public WhatIf roles(Map<CiId, ImpactRole> roles) {
        return new WhatIf(graph, scenario.roles(roles));
    }

    /** These are not impacted, whatever happens to what they need. */
    public WhatIf notImpacted(CiId... items) {
        return roles(
                Stream.of(items).distinct().collect(Collectors.toMap(item -> item, item -> ImpactRole.NOT_IMPACTED)));
    }

    /**
     * One more provider in a group of an item.
     *
     * @param member an item that is live, or one that is not there yet, which then is up
     * @param dependent whose group it is
     * @param group a group that the item has now
     */
    public WhatIf joins(CiId member, CiId dependent, String group) {
        InvalidInput.present("member", member);
        graph.requireIndex(dependent);
        return new WhatIf(graph, scenario.joining(new Scenario.Joining(member, dependent, Keys.check("group", group))));
    }

    /**
     * Those who ask may not see these items.
     *
     * @param items asked of items that impact reaches, maybe several times; none unless said
     * @param what whether impact goes on through them
     */
    public WhatIf hiding(Predicate<ConfigurationNode> items, HiddenItems what) {
        return new WhatIf(
                graph, scenario.hiding(InvalidInput.present("items", items), InvalidInput.present("what", what)));
    }

    /**
     * The answer, in time linear in what is touched.
     *
     * @throws InvalidInput if one of the items is not in the graph, a group is not there to be joined, or an item that is not live
     *     is to join it
     */
    public Impact evaluate() {
        return new Evaluation(graph, scenario).impact();
    }
}
