package org.itsmkit.domain.cmdb.collision;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itsmkit.sla.InvalidInput;

/**
 * What a change is going to do, and when. Immutable.
 *
 * @param change what people call it, 1 to 200 characters; each name once in a check
 * @param windows when it is done; kept in order, with those that overlap or touch as one
 * @param items the nodes that it works on
 * @param down the nodes that it takes down while it is done, which need not be among the items; nodes that go down in
 *     consequence are found
 */
public record PlannedWork(
        String change, List<ChangeWindow> windows, SortedSet<Integer> items, SortedSet<Integer> down) {

    /**
     * Refuses work without a name or a window.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public PlannedWork {
        InvalidInput.text("change", change, 200);
        windows = ChangeWindow.united(InvalidInput.each("windows", windows));
        if (windows.isEmpty()) {
            throw new InvalidInput("windows", "one or more", "none");
        }
        items = sorted("items", items);
        down = sorted("down", down);
    }

    /** Work in these windows, on nothing yet. */
    public static PlannedWork of(String change, ChangeWindow... windows) {
        return new PlannedWork(change, List.of(windows), new TreeSet<>(), new TreeSet<>());
    }

    /** The same on these items too. */
    public PlannedWork on(int... more) {
        return new PlannedWork(change, windows, with(items, more), down);
    }

    /** The same, taking these down too. */
    public PlannedWork takingDown(int... more) {
        return new PlannedWork(change, windows, items, with(down, more));
    }

    private static SortedSet<Integer> with(SortedSet<Integer> nodes, int... more) {
        return IntStream.concat(nodes.stream().mapToInt(Integer::intValue), IntStream.of(more))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<Integer> sorted(String field, Collection<Integer> nodes) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(InvalidInput.each(field, nodes)));
    }
}
