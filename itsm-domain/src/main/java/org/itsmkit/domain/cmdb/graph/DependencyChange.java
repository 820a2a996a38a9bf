package org.itsmkit.domain.cmdb.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is to be different in another {@link DependencyGraph}. Costs what it touches and a copy of what was changed since
 * the arrays were made, so a graph is to be {@link DependencyGraph#rebuilt() rebuilt} now and then. Belongs to one thread.
 */
public final class DependencyChange {

    private final DependencyGraph before;
    private final GraphOverlay overlay;
    private final DependencyGraph now;
    private final IntSlice slice = new IntSlice();
    /** By provider; made rows of at the end, so that a hub that loses all who need it is walked once. */
    private final Map<Integer, RowEdit> edits = new HashMap<>();

    DependencyChange(DependencyGraph before) {
        this.before = before;
        overlay = before.overlay == null ? new GraphOverlay(before.arrays) : new GraphOverlay(before.overlay);
        now = new DependencyGraph(before.arrays, overlay);
    }

    /** How many nodes there are, with those that were added. */
    public int size() {
        return overlay.size;
    }

    /** Adds a node that needs nothing and that nothing needs: its number, the one after the last. */
    public int addNode() {
        return overlay.size++;
    }

    /** Lets this node need these, and nothing else. */
    public DependencyChange needs(int node, Needs needs) {
        check(node);
        for (int provider : needs.providers()) {
            check(provider);
        }
        needs.groups().forEach(group -> {
            for (int member : group.members()) {
                check(member);
            }
        });
        List<Integer> oldGroups = new ArrayList<>();
        int[] oldSingle = old(node, oldGroups);
        relink(node, oldSingle, needs.providers());
        IntList row = new IntList();
        for (int provider : needs.providers()) {
            row.add(provider);
        }
        for (Needs.Group group : needs.groups()) {
            row.add(~place(node, group, take(oldGroups, group.name())));
        }
        for (int gone : oldGroups) {
            GroupRow last = groupRow(gone);
            relink(~gone, last.members(), new int[0]);
            overlay.groups.put(gone, last.gone());
        }
        int[] wanted = row.toArray();
        now.providers(node, slice);
        if (!Arrays.equals(wanted, slice.toArray())) {
            overlay.providers.put(node, wanted);
        }
        return this;
    }

    /** Takes every need from this node, and this node from the needs of all others, whose groups are so much smaller. */
    public DependencyChange isolate(int node) {
        needs(node, Needs.NONE);
        for (int dependent : needing(node)) {
            needs(dependent, now.needs(dependent).without(node));
        }
        return this;
    }

    /** What needs this node, on its own or as a member of a group, as the changes stand: each once, in order. */
    public int[] needing(int node) {
        check(node);
        settle(node);
        now.dependents(node, slice);
        int[] dependents = slice.toArray();
        for (int i = 0; i < dependents.length; i++) {
            dependents[i] = dependents[i] >= 0 ? dependents[i] : now.dependentOf(~dependents[i]);
        }
        return Needs.distinct(dependents);
    }

    /** The graph with all of it. This must not be used again. */
    public DependencyGraph build() {
        for (int provider : List.copyOf(edits.keySet())) {
            settle(provider);
        }
        return overlay.rows() == 0 && overlay.size == before.size() ? before : now;
    }

    private int[] old(int node, List<Integer> groups) {
        now.providers(node, slice);
        IntList single = new IntList();
        for (int i = slice.from; i < slice.to; i++) {
            if (slice.array[i] >= 0) {
                single.add(slice.array[i]);
            } else {
                groups.add(~slice.array[i]);
            }
        }
        int[] sorted = single.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The first of these groups that is called so, taken out. */
    private @Nullable Integer take(List<Integer> groups, String name) {
        for (int i = 0; i < groups.size(); i++) {
            if (now.name(groups.get(i)).equals(name)) {
                return groups.remove(i);
            }
        }
        return null;
    }

    /** Makes the group so, keeping its number when there is one. */
    private int place(int node, Needs.Group group, @Nullable Integer old) {
        int number = old == null ? overlay.groupCount++ : old;
        int[] members = old == null ? new int[0] : groupRow(number).members();
        if (old == null
                || !Arrays.equals(members, group.members())
                || !now.rule(number).equals(group.rule())) {
            relink(~number, members, group.members());
            overlay.groups.put(number, GroupRow.of(node, new GroupLabel(group.name(), group.rule()), group.members()));
        }
        return number;
    }

    private GroupRow groupRow(int group) {
        now.members(group, slice);
        return new GroupRow(now.dependentOf(group), now.tolerance(group), now.label(group), slice.toArray());
    }

    /** Takes {@code dependent} from the rows of the old providers and puts it into those of the new; both are sorted. */
    private void relink(int dependent, int[] old, int[] wanted) {
        int i = 0;
        int k = 0;
        while (i < old.length || k < wanted.length) {
            if (k == wanted.length || i < old.length && old[i] < wanted[k]) {
                unlink(old[i++], dependent);
            } else if (i == old.length || wanted[k] < old[i]) {
                link(wanted[k++], dependent);
            } else {
                i = endOf(old, i, dependent);
                k++;
            }
        }
    }

    /** Behind this provider in the old ones, where a builder may have been told it twice. */
    private int endOf(int[] old, int at, int dependent) {
        int end = at + 1;
        while (end < old.length && old[end] == old[at]) {
            unlink(old[end++], dependent);
        }
        return end;
    }

    private void link(int provider, int dependent) {
        edits.computeIfAbsent(provider, node -> new RowEdit()).added.add(dependent);
    }

    private void unlink(int provider, int dependent) {
        edits.computeIfAbsent(provider, node -> new RowEdit()).removed.merge(dependent, 1, Integer::sum);
    }

    /** Makes the changed row of who needs this one. */
    private void settle(int provider) {
        RowEdit edit = edits.remove(provider);
        if (edit != null) {
            now.dependents(provider, slice);
            overlay.dependents(provider, edit.of(slice));
        }
    }

    private void check(int node) {
        if (node < 0 || node >= overlay.size) {
            throw new InvalidInput("node", "a node from 0 to " + (overlay.size - 1), node);
        }
    }
}
