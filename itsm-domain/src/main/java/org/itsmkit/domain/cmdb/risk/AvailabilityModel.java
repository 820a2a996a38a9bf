package org.itsmkit.domain.cmdb.risk;

import java.util.function.IntToDoubleFunction;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;
import org.itsmkit.sla.availability.DependencyModel;
import org.itsmkit.sla.availability.DependencyModelBuilder;
import org.itsmkit.sla.availability.Requirement;

/**
 * Tells a {@link DependencyModel} what a cone is. A group there needs a number of members whatever there are; here a rule is read
 * by how many of them it tolerates to fail, so that a percentage and more than there are mean the same in both.
 */
final class AvailabilityModel {

    private final DependencyGraph graph;
    private final DependencyModelBuilder model = DependencyModel.builder();
    private final IntSlice providers = new IntSlice();
    private final IntSlice members = new IntSlice();

    private AvailabilityModel(DependencyGraph graph) {
        this.graph = graph;
    }

    static DependencyModel of(ServiceCone cone, IntToDoubleFunction own) {
        AvailabilityModel told = new AvailabilityModel(cone.graph);
        for (int node = 0; node < cone.size(); node++) {
            told.model.part(name(node), own.applyAsDouble(cone.nodes[node]));
            told.tellNeeds(node);
        }
        return told.model.build();
    }

    static String name(int node) {
        return Integer.toString(node);
    }

    private void tellNeeds(int node) {
        graph.providers(node, providers);
        for (int i = providers.from; i < providers.to; i++) {
            int provider = providers.array[i];
            model.requires(name(node), provider >= 0 ? Requirement.allOf(name(provider)) : requirement(~provider));
        }
    }

    private Requirement requirement(int group) {
        graph.members(group, members);
        String[] names = new String[members.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = name(members.array[members.from + i]);
        }
        return Requirement.atLeast(names.length - graph.tolerance(group), names);
    }
}
