package org.itsmkit.domain.cmdb.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;
import org.itsmkit.sla.InvalidInput;

/**
 * What one graph has that another has not: items that came, went or changed, and who needs what otherwise. Immutable; every list
 * is in the order of ids.
 *
 * @param added items of the later graph alone
 * @param removed items of the earlier graph alone
 * @param changed items of both that are not the same, or do not need the same
 * @param isComplete whether this is all; if not, there is at least one more
 */
public record GraphDifference(List<CiId> added, List<CiId> removed, List<ItemDifference> changed, boolean isComplete) {

    /**
     * An item that two graphs show differently.
     *
     * @param item its id
     * @param before what it was
     * @param after what it is
     * @param needsBefore what it needed: the ids of providers, and by the name of a group its rule and its members
     * @param needsAfter what it needs
     */
    public record ItemDifference(
            CiId item,
            ConfigurationNode before,
            ConfigurationNode after,
            Map<String, String> needsBefore,
            Map<String, String> needsAfter) {

        public ItemDifference {
            needsBefore = Map.copyOf(needsBefore);
            needsAfter = Map.copyOf(needsAfter);
        }

        /** Whether it needs what it needed. */
        public boolean needsTheSame() {
            return needsBefore.equals(needsAfter);
        }
    }

    public GraphDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /**
     * What the later graph shows otherwise than the earlier one, in time linear in both. They may be numbered differently.
     *
     * @param visible of which items anything is told; an item that is not is left out, also as a provider
     * @param most how many items at most, 1 or more
     */
    public static GraphDifference between(
            ConfigurationGraph earlier, ConfigurationGraph later, Predicate<ConfigurationNode> visible, int most) {
        if (most < 1) {
            throw new InvalidInput("most", "1 or more", most);
        }
        return new Comparison(earlier, later, InvalidInput.present("visible", visible), most).run();
    }

    private static final class Comparison {

        private final ConfigurationGraph earlier;
        private final ConfigurationGraph later;
        private final Predicate<ConfigurationNode> visible;
        private final int most;
        private final List<CiId> added = new ArrayList<>();
        private final List<CiId> removed = new ArrayList<>();
        private final List<ItemDifference> changed = new ArrayList<>();

        Comparison(
                ConfigurationGraph earlier, ConfigurationGraph later, Predicate<ConfigurationNode> visible, int most) {
            this.earlier = earlier;
            this.later = later;
            this.visible = visible;
            this.most = most;
        }

        GraphDifference run() {
            boolean complete = true;
            List<CiId> before = ids(earlier);
            List<CiId> after = ids(later);
            int i = 0;
            int k = 0;
            while (complete && (i < before.size() || k < after.size())) {
                int order = i == before.size()
                        ? 1
                        : k == after.size() ? -1 : before.get(i).compareTo(after.get(k));
                CiId item = order > 0 ? after.get(k) : before.get(i);
                complete = order > 0 ? take(added, item) : order < 0 ? take(removed, item) : compare(item);
                i += order <= 0 ? 1 : 0;
                k += order >= 0 ? 1 : 0;
            }
            return new GraphDifference(added, removed, changed, complete);
        }

        private boolean take(List<CiId> into, CiId item) {
            if (isFull()) {
                return false;
            }
            into.add(item);
            return true;
        }

        private boolean isFull() {
            return added.size() + removed.size() + changed.size() == most;
        }

        private boolean compare(CiId item) {
            int was = earlier.indexOf(item);
            int is = later.indexOf(item);
            ConfigurationNode before = earlier.node(was).orElseThrow();
            ConfigurationNode after = later.node(is).orElseThrow();
            Map<String, String> needsBefore = needs(earlier, was);
            Map<String, String> needsAfter = needs(later, is);
            if (before.equals(after) && needsBefore.equals(needsAfter)) {
                return true;
            }
            if (isFull()) {
                return false;
            }
            changed.add(new ItemDifference(item, before, after, needsBefore, needsAfter));
            return true;
        }

        private boolean isVisible(ConfigurationGraph graph, int node) {
            return graph.node(node).filter(visible).isPresent();
        }

        private List<CiId> ids(ConfigurationGraph graph) {
            List<CiId> ids = new ArrayList<>();
            for (int node = 0; node < graph.size(); node++) {
                if (isVisible(graph, node)) {
                    ids.add(graph.idOf(node));
                }
            }
            ids.sort(null);
            return ids;
        }

        private Map<String, String> needs(ConfigurationGraph graph, int node) {
            DependencyGraph dependencies = graph.dependencies();
            Map<String, String> needs = new TreeMap<>();
            IntSlice slice = new IntSlice();
            IntSlice members = new IntSlice();
            dependencies.providers(node, slice);
            for (int i = slice.from; i < slice.to; i++) {
                int need = slice.array[i];
                if (need >= 0 && isVisible(graph, need)) {
                    needs.put(graph.idOf(need).toString(), Redundancy.ALL.toString());
                } else if (need < 0) {
                    dependencies.members(~need, members);
                    List<String> ids = new ArrayList<>();
                    for (int k = members.from; k < members.to; k++) {
                        if (isVisible(graph, members.array[k])) {
                            ids.add(graph.idOf(members.array[k]).toString());
                        }
                    }
                    ids.sort(null);
                    String name = Optional.ofNullable(dependencies.name(~need)).orElse("");
                    needs.put(name, dependencies.rule(~need) + " of " + String.join(", ", ids));
                }
            }
            return needs;
        }
    }
}
