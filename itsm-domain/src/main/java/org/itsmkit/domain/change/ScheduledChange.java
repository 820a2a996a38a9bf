package org.itsmkit.domain.change;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.cmdb.collision.ChangeWindow;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A change at its time.
 *
 * @param number what people call it
 * @param window when it is done
 * @param items what it is done to, with whatever else must not be changed meanwhile, such as parents and children
 * @param assignee who does it, or null while nobody is named
 */
public record ScheduledChange(
        String number,
        ChangeWindow window,
        Set<CiId> items,
        @Nullable Person assignee) {
    public ScheduledChange {
        InvalidInput.text("number of a change", number, 64);
        InvalidInput.present("window of " + number, window);
        items = Collections.unmodifiableSet(new TreeSet<>(items));
    }

    ScheduledChange at(ChangeWindow other) {
        return new ScheduledChange(number, other, items, assignee);
    }
}
