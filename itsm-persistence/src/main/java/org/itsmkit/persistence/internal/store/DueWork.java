package org.itsmkit.persistence.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.itsmkit.persistence.internal.values.Binder;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;

/** What a statement is told of items that can be claimed: of these kinds, due, not set aside, and not held by anyone. */
public final class DueWork {

    /** How many kinds a statement asks for; the last is repeated when fewer are wanted. */
    public static final int KINDS = WorkKind.values().length;

    private DueWork() {}

    /** The kinds, then now, twice: due by then, and not held or no longer. */
    public static void bind(Binder to, Set<WorkKind> kinds, Instant now) {
        long micros = Math.min(Micros.saturated(now), Micros.saturated(WorkItem.NEVER) - 1);
        bindKinds(to, kinds);
        to.number(micros).number(micros);
    }

    static void bindKinds(Binder to, Set<WorkKind> kinds) {
        List<WorkKind> asked = List.copyOf(kinds);
        for (int i = 0; i < KINDS; i++) {
            to.text(asked.get(Math.min(i, asked.size() - 1)).name());
        }
    }
}
