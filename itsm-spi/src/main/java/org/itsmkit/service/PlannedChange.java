package org.itsmkit.service;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.collision.ChangeWindow;
import org.itsmkit.sla.InvalidInput;

/**
 * What a change is going to do to the graph, and when. Immutable.
 *
 * @param change what people call it, 1 to 200 characters; each name once in a question
 * @param windows when it is done, one or more
 * @param items what it works on
 * @param down what it takes down while it is done; what goes down in consequence is found
 */
public record PlannedChange(String change, List<ChangeWindow> windows, SortedSet<CiId> items, SortedSet<CiId> down) {

    public PlannedChange {
        InvalidInput.text("change", change, 200);
        windows = InvalidInput.each("windows", windows);
        if (windows.isEmpty()) {
            throw new InvalidInput("windows", "one or more", "none");
        }
        items = sorted("items", items);
        down = sorted("down", down);
    }

    /** A change in these windows, to nothing yet. */
    public static PlannedChange of(String change, ChangeWindow... windows) {
        return new PlannedChange(change, List.of(windows), new TreeSet<>(), new TreeSet<>());
    }

    /** The same working on these too. */
    public PlannedChange on(CiId... more) {
        return new PlannedChange(change, windows, with(items, more), down);
    }

    /** The same taking these down too. */
    public PlannedChange takingDown(CiId... more) {
        return new PlannedChange(change, windows, items, with(down, more));
    }

    private static SortedSet<CiId> with(SortedSet<CiId> some, CiId... more) {
        SortedSet<CiId> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static SortedSet<CiId> sorted(String field, Collection<CiId> some) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(InvalidInput.each(field, some)));
    }
}
