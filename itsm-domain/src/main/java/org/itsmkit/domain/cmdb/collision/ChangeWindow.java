package org.itsmkit.domain.cmdb.collision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * A stretch of time in which work is planned. Two that only touch do not overlap. Immutable.
 *
 * @param from the first instant of it
 * @param to the first instant after it; after {@code from}
 */
public record ChangeWindow(Instant from, Instant to) {

    /**
     * Refuses a window without any length.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public ChangeWindow {
        InvalidInput.present("from", from);
        if (!InvalidInput.present("to", to).isAfter(from)) {
            throw new InvalidInput("to", "an instant after the start " + from, to);
        }
    }

    /** The same time in order, what overlaps or touches as one. */
    static List<ChangeWindow> united(Collection<ChangeWindow> windows) {
        List<ChangeWindow> sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.comparing(ChangeWindow::from).thenComparing(ChangeWindow::to));
        List<ChangeWindow> united = new ArrayList<>();
        for (ChangeWindow window : sorted) {
            int last = united.size() - 1;
            if (last < 0 || united.get(last).to.isBefore(window.from)) {
                united.add(window);
            } else if (united.get(last).to.isBefore(window.to)) {
                united.set(last, new ChangeWindow(united.get(last).from, window.to));
            }
        }
        return List.copyOf(united);
    }

    /** When both are: of windows in order that do not overlap among themselves. */
    static List<ChangeWindow> common(List<ChangeWindow> some, List<ChangeWindow> others) {
        List<ChangeWindow> common = new ArrayList<>();
        int i = 0;
        int k = 0;
        while (i < some.size() && k < others.size()) {
            ChangeWindow one = some.get(i);
            ChangeWindow other = others.get(k);
            Instant start = one.from.isAfter(other.from) ? one.from : other.from;
            Instant end = one.to.isBefore(other.to) ? one.to : other.to;
            if (start.isBefore(end)) {
                common.add(new ChangeWindow(start, end));
            }
            if (one.to.isBefore(other.to)) {
                i++;
            } else {
                k++;
            }
        }
        return common;
    }
}
