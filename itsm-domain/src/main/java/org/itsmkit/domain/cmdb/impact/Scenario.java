package org.itsmkit.domain.cmdb.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** All that is assumed in a what-if. Never changed once made. */
record Scenario(
        Set<CiId> failed,
        Set<CiId> maintained,
        Set<CiId> retired,
        Set<CiId> known,
        Map<CiId, ImpactRole> roles,
        List<Joining> joining,
        @Nullable Predicate<ConfigurationNode> hidden,
        HiddenItems whenHidden) {

    static final Scenario NOTHING =
            new Scenario(Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), List.of(), null, HiddenItems.PASS);

    /** @param group of the dependent, that the member would join */
    record Joining(CiId member, CiId dependent, String group) {}

    Scenario failed(Collection<CiId> more) {
        return new Scenario(joined(failed, more), maintained, retired, known, roles, joining, hidden, whenHidden);
    }

    Scenario maintained(Collection<CiId> more) {
        return new Scenario(failed, joined(maintained, more), retired, known, roles, joining, hidden, whenHidden);
    }

    Scenario retired(Collection<CiId> more) {
        return new Scenario(failed, maintained, joined(retired, more), known, roles, joining, hidden, whenHidden);
    }

    Scenario known(Collection<CiId> more) {
        return new Scenario(failed, maintained, retired, joined(known, more), roles, joining, hidden, whenHidden);
    }

    Scenario roles(Map<CiId, ImpactRole> more) {
        Map<CiId, ImpactRole> all = new TreeMap<>(roles);
        more.forEach((item, role) -> all.put(
                InvalidInput.present("configuration item", item), InvalidInput.present("role of " + item, role)));
        return new Scenario(failed, maintained, retired, known, all, joining, hidden, whenHidden);
    }

    Scenario joining(Joining one) {
        List<Joining> all = new ArrayList<>(joining);
        all.add(one);
        return new Scenario(failed, maintained, retired, known, roles, List.copyOf(all), hidden, whenHidden);
    }

    Scenario hiding(Predicate<ConfigurationNode> items, HiddenItems what) {
        return new Scenario(failed, maintained, retired, known, roles, joining, items, what);
    }

    boolean isHidden(ConfigurationGraph graph, int node) {
        return hidden != null && graph.node(node).filter(hidden).isPresent();
    }

    private static Set<CiId> joined(Set<CiId> some, Collection<CiId> more) {
        Set<CiId> all = new TreeSet<>(some);
        all.addAll(InvalidInput.each("configuration items", more));
        return all;
    }
}
